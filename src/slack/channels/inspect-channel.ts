/** Owns the look at a channel: what it is, and what keeps the bot from making a daily post there. */
import type { ChannelCheck, ChannelProblem, Ping, Place } from '../../core/ports/channel-messenger.ts';
import { PlatformError } from '../../core/errors.ts';
import { slackErrorOf, type Answered, type ChannelApi } from './channel-api.ts';
import { channelAnswer, groupsAnswer, type WireChannel } from './wire.ts';

/** Asks Slack twice at most, at the same time. Throws what is no answer about the channel. */
export async function inspectChannel(
  api: ChannelApi,
  { channelId }: Place,
  ping: Ping | null,
): Promise<ChannelCheck> {
  const [found, pings] = await Promise.all([lookAt(api, channelId), pingProblems(api, ping)]);
  if (typeof found === 'string') return { problems: [found], name: null };
  const { channel } = found.value;
  if (channel.is_im === true || channel.is_mpim === true) return { problems: ['unsuitable'], name: null };
  const problems = [...standingProblems(channel), ...scopeProblems(channel, found.scopes), ...pings];
  return { problems: [...new Set(problems)], name: channel.name ?? null };
}

type Found = Answered<{ readonly channel: WireChannel }>;

/** A channel in which somebody types, and which the bot cannot find, is a private one that it is no member of. */
async function lookAt(api: ChannelApi, channelId: string): Promise<Found | ChannelProblem> {
  try {
    return await api.ask('conversations.info', channelAnswer, { channel: channelId });
  } catch (error) {
    switch (slackErrorOf(error)) {
      case 'channel_not_found':
        return 'not_member';
      case 'method_not_supported_for_channel_type':
        return 'unsuitable';
      case 'missing_scope':
        return isForDirectMessages(error) ? 'unsuitable' : 'missing_scope';
      default:
        throw error;
    }
  }
}

/** Scopes that the bot does not ask for, since nothing daily belongs there. */
const isForDirectMessages = (error: unknown): boolean => {
  const needed = error instanceof PlatformError ? error.context['needed'] : null;
  return typeof needed === 'string' && /^(?:im|mpim):read$/u.test(needed);
};

/** The bot has to be invited: a channel's members decide who speaks in it, so `chat:write.public` is not asked for. */
function standingProblems(channel: WireChannel): readonly ChannelProblem[] {
  if (channel.is_archived === true) return ['archived'];
  return [
    ...(channel.is_member === true ? [] : (['not_member'] as const)),
    ...(channel.is_read_only === true || channel.is_thread_only === true ? (['cannot_post'] as const) : []),
    ...(channel.is_non_threadable === true ? (['cannot_post_in_threads'] as const) : []),
  ];
}

/** Of what was granted, as Slack tells it beside every answer; where it does not, the first post will. */
function scopeProblems(channel: WireChannel, scopes: readonly string[] | null): readonly ChannelProblem[] {
  if (scopes === null) return [];
  const history = channel.is_private === true ? 'groups:history' : 'channels:history';
  return [
    ...(scopes.includes('chat:write') ? [] : (['missing_scope'] as const)),
    ...(scopes.includes(history) ? [] : (['cannot_read_history'] as const)),
  ];
}

async function pingProblems(api: ChannelApi, ping: Ping | null): Promise<readonly ChannelProblem[]> {
  switch (ping?.kind) {
    case undefined:
    case 'here':
      return [];
    case 'role':
      return ['cannot_ping'];
    case 'group':
      return groupProblems(api, ping.id);
  }
}

/** Groups that were switched off are not listed. */
async function groupProblems(api: ChannelApi, groupId: string): Promise<readonly ChannelProblem[]> {
  try {
    const { value } = await api.ask('usergroups.list', groupsAnswer, {});
    return value.usergroups.some(({ id }) => id === groupId) ? [] : ['cannot_ping'];
  } catch (error) {
    if (slackErrorOf(error) === 'missing_scope') return ['missing_scope'];
    // Groups belong to paid plans: elsewhere there are none.
    if (slackErrorOf(error) === 'paid_teams_only') return ['cannot_ping'];
    throw error;
  }
}
