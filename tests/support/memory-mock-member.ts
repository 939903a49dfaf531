/** Owns what is kept on one member of mock sessions, in memory. */
import { forgetMember } from '../../src/core/mock/forget-member.ts';
import type { MockAnswer } from '../../src/core/mock/records.ts';
import { dueAt } from '../../src/core/mock/session.ts';
import type { KeptRow } from '../../src/core/ports/member-data.ts';
import { markRefresh, type World } from './memory-world.ts';

const answersBy = (world: World, member: string): readonly MockAnswer[] =>
  [...world.mockAnswers.values()].filter((one) => one.member === member);

export function mockKept(world: World, member: string): Record<string, readonly KeptRow[]> {
  const sessions = [...world.mockSessions.values()];
  const ratings = [...world.mockRatings.values()];
  const ended = new Set(sessions.filter(({ state }) => dueAt(state) === null).map(({ id }) => id));
  const mine = answersBy(world, member);
  const over = new Set(mine.filter(({ sessionId }) => ended.has(sessionId)).map(({ id }) => id));
  return {
    mockSessions: sessions
      .filter(({ state }) => state.members.some(({ key }) => key === member))
      .map(({ id, place, createdAt, state }) => ({
        session: id,
        channel: place.channelId,
        at: createdAt,
        name: state.members.find(({ key }) => key === member)?.name ?? '',
        opened: state.opener === member ? 1 : 0,
      })),
    mockAnswers: mine.map((one) => ({ ...one })),
    mockRatings: ratings
      .filter(({ rater }) => rater === member)
      .map(({ round, scores, feedback, at }) => ({ round, scores: JSON.stringify(scores), feedback, at })),
    mockFeedback: ratings
      .filter(({ answerId }) => over.has(answerId))
      .map(({ round, scores, feedback }) => ({ round, scores: JSON.stringify(scores), feedback }))
      .toSorted((a, b) => (`${a.scores}\n${a.feedback}` < `${b.scores}\n${b.feedback}` ? -1 : 1)),
    mockReviews: [...world.mockReviews.values()]
      .filter((one) => one.member === member)
      .map((one) => ({ ...one })),
  };
}

/** Tells how many rows that was. */
export function forgetInMock(world: World, member: string, now: number): number {
  const mine = answersBy(world, member);
  const ids = new Set(mine.map(({ id }) => id));
  let rows = 0;
  for (const [key, { rater, answerId }] of world.mockRatings)
    if (rater === member || ids.has(answerId)) rows += Number(world.mockRatings.delete(key));
  for (const [key, one] of world.mockReviews)
    if (one.member === member) rows += Number(world.mockReviews.delete(key));
  const shown = new Map<string, string>();
  for (const session of world.mockSessions.values()) {
    const forgotten = forgetMember(session.state, member);
    if (forgotten === null) continue;
    rows += 1;
    world.mockSessions.set(session.id, { ...session, state: forgotten.state, version: session.version + 1 });
    for (const { kind, subject } of [...world.deliveries.values()])
      if (kind === 'mock' && subject.startsWith(`${session.id}/`)) markRefresh(world, { kind, subject }, now);
    for (const round of forgotten.shownIn) shown.set(`${session.id} ${round}`, forgotten.alias);
  }
  for (const one of mine) {
    rows += 1;
    const alias = shown.get(`${one.sessionId} ${one.round}`);
    if (alias === undefined) world.mockAnswers.delete(one.id);
    else world.mockAnswers.set(one.id, { ...one, member: alias, text: '' });
  }
  return rows;
}
