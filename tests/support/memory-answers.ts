/** Owns the answers port in memory, for tests that restart nothing. */
import type { Answer } from '../../src/core/daily/answer.ts';
import type { Answers } from '../../src/core/ports/answers.ts';
import { markRefresh, nextId, pairKey, type World } from './memory-world.ts';

export function memoryAnswers(world: World): Answers {
  const of = (postId: string): readonly Answer[] =>
    [...world.answers.values()].filter((answer) => answer.postId === postId);
  const inTime = (postId: string): readonly Answer[] => of(postId).filter(({ isLate }) => !isLate);
  return {
    keep: (answer) => Promise.resolve(keep(world, answer)),
    find: (postId, member) => Promise.resolve(of(postId).find((one) => one.member === member) ?? null),
    byId: (id) => Promise.resolve(world.answers.get(id) ?? null),
    of: (postId) => Promise.resolve(of(postId)),
    names: (postId) =>
      Promise.resolve(
        inTime(postId)
          .filter(({ audience, name }) => audience === 'all' && name !== '')
          .map(({ name }) => name),
      ),
    answered: (scheduleId, member) =>
      Promise.resolve(
        new Map(
          [...world.answers.values()]
            .filter((one) => one.member === member)
            .filter(({ postId }) => world.posts.get(postId)?.scheduleId === scheduleId)
            .map(({ postId, isLate }) => [postId, { isLate }]),
        ),
      ),
    grade(postId, member, grade, at) {
      world.grades.set(pairKey(postId, member), { postId, member, grade, at });
      return Promise.resolve();
    },
    gradeOf: (postId, member) => Promise.resolve(world.grades.get(pairKey(postId, member))?.grade ?? null),
    vote: (answerId, voter, at) => Promise.resolve(vote(world, answerId, voter, at)),
    votes(postId) {
      const votes = new Map<string, number>();
      for (const one of world.votes.values())
        if (one.postId === postId) votes.set(one.answerId, (votes.get(one.answerId) ?? 0) + 1);
      return Promise.resolve(votes);
    },
    countOf: (postIds) => Promise.resolve(new Map(postIds.map((id) => [id, inTime(id).length]))),
  };
}

function keep(world: World, draft: Omit<Answer, 'id' | 'firstAt'>): 'kept' | 'changed' | 'closed' {
  const post = world.posts.get(draft.postId);
  if (post === undefined) return 'closed';
  const isClosed = post.closedAt !== null;
  const before = [...world.answers.values()].find(
    ({ postId, member }) => postId === draft.postId && member === draft.member,
  );
  if (isClosed && (!draft.isLate || before?.isLate === false)) return 'closed';
  if (before !== undefined) {
    world.answers.set(before.id, { ...before, ...draft, isLate: before.isLate });
    return 'changed';
  }
  const id = nextId(world, 'a');
  world.answers.set(id, { ...draft, id, firstAt: draft.editedAt, isLate: isClosed });
  if (!isClosed) markRefresh(world, { kind: 'post', subject: draft.postId }, draft.editedAt);
  return 'kept';
}

function vote(world: World, answerId: string, voter: string, at: number): 'kept' | 'own' | 'gone' {
  const answer = world.answers.get(answerId);
  if (answer === undefined) return 'gone';
  if (answer.member === voter) return 'own';
  if (answer.audience === 'me' || answer.isLate || answer.text === '') return 'gone';
  world.votes.set(pairKey(answer.postId, voter), { postId: answer.postId, voter, answerId, at });
  return 'kept';
}
