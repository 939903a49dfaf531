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

/** A page of both: one screen, and within Discord's 4,000 characters, however long names and reasons are. */
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
  // One row more than the pages hold tells whether there is a next one.
  const [posts, changes] = await Promise.all([
    daily.posts.list(schedule.id, wanted * PAGE + 1),
    daily.schedules.changes(schedule.id, wanted * CHANGES + 1),
  ]);
  const pages = Math.max(1, Math.ceil(posts.length / PAGE), Math.ceil(changes.length / CHANGES));
  // A page past the end is the last one.
  const page = Math.max(1, Math.min(wanted, pages));
  return historyCard({
    schedule,
    company: companyOf(schedule, context),
    posts: await pastPosts(pageOf(posts, page, PAGE), schedule, here),
    page,
    hasMore: pages > page,
    changes: pageOf(changes, page, CHANGES),
    isOrganiser: mayChangeSchedule(request, schedule, daily),
    locale: request.locale,
  });
}

const pageOf = <Row>(rows: readonly Row[], page: number, size: number): readonly Row[] =>
  rows.slice((page - 1) * size, page * size);

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
