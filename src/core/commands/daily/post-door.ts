/** Owns the door to one daily post: who clicks must be where it was asked, and read dossiers there. */
import { noticeCard } from '../../cards/notice-card.ts';
import type { Button } from '../../cards/card.ts';
import { ANSWER_LATE_DAYS, type AskedQuestion, type Post } from '../../daily/post.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import { mayReadDossiers } from '../access.ts';
import type { CommandContext, DailyContext } from '../context.ts';
import type { Draft } from '../drafts.ts';
import type { CardReply } from '../reply.ts';
import { actorKey, type Request } from '../request.ts';

/** What a click or a form stands on once it is through the door. */
export type AtPost<R extends Request = Request> = {
  readonly request: R;
  readonly daily: DailyContext;
  readonly post: Post & { readonly question: AskedQuestion };
  readonly schedule: Schedule;
  /** The key of who clicks. */
  readonly member: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What they sent and was not taken. */
  readonly draft: Draft;
  readonly m: Messages;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A post of another workspace, and an id that nobody of ours made, are unknown alike: neither is told from the other.
 * `refused`: what happens besides where dossiers are not answered any more.
 */
export async function atPost<R extends Request, Answer>(
  postId: string | null,
  request: R,
  context: CommandContext,
  answer: (at: AtPost<R>) => Promise<Answer> | Answer,
  refused: (at: AtPost<R>) => Promise<unknown> = () => Promise.resolve(),
): Promise<Answer | CardReply> {
  const m = messagesIn(request.locale);
  const { daily } = context;
  const post = daily === null || postId === null ? null : await daily.posts.find(postId);
  const schedule = post === null ? null : ((await daily?.schedules.find(post.scheduleId)) ?? null);
  if (daily === null || post === null || schedule === null) return say(m, m.posts.unknown);
  if (post.question === null || !isHere(request, schedule)) return say(m, m.posts.unknown);
  const member = actorKey(request.actor);
  const at: AtPost<R> = {
    request,
    daily,
    post: { ...post, question: post.question },
    schedule,
    member,
    draft: { scratch: daily.scratch, member, subject: post.id },
    now: context.clock.now(),
    m,
  };
  if (mayReadDossiers(request.actor, context.settings)) return answer(at);
  await refused(at);
  return say(m, m.noAccess);
}

const isHere = ({ actor }: Request, { place }: Schedule): boolean =>
  place.surface === actor.surface && place.workspaceId === actor.workspaceId;

/** A sentence in private, with what to do next. */
export const say = (m: Messages, text: string, buttons: readonly Button[] = []): CardReply => ({
  kind: 'private',
  title: m.posts.title,
  card: noticeCard(text, { buttons }),
});

export const isClosed = ({ closedAt }: Pick<Post, 'closedAt'>): boolean => closedAt !== null;

/** A closed post can still be answered, by oneself and for oneself. */
export const isWithinLateDays = ({ closedAt }: Pick<Post, 'closedAt'>, now: number): boolean =>
  closedAt !== null && now - closedAt <= ANSWER_LATE_DAYS * DAY_MS;
