/** Owns the records in memory: every table that the daily question's ports share, and what they do to each other. */
import type { Answer, Grade } from '../../src/core/daily/answer.ts';
import type { Post } from '../../src/core/daily/post.ts';
import type { Schedule, ScheduleChange } from '../../src/core/daily/schedule.ts';
import type { Delivery, DeliveryDraft } from '../../src/core/deliveries/delivery.ts';
import { deliveryId } from '../../src/core/deliveries/delivery-id.ts';
import type { MockAnswer, MockRating, MockReview, MockSession } from '../../src/core/mock/records.ts';
import type { Note } from '../../src/core/ports/notes.ts';
import type { Notice } from '../../src/core/ports/notices.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { Refresh, RefreshMark, RefreshSubject } from '../../src/core/ports/refreshes.ts';
import { placeTarget, targetOf } from '../../src/storage/target.ts';

export type World = {
  /** How many rows of each letter there have been: `s1`, `p12`. */
  readonly counts: Map<string, number>;
  readonly schedules: Map<string, Schedule>;
  readonly changes: { readonly scheduleId: string; change: ScheduleChange }[];
  readonly posts: Map<string, Post>;
  readonly answers: Map<string, Answer>;
  readonly grades: Map<
    string,
    { readonly postId: string; readonly member: string; grade: Grade; at: number }
  >;
  readonly votes: Map<
    string,
    { readonly postId: string; readonly voter: string; answerId: string; at: number }
  >;
  /** In the order in which they were written. */
  readonly deliveries: Map<string, Delivery>;
  /** Without a message: marked while the message was on its way. */
  readonly refreshes: Map<string, Omit<Refresh, 'message'> & { readonly message: Refresh['message'] | null }>;
  readonly notices: Map<string, { readonly key: string; readonly notice: Notice }>;
  readonly notes: Note[];
  readonly mockSessions: Map<string, MockSession>;
  readonly mockAnswers: Map<string, MockAnswer>;
  readonly mockRatings: Map<string, MockRating>;
  readonly mockReviews: Map<string, MockReview>;
};

export const createWorld = (): World => ({
  counts: new Map(),
  schedules: new Map(),
  changes: [],
  posts: new Map(),
  answers: new Map(),
  grades: new Map(),
  votes: new Map(),
  deliveries: new Map(),
  refreshes: new Map(),
  notices: new Map(),
  notes: [],
  mockSessions: new Map(),
  mockAnswers: new Map(),
  mockRatings: new Map(),
  mockReviews: new Map(),
});

export function nextId(world: World, letter: 's' | 'p' | 'a' | 'n' | 'm' | 'r' | 'refresh '): string {
  const count = (world.counts.get(letter) ?? 0) + 1;
  world.counts.set(letter, count);
  return `${letter}${count}`;
}

export const inPlace = (world: World, place: Place): readonly Schedule[] =>
  [...world.schedules.values()].filter((one) => placeTarget(one.place) === placeTarget(place));

export const pairKey = (postId: string, member: string): string => JSON.stringify([postId, member]);

export function addDeliveries(world: World, drafts: readonly DeliveryDraft[], now: number): number {
  let added = 0;
  for (const { notBefore, ...draft } of drafts) {
    const id = deliveryId(draft.key);
    if (world.deliveries.has(id)) continue;
    world.deliveries.set(id, {
      ...draft,
      id,
      state: 'due',
      attempts: 0,
      createdAt: now,
      nextAttemptAt: notBefore,
      owner: null,
      message: null,
      failure: null,
    });
    added += 1;
  }
  return added;
}

export function tellNotice(world: World, key: string, draft: Omit<Notice, 'id'>): boolean {
  const schedule = world.schedules.get(draft.scheduleId);
  if (schedule === undefined) throw new Error(`there is no schedule ${draft.scheduleId}`);
  if ([...world.notices.values()].some((one) => one.key === key)) return false;
  const notice = { ...draft, id: nextId(world, 'n') };
  world.notices.set(notice.id, { key, notice });
  if (schedule.organiserId === '') return true;
  const { surface, workspaceId } = schedule.place;
  const destination = { kind: 'member', surface, workspaceId, memberId: schedule.organiserId } as const;
  const what = { kind: 'notice', subject: notice.id, destination, expiresAt: null } as const;
  addDeliveries(world, [{ key: `notice:${key}`, ...what, notBefore: draft.at }], draft.at);
  return true;
}

const refreshKey = ({ kind, subject }: RefreshSubject): string => `${kind} ${subject}`;

export function markRefresh(world: World, subject: RefreshSubject, dueAt: number): RefreshMark | null {
  const delivery = [...world.deliveries.values()].findLast(
    (one) => one.kind === subject.kind && one.subject === subject.subject,
  );
  if (delivery === undefined || delivery.destination.kind === 'member') return null;
  const isUnderWay = delivery.state === 'sending' || delivery.state === 'doubt';
  if (delivery.message === null && !isUnderWay) return null;
  const before = world.refreshes.get(refreshKey(subject));
  const version = Number(nextId(world, 'refresh ').slice('refresh '.length));
  const mark = { ...subject, stamp: delivery.id, version };
  world.refreshes.set(refreshKey(subject), {
    ...mark,
    place: delivery.destination.place,
    message: delivery.message,
    attempts: before?.attempts ?? 0,
    nextAttemptAt: before?.nextAttemptAt ?? dueAt,
  });
  return mark;
}

/** What was marked on its way has arrived. */
export function arriveRefresh(world: World, { kind, subject, message }: Delivery): void {
  if (kind !== 'post' && kind !== 'recap' && kind !== 'mock') return;
  const key = refreshKey({ kind, subject });
  const marked = world.refreshes.get(key);
  if (marked !== undefined && marked.message === null) world.refreshes.set(key, { ...marked, message });
}

export const findRefresh = (world: World, subject: RefreshSubject) =>
  world.refreshes.get(refreshKey(subject));

export const goesTo = (delivery: Delivery): string => targetOf(delivery.destination);
