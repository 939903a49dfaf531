/** Owns making an event happen: read the session, reduce, write all that follows at once, again where somebody was faster. */
import type { Clock } from '../ports/clock.ts';
import type { MockSessions } from '../ports/mock-sessions.ts';
import type { SessionEvent } from './event.ts';
import { isIdle, needsRatings, planChange, type Words } from './plan-change.ts';
import type { MockSession } from './records.ts';
import { reduce } from './reduce.ts';
import type { Outcome } from './step.ts';

export type MockPorts = { readonly mockSessions: MockSessions; readonly clock: Clock };

/** Every lost try means that another event happened: a group of thirty cannot keep one waiting for so many. */
const TRIES = 100;

export type Happened = {
  /** As it is now. */
  readonly session: MockSession;
  readonly outcome: Outcome;
};

/** An event as it is caused; its instant is the clock's. */
export type Cause = SessionEvent extends infer One
  ? One extends SessionEvent
    ? Omit<One, 'at'>
    : never
  : never;

/** Null: there is no such session. Throws what the records throw, and after a hundred lost tries. */
export async function runEvent(
  sessionId: string,
  cause: Cause,
  ports: MockPorts,
  words: Words = {},
): Promise<Happened | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const session = await ports.mockSessions.find(sessionId);
    if (session === null) return null;
    const happened = await tryOnce(session, cause, ports, words);
    if (happened !== null) return happened;
  }
  throw new RangeError(`a mock session changed ${TRIES} times before one event could happen`);
}

/** Null: somebody was faster. */
async function tryOnce(
  session: MockSession,
  cause: Cause,
  { mockSessions, clock }: MockPorts,
  words: Words,
): Promise<Happened | null> {
  const now = clock.now();
  const step = reduce(session.state, { ...cause, at: now });
  const { outcome } = step;
  if (isIdle(session, step)) return { session, outcome };
  const ratings = needsRatings(step) ? await mockSessions.ratings(session.id) : [];
  const change = planChange({ session, step, words, ratings, now });
  if (!(await mockSessions.commit(session.id, session.version, change, now))) return null;
  return { session: { ...session, state: step.state, version: session.version + 1 }, outcome };
}
