/** Owns what a channel refused and takes again: it is sent once its schedule goes on, where it is not too late. */
import type { Delivery } from '../../deliveries/delivery.ts';
import type { Schedule } from '../../daily/schedule.ts';
import type { Here } from './in-channel.ts';
import { postIdIn } from './standing-of.ts';

/** The last question was drawn, and the channel refused it. Tells whether it comes now. */
export async function revivePost({ daily, now }: Here, schedule: Schedule): Promise<boolean> {
  const [post] = await daily.posts.list(schedule.id, 1);
  if (post?.state !== 'missed' || post.question === null || post.closedAt !== null) return false;
  const delivery = await daily.deliveries.findByKey(`post:${post.id}`);
  if (delivery === null || !isRevivable(delivery, now)) return false;
  return daily.deliveries.move(delivery.id, 'failed', { to: 'due', at: now });
}

/** No thread and no recap is waited for longer than this. */
const LOOKED_BACK_MS = 7 * 24 * 60 * 60_000;
const AT_MOST = 20;

/** Threads and recaps that were refused. Where a message or a thread is gone, somebody took it away: it stays so. */
export async function reviveThreads({ daily, now, place }: Here, schedule: Schedule): Promise<void> {
  for (const delivery of await daily.deliveries.troubled(place, now - LOOKED_BACK_MS, AT_MOST)) {
    const { id, kind, subject, failure } = delivery;
    const isInThread = kind === 'thread' || kind === 'recap';
    if (!isInThread || failure === 'gone' || !isRevivable(delivery, now)) continue;
    const post = await daily.posts.find(postIdIn(subject));
    if (post?.scheduleId === schedule.id) await daily.deliveries.move(id, 'failed', { to: 'due', at: now });
  }
}

const isRevivable = ({ state, failure, expiresAt }: Delivery, now: number): boolean =>
  state === 'failed' &&
  failure !== 'withdrawn' &&
  failure !== 'expired' &&
  (expiresAt === null || expiresAt > now);
