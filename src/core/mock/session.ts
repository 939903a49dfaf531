/** Owns the mock session's state: who is in, which round it is in, and who has answered and rated. It holds nobody's words. */
import type { MessageRef } from '../ports/channel-messenger.ts';

export const ROUNDS = { least: 1, most: 10, usual: 3 } as const;
/** 0: a round has no timer. */
export const MINUTES = { least: 0, most: 60, usual: 10 } as const;
/** What one lobby card can name, and a group that still hears each other. */
export const MEMBERS_MOST = 30;
/** After this long without a sign of the opener any participant may steer. */
export const OPENER_GONE_MS = 10 * 60_000;
/** A session in which nobody does anything for this long ends with what it has. */
export const IDLE_MS = 24 * 60 * 60_000;
/** Each answer goes to so many, where there are enough others. */
export const RATERS = 2;

export type Member = {
  /** The member's key (`slack:T…:U…`). */
  readonly key: string;
  readonly name: string;
  /** False: they left. What they said until then stays. */
  readonly isIn: boolean;
};

/** One answer that one member was asked to rate. */
export type RatingTask = { readonly author: string; readonly rater: string; readonly isGiven: boolean };

export type Round = {
  /** 1, 2, … */
  readonly number: number;
  /** Epoch milliseconds; null: it has no timer. */
  readonly endsAt: number | null;
  /** Keys of those who answered in time, in order. */
  readonly answered: readonly string[];
  /** Keys of those who pass this time. */
  readonly skipped: readonly string[];
  /** When everybody saw the answers; null: they are hidden. */
  readonly revealedAt: number | null;
  /** From the reveal on. */
  readonly ratings: readonly RatingTask[];
  readonly isFollowUpAsked: boolean;
};

export const END_REASONS = [
  /** Its last round is over. */
  'finished',
  /** Somebody who may steer ended it. */
  'asked',
  /** Nobody is left. */
  'empty',
  /** Nobody did anything for a day. */
  'idle',
  /** Its thread was deleted. */
  'deleted',
  /** The bot cannot speak where it is. */
  'silenced',
] as const;
export type EndReason = (typeof END_REASONS)[number];

export type Phase =
  | { readonly kind: 'lobby' }
  /** The last of `played` is open: answers come in and are hidden. */
  | { readonly kind: 'answering' }
  /** The last of `played` is revealed. */
  | { readonly kind: 'rating' }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly at: number };

export type SessionState = {
  /** What its random orders are made from. */
  readonly seed: string;
  /** The member's key; '' once they want to be forgotten. */
  readonly opener: string;
  /** How many rounds there will be. */
  readonly rounds: number;
  readonly minutes: number;
  /** The lobby's message, once it is out; its thread, once that is made. */
  readonly message: MessageRef | null;
  /** Everybody who ever joined, in that order. */
  readonly members: readonly Member[];
  readonly played: readonly Round[];
  readonly phase: Phase;
  /** When the opener, and when anybody, last did something that counts. Epoch milliseconds. */
  readonly openerSeenAt: number;
  readonly lastAt: number;
};

export type SessionSetup = Pick<SessionState, 'seed' | 'rounds' | 'minutes'> & {
  readonly opener: Pick<Member, 'key' | 'name'>;
  readonly now: number;
};

/** A lobby with its opener in it. */
export function newSession({ seed, rounds, minutes, opener, now }: SessionSetup): SessionState {
  return {
    seed,
    opener: opener.key,
    rounds,
    minutes,
    message: null,
    members: [{ ...opener, isIn: true }],
    played: [],
    phase: { kind: 'lobby' },
    openerSeenAt: now,
    lastAt: now,
  };
}

export const currentRound = ({ played }: SessionState): Round | null => played.at(-1) ?? null;

/** Null: it was not played (yet). */
export const roundOf = ({ played }: SessionState, number: number): Round | null =>
  played.find((round) => round.number === number) ?? null;

export const isIn = ({ members }: SessionState, key: string): boolean =>
  members.some((member) => member.key === key && member.isIn);

/** Keys of those who are in, in the order in which they joined. */
export const present = ({ members }: SessionState): readonly string[] =>
  members.filter((member) => member.isIn).map(({ key }) => key);

/** Nobody is waited for: all who are in have answered or passed. */
export const isComplete = (state: SessionState, { answered, skipped }: Round): boolean =>
  present(state).every((key) => answered.includes(key) || skipped.includes(key));

/**
 * When something happens by itself, in epoch milliseconds; null: never again. At once where nobody is left, or waited for,
 * and no event has told: somebody wanted to be forgotten.
 */
export function dueAt(state: SessionState): number | null {
  if (state.phase.kind === 'ended') return null;
  const open = state.phase.kind === 'answering' ? currentRound(state) : null;
  if (present(state).length === 0 || (open !== null && isComplete(state, open))) return state.lastAt;
  const idleAt = state.lastAt + IDLE_MS;
  return Math.min(open?.endsAt ?? idleAt, idleAt);
}
