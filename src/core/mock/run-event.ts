/** Owns making an event happen: read the session, reduce, write all that follows at once, again where somebody was faster. */
import type { Card } from '../cards/card.ts';
import type { Clock } from '../ports/clock.ts';
import type { MockSessions } from '../ports/mock-sessions.ts';
import type { RefreshMark } from '../ports/refreshes.ts';
import type { SessionEvent } from './event.ts';
import { faceOf } from './faces.ts';
import { isIdle, needsRatings, planChange, type Words } from './plan-change.ts';
import type { MockSession } from './records.ts';
import { reduce } from './reduce.ts';
import type { Outcome } from './step.ts';
import { parseMockSubject } from './subject.ts';

export type MockPorts = { readonly mockSessions: MockSessions; readonly clock: Clock };

/** Every lost try means that another event happened: a group of thirty cannot keep one waiting for so many. */
const TRIES = 100;

export type Happened = {
  /** As it is now. */
  readonly session: MockSession;
  readonly outcome: Outcome;
  /** The new face of the message with the stamp, and its mark; null: it shows nothing new. */
  readonly face: { readonly card: Card; readonly mark: RefreshMark } | null;
};

/** An event as it is caused; its instant is the clock's. */
export type Cause = SessionEvent extends infer One
  ? One extends SessionEvent
    ? Omit<One, 'at'>
    : never
  : never;

export type Given = {
  /** What came with the event. */
  readonly words?: Words;
  /** Of the message that can be given a new face with the answer; null: none can. */
  readonly stamp?: string | null;
  /** The session as it was read a moment ago: it is read again only where that was too long ago. */
  readonly seen?: MockSession;
};

/** Null: there is no such session. Throws what the records throw, and after a hundred lost tries. */
export async function runEvent(
  sessionId: string,
  cause: Cause,
  ports: MockPorts,
  given: Given = {},
): Promise<Happened | null> {
  const early = given.seen === undefined ? null : await tryOnce(given.seen, cause, ports, given);
  // What is refused to an old session may be right for the one of now.
  if (early?.outcome.kind === 'done') return early;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const session = await ports.mockSessions.find(sessionId);
    if (session === null) return null;
    const happened = await tryOnce(session, cause, ports, given);
    if (happened !== null) return happened;
  }
  throw new RangeError(`a mock session changed ${TRIES} times before one event could happen`);
}

/** Null: somebody was faster. */
async function tryOnce(
  session: MockSession,
  cause: Cause,
  { mockSessions, clock }: MockPorts,
  { words = {}, stamp = null }: Given,
): Promise<Happened | null> {
  const now = clock.now();
  const step = reduce(session.state, { ...cause, at: now });
  const { outcome } = step;
  if (isIdle(session, step)) return { session, outcome, face: null };
  const ratings = needsRatings(step) ? await mockSessions.ratings(session.id) : [];
  const change = planChange({ session, step, words, ratings, now, stamp });
  const marks = await mockSessions.commit(session.id, session.version, change, now);
  if (marks === null) return null;
  const after = { ...session, state: step.state, version: session.version + 1 };
  const mark = marks.find((one) => one.stamp === stamp) ?? null;
  return { session: after, outcome, face: mark && (await faceAt(after, mark, { mockSessions })) };
}

async function faceAt(
  session: MockSession,
  mark: RefreshMark,
  ports: Pick<MockPorts, 'mockSessions'>,
): Promise<Happened['face']> {
  const subject = parseMockSubject(mark.subject);
  const card = subject === null ? null : await faceOf(session, subject, ports);
  return card === null ? null : { card, mark };
}
