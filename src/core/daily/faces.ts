/** Owns what a daily message shows at this moment, from records: when it is sent, and whenever something changed since. */
import { postCard } from '../cards/daily/post-card.ts';
import { recapCard } from '../cards/daily/recap-card.ts';
import type { Card } from '../cards/card.ts';
import type { Ping } from '../ports/channel-messenger.ts';
import type { DailyPorts } from './daily-ports.ts';
import type { Post } from './post.ts';
import { parseRecapSubject, recapPart } from './recap-parts.ts';
import type { Schedule } from './schedule.ts';

export type Face = { readonly card: Card; readonly ping: Ping | null };

/** What goes out this long after its time says so. A large fan-out takes some minutes, and nobody minds. */
const CALLED_LATE_MS = 10 * 60_000;

/** Null: there is nothing to show (any more). */
export const dailyFace = (
  kind: 'post' | 'recap',
  subject: string,
  ports: DailyPorts,
): Promise<Face | null> => (kind === 'post' ? postFace(subject, ports) : recapFace(subject, ports));

/** The post and its schedule; null where there is nothing to say of it. */
export async function postAndSchedule(
  postId: string,
  { posts, schedules }: Pick<DailyPorts, 'posts' | 'schedules'>,
): Promise<{ readonly post: Post; readonly schedule: Schedule } | null> {
  const post = await posts.find(postId);
  const schedule = post === null ? null : await schedules.find(post.scheduleId);
  return post === null || schedule === null || post.question === null ? null : { post, schedule };
}

export async function postFace(postId: string, ports: DailyPorts): Promise<Face | null> {
  const { answers, clock } = ports;
  const found = await postAndSchedule(postId, ports);
  if (found === null) return null;
  const { post, schedule } = found;
  const isLate = post.kind === 'scheduled' && (post.outAt ?? clock.now()) - post.dueAt > CALLED_LATE_MS;
  const card = postCard({
    post,
    schedule,
    names: await answers.names(post.id),
    answerCount: (await answers.countOf([post.id])).get(post.id) ?? 0,
    isClosed: post.closedAt !== null,
    lateFromAt: isLate ? post.dueAt : null,
  });
  return { card, ping: schedule.ping };
}

export async function recapFace(subject: string, ports: DailyPorts): Promise<Face | null> {
  const { answers } = ports;
  const named = parseRecapSubject(subject);
  const found = named === null ? null : await postAndSchedule(named.postId, ports);
  if (named === null || found === null) return null;
  const { post, schedule } = found;
  const part = recapPart(await answers.of(post.id), named.part);
  if (part === null) return null;
  const card = recapCard({
    ...part,
    post,
    language: schedule.language,
    voteCounts: await answers.votes(post.id),
    answerCount: (await answers.countOf([post.id])).get(post.id) ?? 0,
  });
  return { card, ping: null };
}
