/** Owns `/daily history`: what was asked, what became of it, and who changed what. */
import type { Action } from '../../cards/action-id.ts';
import { encodeAction } from '../../cards/action-id.ts';
import { historyCard, type PastPost } from '../../cards/daily/schedule-history-card.ts';
import type { Post } from '../../daily/post.ts';
import type { Schedule } from '../../daily/schedule.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import type { CommandContext } from '../context.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import { actorKey, type ActionRequest } from '../request.ts';
import { companyOf, withSchedule } from './choose-schedule.ts';
import { inChannel, onSchedule, type Here } from './in-channel.ts';
import { mayChangeSchedule } from './may-change-schedule.ts';
import { isClosed, isWithinLateDays } from './post-door.ts';
import { linkOf } from './standing-of.ts';

/** One screen, and within Discord's 4,000 characters with the changes below, however long names and reasons are. */
const PAGE = 6;
const CHANGES = 5;

const historyAction = ({ id }: Schedule, page: number) =>
  encodeAction({ verb: 'daily-history', schedule: id, page });

export const runHistory: Handle = (request, context) =>
  inChannel(request, context, 'look', (here) =>
    withSchedule(
      here,
      {
        typed: request.options.schedule ?? '',
        act: (schedule) => historyAction(schedule, 1),
        isStoppedToo: true,
        fits: ({ state }) => state !== 'stopped',
        command: '/daily history',
      },
      async (schedule) => ({ kind: 'private', card: await showHistory(here, schedule, 1) }),
    ),
  );

export const clickHistory = (
  action: Extract<Action, { verb: 'daily-history' }>,
  request: ActionRequest,
  context: CommandContext,
): Promise<CardReply> =>
  onSchedule(request, context, action.schedule, 'look', async (here, schedule) => ({
    kind: 'update',
    card: await showHistory(here, schedule, action.page),
  }));

async function showHistory(here: Here, schedule: Schedule, wanted: number) {
  const { request, daily, context } = here;
  const all = await daily.posts.list(schedule.id, wanted * PAGE + 1);
  // A page past the end is the last one.
  const page = Math.max(1, Math.min(wanted, Math.ceil(all.length / PAGE)));
  const shown = all.slice((page - 1) * PAGE, page * PAGE);
  const changes = page === 1 ? await daily.schedules.changes(schedule.id, CHANGES) : [];
  return historyCard({
    schedule,
    company: companyOf(schedule, context),
    posts: await pastPosts(shown, schedule, here),
    page,
    hasMore: all.length > page * PAGE,
    changes,
    isOrganiser: mayChangeSchedule(request, schedule, daily),
    locale: request.locale,
  });
}

async function pastPosts(
  posts: readonly Post[],
  schedule: Schedule,
  here: Here,
): Promise<readonly PastPost[]> {
  const { daily, request, now } = here;
  const [counts, mine, deliveries] = await Promise.all([
    daily.answers.countOf(posts.map(({ id }) => id)),
    daily.answers.answered(schedule.id, actorKey(request.actor)),
    Promise.all(posts.map((post) => deliveryOf(post, here))),
  ]);
  return posts.map((post, at) => ({
    post,
    answered: counts.get(post.id) ?? 0,
    link: linkOf(post, here),
    failure: post.state === 'missed' ? (deliveries[at]?.failure ?? null) : null,
    unknown: deliveries[at]?.state === 'unknown' ? deliveries[at].id : null,
    isOpenToReader: !mine.has(post.id) && isAnswerable(post, now),
  }));
}

/** What became of the message of a post that people do not see. */
async function deliveryOf({ id, state, question }: Post, { daily }: Here): Promise<Delivery | null> {
  if (state === 'out' || question === null) return null;
  return daily.deliveries.findByKey(`post:${id}`);
}

/** Until its recap by everybody, and for some days after it by oneself. */
const isAnswerable = (post: Post, now: number): boolean =>
  post.state === 'out' && (!isClosed(post) || isWithinLateDays(post, now));
