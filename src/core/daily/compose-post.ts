/** Owns the daily question as a delivery, and its thread, which is made once the message is there. */
import { postTitle, threadOpenerName } from '../cards/daily/post-card.ts';
import type { Composed, Composer } from '../deliveries/composers.ts';
import type { Delivery, DeliveryFailure } from '../deliveries/delivery.ts';
import type { DailyPorts } from './daily-ports.ts';
import { postAndSchedule, postFace } from './faces.ts';
import { pauseBroken, tellMissed } from './pause-broken.ts';
import type { Post } from './post.ts';
import type { Schedule } from './schedule.ts';

const WITHDRAWN: Composed = { kind: 'withdrawn' };
/** A thread that cannot be made for a day is not missed any more: its recap has come. */
const THREAD_EXPIRES_MS = 24 * 60 * 60_000;

export function postComposer(ports: DailyPorts): Composer {
  const { posts, deliveries } = ports;
  return {
    isRepeatable: false,
    async compose({ subject }) {
      const found = await postAndSchedule(subject, ports);
      if (found === null || !isWanted(found.post, found.schedule)) return WITHDRAWN;
      const face = await postFace(subject, ports);
      if (face === null) return WITHDRAWN;
      const title = postTitle(found.post, found.schedule.language);
      return { kind: 'message', outgoing: { ...face, title } };
    },
    async onSent({ subject, destination }, message, at) {
      await posts.markOut(subject, message, at);
      if (message.threadId !== null) return;
      const thread = {
        key: `thread:${subject}`,
        kind: 'thread',
        subject,
        destination,
        notBefore: at,
      } as const;
      await deliveries.add([{ ...thread, expiresAt: at + THREAD_EXPIRES_MS }], at);
    },
    onEnd: (delivery, failure) => endPost(delivery, failure, ports),
    async onUnknown({ id, subject }) {
      const post = await posts.find(subject);
      if (post === null) return;
      const about = { scheduleId: post.scheduleId, postId: post.id, deliveryId: id };
      const notice = { ...about, kind: 'unknown', reason: null, at: ports.clock.now() } as const;
      await ports.notices.tell(`unknown:${id}`, notice);
    },
  };
}

/** Somebody may have stopped the schedule in the seconds between. A question that was asked for beside it still comes. */
function isWanted(post: Post, { state, pauseReason }: Schedule): boolean {
  if (post.closedAt !== null || state === 'stopped') return false;
  return post.kind === 'now' || state === 'active' || pauseReason !== 'asked';
}

async function endPost(delivery: Delivery, failure: DeliveryFailure, ports: DailyPorts): Promise<void> {
  const { id, subject, kind } = delivery;
  const post = await ports.posts.find(subject);
  if (post === null) return;
  await ports.posts.markMissed(subject);
  const { scheduleId } = post;
  if (failure === 'withdrawn') return;
  if (failure === 'expired')
    await tellMissed({ scheduleId, postId: subject, reason: failure, deliveryId: id }, ports);
  else await pauseBroken({ scheduleId, reason: failure, postId: subject, delivery: { id, kind } }, ports);
}

/** Making it twice leaves one: it is not looked for. */
export function threadComposer(ports: DailyPorts): Composer {
  const { posts } = ports;
  return {
    isRepeatable: true,
    async compose({ subject }) {
      const found = await postAndSchedule(subject, ports);
      const message = found?.post.message ?? null;
      if (found === null || message === null || message.threadId !== null) return WITHDRAWN;
      return { kind: 'thread', of: message, name: threadOpenerName(found.post, found.schedule.language) };
    },
    async onSent({ subject }, { threadId }) {
      if (threadId !== null) await posts.markThread(subject, threadId);
    },
    onEnd: (delivery, failure) => endInThread(delivery, delivery.subject, failure, ports),
    onUnknown: () => Promise.resolve(),
  };
}

/**
 * A message or thread that is gone was taken away by somebody: that is their decision, and not undone. What else keeps the
 * bot out of threads keeps it out tomorrow too.
 */
export async function endInThread(
  { id, kind }: Delivery,
  postId: string,
  failure: DeliveryFailure,
  ports: DailyPorts,
): Promise<void> {
  if (failure === 'withdrawn' || failure === 'expired' || failure === 'gone') return;
  const post = await ports.posts.find(postId);
  if (post === null) return;
  const { scheduleId } = post;
  await pauseBroken({ scheduleId, reason: failure, postId, delivery: { id, kind } }, ports);
}
