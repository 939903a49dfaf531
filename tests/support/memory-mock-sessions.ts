/** Owns the mock sessions port in memory, for tests that restart nothing. */
import type { MockAnswer, MockRating, MockSession } from '../../src/core/mock/records.ts';
import { dueAt } from '../../src/core/mock/session.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { MockChange, MockSessions } from '../../src/core/ports/mock-sessions.ts';
import { placeTarget } from '../../src/storage/target.ts';
import { addDeliveries, markRefresh, nextId, pairKey, type World } from './memory-world.ts';

export function memoryMockSessions(world: World): MockSessions {
  const all = (): readonly MockSession[] => [...world.mockSessions.values()];
  const open = (): readonly { readonly session: MockSession; readonly at: number }[] =>
    all()
      .flatMap((session) => {
        const at = dueAt(session.state);
        return at === null ? [] : [{ session, at }];
      })
      .toSorted((a, b) => a.at - b.at);
  const openIn = (place: Place): readonly MockSession[] =>
    all().filter((one) => dueAt(one.state) !== null && placeTarget(one.place) === placeTarget(place));
  return {
    create({ now, ...draft }, deliveries, isTwin = () => false) {
      const twin = openIn(draft.place).find(isTwin);
      if (twin !== undefined) return Promise.resolve({ session: twin, isNew: false });
      const session = { ...draft, id: nextId(world, 'm'), createdAt: now, version: 1 };
      world.mockSessions.set(session.id, session);
      addDeliveries(world, deliveries(session.id), now);
      return Promise.resolve({ session, isNew: true });
    },
    find: (id) => Promise.resolve(world.mockSessions.get(id) ?? null),
    commit(id, version, change, now) {
      const session = world.mockSessions.get(id);
      if (session?.version !== version) return Promise.resolve(null);
      world.mockSessions.set(id, { ...session, state: change.state, version: version + 1 });
      keepSaid(world, id, change);
      addDeliveries(world, change.deliveries, now);
      const marks = change.refreshes.map((face) =>
        markRefresh(world, face, change.ride?.subject === face.subject ? change.ride.until : now),
      );
      return Promise.resolve(marks.filter((mark) => mark !== null));
    },
    due: (now, limit) =>
      Promise.resolve(
        open()
          .filter(({ at }) => at <= now)
          .slice(0, limit)
          .map(({ session }) => session),
      ),
    nextAt: () => Promise.resolve(open()[0]?.at ?? null),
    openIn: (place) => Promise.resolve(openIn(place)),
    ofMember: (member, limit) =>
      Promise.resolve(
        all()
          .filter(({ state }) => state.members.some(({ key }) => key === member))
          .toReversed()
          .slice(0, limit),
      ),
    answer: (id) => Promise.resolve(world.mockAnswers.get(id) ?? null),
    answers: (sessionId, round) => Promise.resolve(answersOf(world, sessionId, round)),
    ratings: (sessionId, round) => Promise.resolve(ratingsOf(world, sessionId, round)),
    reviews: (member) =>
      Promise.resolve(
        [...world.mockReviews.values()]
          .filter((one) => one.member === member)
          .toSorted((a, b) => a.score - b.score),
      ),
  };
}

const answersOf = (world: World, sessionId: string, round?: number): readonly MockAnswer[] =>
  [...world.mockAnswers.values()].filter(
    (one) => one.sessionId === sessionId && (round === undefined || one.round === round),
  );

function ratingsOf(world: World, sessionId: string, round?: number): readonly MockRating[] {
  const answers = new Set(answersOf(world, sessionId, round).map(({ id }) => id));
  return [...world.mockRatings.values()]
    .filter(({ answerId }) => answers.has(answerId))
    .toSorted(
      (a, b) => Number(a.answerId.slice(1)) - Number(b.answerId.slice(1)) || (a.rater < b.rater ? -1 : 1),
    );
}

function keepSaid(world: World, sessionId: string, change: MockChange): void {
  const find = (round: number, member: string): MockAnswer | undefined =>
    answersOf(world, sessionId, round).find((one) => one.member === member);
  for (const { at, ...draft } of change.answers ?? []) {
    const before = find(draft.round, draft.member);
    const id = before?.id ?? nextId(world, 'r');
    const { firstAt, isLate } = before ?? { firstAt: at, isLate: draft.isLate };
    world.mockAnswers.set(id, { ...draft, id, sessionId, firstAt, editedAt: at, isLate });
  }
  for (const rating of change.ratings ?? []) {
    const answerId = find(rating.round, rating.author)?.id;
    if (answerId !== undefined)
      world.mockRatings.set(pairKey(answerId, rating.rater), { ...rating, answerId });
  }
  for (const review of change.reviews ?? [])
    world.mockReviews.set(pairKey(`${sessionId}/${review.round}`, review.member), { ...review, sessionId });
}
