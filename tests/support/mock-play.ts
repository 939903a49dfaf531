/** Owns playing mock sessions in tests: a lobby, events a minute apart, and sessions at any point of their life. */
import type { SessionEvent } from '../../src/core/mock/event.ts';
import { reduce } from '../../src/core/mock/reduce.ts';
import { newSession, type SessionState } from '../../src/core/mock/session.ts';
import type { Effect, Step } from '../../src/core/mock/step.ts';

export const START = Date.UTC(2026, 10, 23, 10, 0);
export const MINUTE = 60_000;
export const OPENER = 'slack:T1:U1';

/** The second member is `slack:T1:U2`, and so on. */
export const memberKey = (number: number): string => `slack:T1:U${number}`;

export const lobby = (setup: Partial<Pick<SessionState, 'seed' | 'rounds' | 'minutes'>> = {}): SessionState =>
  newSession({
    seed: 'seed',
    rounds: 2,
    minutes: 10,
    opener: { key: OPENER, name: 'Alice' },
    now: START,
    ...setup,
  });

/** An event without its instant, which tests rarely care about. */
export type Move = SessionEvent extends infer One
  ? One extends SessionEvent
    ? Omit<One, 'at'> & { readonly at?: number }
    : never
  : never;

export type Played = {
  readonly state: SessionState;
  readonly effects: readonly Effect[];
  readonly last: Step;
};

/** One event after the other, a second apart unless it says when. */
export function play(from: SessionState, ...moves: readonly Move[]): Played {
  let played: Played = { state: from, effects: [], last: reduce(from, { kind: 'timer', at: 0 }) };
  let now = from.lastAt;
  for (const move of moves) {
    now = move.at ?? now + 1000;
    const last = reduce(played.state, { ...move, at: now });
    played = { state: last.state, effects: [...played.effects, ...last.effects], last };
  }
  return played;
}

export const MESSAGE = { channelId: 'C1', messageId: '1.1', threadId: '1.1' };

export const join = (number: number): Move => ({
  kind: 'join',
  member: memberKey(number),
  name: `Member ${number}`,
});
export const startIt: Move = { kind: 'start', member: OPENER, isOrganiser: false };
export const answer = (number: number, round = 1): Move => ({
  kind: 'answer',
  member: memberKey(number),
  round,
});
export const revealIt = (round = 1): Move => ({ kind: 'reveal', member: OPENER, isOrganiser: false, round });
export const nextRound = (round = 1): Move => ({ kind: 'next', member: OPENER, isOrganiser: false, round });

/** In the lobby with so many members, its thread made. */
export const gathered = (size: number, setup: Parameters<typeof lobby>[0] = {}): SessionState =>
  play(
    lobby(setup),
    { kind: 'placed', message: MESSAGE },
    ...Array.from({ length: size - 1 }, (_, at) => join(at + 2)),
  ).state;

export const started = (size: number, setup: Parameters<typeof lobby>[0] = {}): SessionState =>
  play(gathered(size, setup), startIt).state;

/** All have answered the first round. */
export const revealed = (size: number, setup: Parameters<typeof lobby>[0] = {}): SessionState =>
  play(started(size, setup), ...Array.from({ length: size }, (_, at) => answer(at + 1))).state;
