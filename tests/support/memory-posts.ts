/** Owns the posts port in memory, for tests that restart nothing. */
import { GRADE_POINTS } from '../../src/core/daily/answer.ts';
import type { Post } from '../../src/core/daily/post.ts';
import type { Schedule } from '../../src/core/daily/schedule.ts';
import type { OccurrenceClaim, PostDraft, Posts } from '../../src/core/ports/posts.ts';
import type { Asked } from '../../src/core/questions/draw/draw.ts';
import { addDeliveries, markRefresh, nextId, tellNotice, type World } from './memory-world.ts';

export function memoryPosts(world: World): Posts {
  const change = (id: string, run: (post: Post) => Post): Promise<void> => {
    const post = world.posts.get(id);
    if (post !== undefined) world.posts.set(id, run(post));
    return Promise.resolve();
  };
  return {
    claim: (claims, now) => Promise.resolve(claims.map((claim) => claimOne(world, claim, now))),
    addNow(scheduleId, draft, line) {
      const schedule = world.schedules.get(scheduleId);
      if (schedule === undefined) throw new Error(`there is no schedule ${scheduleId}`);
      const post = addPost(world, schedule, draft, line.at);
      if (post !== null) world.changes.push({ scheduleId, change: line });
      return Promise.resolve(post);
    },
    find: (id) => Promise.resolve(world.posts.get(id) ?? null),
    asked: (scheduleId) => Promise.resolve(asked(world, scheduleId)),
    list: (scheduleId, limit, before = Infinity) =>
      Promise.resolve(
        postsOf(world, scheduleId)
          .filter(({ dueAt }) => dueAt < before)
          .toReversed()
          .slice(0, limit),
      ),
    markOut: (id, message, at) =>
      change(id, (post) => ({
        ...post,
        state: 'out',
        message: { ...message, threadId: message.threadId ?? post.message?.threadId ?? null },
        outAt: post.outAt ?? at,
      })),
    markThread: (id, threadId) =>
      change(id, (post) => ({ ...post, message: post.message && { ...post.message, threadId } })),
    markMissed: (id) =>
      change(id, (post) => (post.state === 'due' ? { ...post, state: 'missed', recapDueAt: null } : post)),
    dueRecaps: (now, limit) =>
      Promise.resolve(
        [...world.posts.values()]
          .filter((post) => post.state === 'out' && post.closedAt === null)
          .filter(({ recapDueAt }) => recapDueAt !== null && recapDueAt <= now)
          .toSorted((a, b) => (a.recapDueAt ?? 0) - (b.recapDueAt ?? 0))
          .slice(0, limit),
      ),
    close(id, now, deliveries) {
      const post = world.posts.get(id);
      if (post === undefined || post.closedAt !== null) return Promise.resolve(false);
      world.posts.set(id, { ...post, closedAt: now });
      addDeliveries(world, deliveries, now);
      markRefresh(world, { kind: 'post', subject: id }, now);
      return Promise.resolve(true);
    },
    count(since, scheduleId) {
      const posts = [...world.posts.values()]
        .filter((post) => post.kind === 'scheduled' && post.dueAt >= since)
        .filter((post) => scheduleId === undefined || post.scheduleId === scheduleId);
      const inState = (state: Post['state']): number => posts.filter((post) => post.state === state).length;
      return Promise.resolve({ expected: posts.length, out: inState('out'), missed: inState('missed') });
    },
  };
}

const postsOf = (world: World, scheduleId: string): readonly Post[] =>
  [...world.posts.values()]
    .filter((post) => post.scheduleId === scheduleId)
    .toSorted((a, b) => a.dueAt - b.dueAt);

function claimOne(world: World, claim: OccurrenceClaim, now: number): boolean {
  const schedule = world.schedules.get(claim.scheduleId);
  if (schedule?.version !== claim.version || schedule.state === 'stopped') return false;
  const { id, state } = schedule;
  world.schedules.set(id, {
    ...schedule,
    state: claim.pause === null ? 'active' : 'paused',
    pauseReason: claim.pause,
    pausedUntil: null,
    nextDueAt: claim.nextDueAt,
    version: schedule.version + 1,
  });
  for (const { dueAt, date } of claim.missed)
    insertPost(world, { ...EMPTY, kind: 'scheduled', dueAt, date, scheduleId: id, state: 'missed' });
  if (claim.post !== null) addPost(world, schedule, claim.post, now);
  const line = (kind: 'paused' | 'resumed', detail: string) =>
    world.changes.push({ scheduleId: id, change: { at: now, by: null, kind, detail } });
  if (claim.pause !== null) line('paused', claim.pause);
  else if (state === 'paused') line('resumed', '');
  addDeliveries(world, claim.deliveries, now);
  for (const { key, notice } of claim.notices ?? []) tellNotice(world, key, notice);
  return true;
}

const EMPTY = {
  number: null,
  question: null,
  message: null,
  outAt: null,
  recapDueAt: null,
  closedAt: null,
} as const;

function addPost(world: World, { id, place }: Schedule, draft: PostDraft, now: number): Post | null {
  const { expiresAt, ...shown } = draft;
  const number = Math.max(0, ...postsOf(world, id).map((post) => post.number ?? 0)) + 1;
  const post = insertPost(world, { ...EMPTY, ...shown, scheduleId: id, number, state: 'due' });
  if (post === null) return null;
  const destination = { kind: 'channel', place } as const;
  const what = { kind: 'post', subject: post.id, destination, expiresAt, notBefore: now } as const;
  addDeliveries(world, [{ key: `post:${post.id}`, ...what }], now);
  return post;
}

function insertPost(world: World, draft: Omit<Post, 'id'>): Post | null {
  if (postsOf(world, draft.scheduleId).some(({ dueAt }) => dueAt === draft.dueAt)) return null;
  const post = { ...draft, id: nextId(world, 'p') };
  world.posts.set(post.id, post);
  return post;
}

function asked(world: World, scheduleId: string): readonly Asked[] {
  return postsOf(world, scheduleId).flatMap(({ id, state, question }) => {
    if (state === 'missed' || question === null) return [];
    const answers = [...world.answers.values()].filter(({ postId }) => postId === id).length;
    const points = [...world.grades.values()]
      .filter(({ postId }) => postId === id)
      .map(({ grade }) => GRADE_POINTS[grade]);
    const sum = points.reduce((total, one) => total + one, 0);
    const grade = points.length === 0 ? null : Math.round(sum / points.length);
    return [{ id: question.id, topicId: question.topicId, answers, grade }];
  });
}
