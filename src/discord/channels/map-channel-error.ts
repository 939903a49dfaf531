/** Owns which of Discord's refusals mean that the channel is the reason, and which click mends it. */
import { ChannelError, PlatformError } from '../../core/errors.ts';
import type { ChannelProblem, Place } from '../../core/ports/channel-messenger.ts';
import { DISCORD_CODES } from '../map-error.ts';
import type { ChannelInspector } from './inspect-channel.ts';

/** What was asked for. With it is known which missing permissions explain a refusal, the likeliest last. */
export type Attempt = 'post' | 'thread' | 'inThread' | 'change' | 'direct';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const PROBLEMS: ReadonlyMap<unknown, ChannelProblem> = new Map([
  [DISCORD_CODES.unknownChannel, 'gone'],
  [DISCORD_CODES.unknownGuild, 'not_member'],
  /** Cannot send messages to this user: no direct messages from this server, or the bot is blocked. */
  [50007, 'closed'],
  [50278, 'closed'],
  /** Unknown user, invalid recipient. */
  [10013, 'closed'],
  [50033, 'closed'],
  [DISCORD_CODES.notAText, 'unsuitable'],
  [DISCORD_CODES.isForum, 'unsuitable'],
  [50024, 'unsuitable'],
  [DISCORD_CODES.archived, 'archived'],
  [DISCORD_CODES.threadLocked, 'archived'],
  /** A thousand active threads, or all that an announcement channel takes: somebody has to close some. */
  [160006, 'cannot_make_threads'],
  [160007, 'cannot_make_threads'],
  /** Only moderators may set the tags of which a post has to have one. */
  [DISCORD_CODES.tagRequired, 'cannot_post'],
  [40066, 'cannot_post'],
]);

/** Refusals of the moment, with how long to wait. */
const LATER: ReadonlyMap<unknown, number> = new Map([
  /** Opening direct messages too fast. */
  [40003, 60_000],
  /** So many edits to messages older than an hour. */
  [30046, 10 * 60_000],
]);

const RELEVANT: Readonly<Record<Attempt, readonly ChannelProblem[]>> = {
  post: ['cannot_post'],
  thread: ['cannot_make_threads', 'cannot_post'],
  inThread: ['cannot_post_in_threads'],
  change: [],
  direct: [],
};
const ALWAYS: readonly ChannelProblem[] = ['not_member', 'gone', 'cannot_see'];
const OTHERWISE: Readonly<Record<Attempt, ChannelProblem>> = {
  post: 'cannot_post',
  thread: 'cannot_make_threads',
  inThread: 'cannot_post_in_threads',
  change: 'cannot_see',
  direct: 'closed',
};

/**
 * The error as the port tells it. Where a permission is missing Discord does not say which one: the channel is looked at
 * with `place`; null: it is not known where it was.
 */
export async function mapChannelError(
  error: PlatformError,
  attempt: Attempt,
  place: Pick<Place, 'workspaceId' | 'channelId'> | null,
  inspector: ChannelInspector,
): Promise<PlatformError> {
  const code = error.context['code'];
  if (error instanceof ChannelError || typeof code !== 'number') return error;
  const retryAfterMs = LATER.get(code);
  if (retryAfterMs !== undefined) {
    return new PlatformError('rate_limited', error.message, error.context, error, retryAfterMs);
  }
  const known = PROBLEMS.get(code);
  if (known !== undefined) return as(known, error);
  if (code === DISCORD_CODES.missingAccess || code === DISCORD_CODES.missingPermissions) {
    return as(place === null ? OTHERWISE[attempt] : await missing(attempt, place, inspector), error);
  }
  if (error.kind === 'rejected') return as('refused', error);
  // Without a code of its own, or with Cloudflare's, it is not the channel that refuses.
  const isElsewhere = code === 0 || code === CLOUDFLARE;
  if (error.kind === 'forbidden' && isElsewhere) {
    return new PlatformError('unavailable', error.message, error.context, error);
  }
  return error.kind === 'forbidden' ? as(OTHERWISE[attempt], error) : error;
}

const CLOUDFLARE = 40333;

/** What the look at the channel cannot tell, for it may fail too, is what the attempt itself was. */
async function missing(
  attempt: Attempt,
  place: Pick<Place, 'workspaceId' | 'channelId'>,
  inspector: ChannelInspector,
): Promise<ChannelProblem> {
  try {
    const { problems } = await inspector.inspect(place, null);
    const fits = [...ALWAYS, ...RELEVANT[attempt]];
    return problems.find((problem) => fits.includes(problem)) ?? OTHERWISE[attempt];
  } catch (error) {
    if (error instanceof PlatformError) return OTHERWISE[attempt];
    throw error;
  }
}

const as = (problem: ChannelProblem, error: PlatformError): ChannelError =>
  new ChannelError(problem, error.message, { ...error.context, problem }, error);
