/** Owns the records' implementations that every suite here runs, and samples of what they keep. */
import type { Answer } from '../../../src/core/daily/answer.ts';
import type { AskedQuestion } from '../../../src/core/daily/post.ts';
import type { Schedule } from '../../../src/core/daily/schedule.ts';
import type { DeliveryDraft } from '../../../src/core/deliveries/delivery.ts';
import type { MessageRef, Place } from '../../../src/core/ports/channel-messenger.ts';
import type { OccurrenceClaim, PostDraft } from '../../../src/core/ports/posts.ts';
import type { ScheduleDraft } from '../../../src/core/ports/schedules.ts';
import { createRecords, type Records } from '../../../src/storage/records.ts';
import { memoryRecords } from '../../support/memory-records.ts';
import { testDatabase } from '../../support/test-database.ts';

export const sqliteRecords = async (file?: string): Promise<Records> =>
  createRecords({ db: await testDatabase(file) });

export const IMPLEMENTATIONS: readonly [string, () => Promise<Records>][] = [
  ['memory', () => Promise.resolve(memoryRecords())],
  ['SQLite', () => sqliteRecords()],
];

export const HOSTILE_TEXTS = [
  "'; drop table answers; --",
  '한글 답변 👩‍💻 – “quotes”, \\ and "json"',
  'x'.repeat(3000),
  '{"kind":"here"}\n\u2028',
] as const;

export const PLACE: Place = { surface: 'slack', workspaceId: 'T1', channelId: 'C1' };
export const DUE = Date.UTC(2026, 10, 23, 0, 0);
export const DAY = 24 * 60 * 60 * 1000;
export const MINUTE = 60_000;

export const scheduleDraft = (changes: Partial<ScheduleDraft> = {}): ScheduleDraft => ({
  place: PLACE,
  entryId: 'kakao',
  rule: { time: '09:00', days: [1, 2, 3, 4, 5], zone: 'Asia/Seoul' },
  holidays: 'kr',
  level: null,
  topicIds: [],
  ping: null,
  language: 'ko',
  lateMs: 3 * 60 * MINUTE,
  organiserId: 'U1',
  organiserName: '민지',
  nextDueAt: DUE,
  now: DUE - DAY,
  ...changes,
});

export async function schedule(records: Records, changes: Partial<ScheduleDraft> = {}): Promise<Schedule> {
  const made = await records.schedules.create(scheduleDraft(changes));
  if (made === null) throw new Error('there is one already');
  return made;
}

export async function read(records: Records, id: string): Promise<Schedule> {
  const found = await records.schedules.find(id);
  if (found === null) throw new Error(`no schedule ${id}`);
  return found;
}

const text = {
  prompt: 'How would you find the cause?',
  hint: null,
  keyPoints: ['one', 'two'],
  followUps: [],
  pitfall: null,
  pointsOf: null,
};

export const question = (changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: 'redis-stale-price',
  topicId: 'databases',
  topic: 'Databases & Caching',
  level: 3,
  minutes: 10,
  source: 'bank',
  line: 'cache invalidation',
  reference: null,
  company: 'Kakao Corp',
  entryId: 'kakao',
  text: { en: text, ko: { ...text, prompt: '원인을 어떻게 찾을까요?' } },
  ...changes,
});

export const postDraft = (changes: Partial<PostDraft> = {}): PostDraft => ({
  kind: 'scheduled',
  dueAt: DUE,
  date: '2026-11-23',
  recapDueAt: DUE + DAY,
  question: question(),
  expiresAt: DUE + 3 * 60 * MINUTE,
  ...changes,
});

/** The step of a schedule that is due: one post, and on to the next day. */
export function claimOf(one: Schedule, changes: Partial<OccurrenceClaim> = {}): OccurrenceClaim {
  const dueAt = one.nextDueAt ?? DUE;
  return {
    scheduleId: one.id,
    version: one.version,
    nextDueAt: dueAt + DAY,
    missed: [],
    post: postDraft({ dueAt, recapDueAt: dueAt + DAY, expiresAt: dueAt + 180 * MINUTE }),
    pause: null,
    deliveries: [],
    ...changes,
  };
}

/** A schedule with one post, still to be sent. */
export async function posted(records: Records, changes: Partial<ScheduleDraft> = {}) {
  const made = await schedule(records, changes);
  await records.posts.claim([claimOf(made)], DUE);
  const [post] = await records.posts.list(made.id, 1);
  if (post === undefined) throw new Error('no post');
  return { schedule: await read(records, made.id), post };
}

/** The same, and people see it. */
export async function shown(records: Records, changes: Partial<ScheduleDraft> = {}) {
  const { schedule: made, post } = await posted(records, changes);
  const delivery = await records.deliveries.findByKey(`post:${post.id}`);
  if (delivery === null) throw new Error('no delivery');
  await arrive(records, delivery.id, message('1.1'));
  await records.posts.markOut(post.id, message('1.1'), DUE + 1000);
  return { schedule: made, post, delivery };
}

/** Takes a delivery that is due through to its end. */
export async function arrive(records: Records, id: string, at: MessageRef): Promise<void> {
  await records.deliveries.claim(DUE + DAY, 'sender', 1000, PLACE.surface);
  await records.deliveries.move(id, 'sending', { to: 'sent', message: at });
  await records.deliveries.move(id, 'sent', { to: 'done' });
}

export const message = (messageId: string, threadId: string | null = null): MessageRef => ({
  channelId: 'C1',
  messageId,
  threadId,
});

export const recapDraft = (postId: string, part = 1): DeliveryDraft => ({
  key: `recap:${postId}/${part}`,
  kind: 'recap',
  subject: `${postId}/${part}`,
  destination: { kind: 'thread', place: PLACE, threadId: '1.1' },
  expiresAt: null,
  notBefore: DUE + DAY,
});

export const answer = (postId: string, changes: Partial<Answer> = {}): Omit<Answer, 'id' | 'firstAt'> => ({
  postId,
  member: 'slack:T1:U1',
  name: '민지',
  text: 'I would look at the cache first.',
  audience: 'all',
  editedAt: DUE + 5 * MINUTE,
  isLate: false,
  ...changes,
});
