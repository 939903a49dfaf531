/** Owns gathering where a schedule stands, for the card that tells it. */
import type { Standing } from '../../cards/daily/schedule-status-card.ts';
import type { Post } from '../../daily/post.ts';
import type { Schedule } from '../../daily/schedule.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import { leftInCycle } from '../../questions/draw/draw.ts';
import type { Here } from './in-channel.ts';
import { endingYear } from './outlook-of.ts';
import { sourceOf } from './source-of.ts';

const MONTH_MS = 30 * 24 * 3_600_000;
/** More than anybody settles in one sitting. */
const TROUBLED = 50;

export async function standingOf(schedule: Schedule, here: Here): Promise<Standing> {
  const { daily, context, request, now } = here;
  const { source, questions } = sourceOf(schedule, context, request.locale);
  const since = now - MONTH_MS;
  const [asked, [last], month, unknown] = await Promise.all([
    daily.posts.asked(schedule.id),
    daily.posts.list(schedule.id, 1),
    daily.posts.count(since, schedule.id),
    unknownOf(schedule, here, since),
  ]);
  return {
    schedule,
    source,
    last:
      last === undefined
        ? null
        : { post: last, link: linkOf(last, here), isUnknown: unknown.some((one) => isOfPost(one, last)) },
    left: questions.length === 0 ? null : { fresh: leftInCycle(questions, asked), total: questions.length },
    month,
    unknown,
    knownUntilYear: schedule.state === 'stopped' ? null : endingYear(schedule, now, daily),
  };
}

/** The address of a post that people see. */
export function linkOf({ message }: Post, { daily, place }: Here): string | null {
  if (message === null) return null;
  return daily.channels(place.surface)?.linkTo(place, message) ?? null;
}

/** Of these nobody knows whether they arrived, newest first: the ones of this schedule. */
async function unknownOf(schedule: Schedule, { daily }: Here, since: number): Promise<readonly Delivery[]> {
  const troubled = await daily.deliveries.troubled(schedule.place, since, TROUBLED);
  const inDoubt = troubled.filter(({ state }) => state === 'unknown');
  const owners = await Promise.all(
    inDoubt.map(async ({ subject }) => (await daily.posts.find(postIdIn(subject)))?.scheduleId),
  );
  return inDoubt.filter((_, at) => owners[at] === schedule.id);
}

const isOfPost = ({ kind, subject }: Delivery, { id }: Post): boolean => kind === 'post' && subject === id;

/** A recap's subject has its part behind a slash. */
export const postIdIn = (subject: string): string => subject.split('/')[0] ?? subject;
