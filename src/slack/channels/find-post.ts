/** Owns whether a post arrived: the search among the bot's own messages for the one that carries the stamp. */
import { stampOf } from '../../core/deliveries/stamp.ts';
import type { Destination, Sighting } from '../../core/ports/channel-messenger.ts';
import { slackErrorOf, type Arguments, type ChannelApi } from './channel-api.ts';
import { directChannel } from './post-message.ts';
import { actionsOf, historyAnswer, type WireMessage } from './wire.ts';

/** The bot itself, as `auth.test` names it. */
export type Self = { readonly botId: string; readonly botUserId: string };

export type Search = {
  readonly stamp: string;
  /** Epoch milliseconds, by our clock. */
  readonly since: number;
  readonly self: Self;
};

/** Slack's clock may be behind ours by so much. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
/**
 * https://docs.slack.dev/reference/methods/conversations.history: up to 999, no more than 200 recommended. An app that is
 * sold to others outside Slack's Marketplace gets 15 a page and one page a minute: it is then told to wait, and goes on
 * looking later.
 */
const PAGE = 200;
const PAGES = 10;

/** Where the bot cannot read, nobody can know. */
const BLIND: ReadonlySet<string> = new Set([
  'channel_not_found',
  'ekm_access_denied',
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'team_access_not_granted',
]);

/** Throws `PlatformError` when Slack could not be asked: that is no sighting. */
export async function findPost(api: ChannelApi, destination: Destination, search: Search): Promise<Sighting> {
  try {
    return await findAt(api, destination, search);
  } catch (error) {
    const name = slackErrorOf(error);
    if (name !== null && BLIND.has(name)) return UNREADABLE;
    // The message that opened the thread is gone, and nothing was said below it: it would still be listed.
    if (name === 'thread_not_found') return ABSENT;
    throw error;
  }
}

async function findAt(api: ChannelApi, destination: Destination, search: Search): Promise<Sighting> {
  switch (destination.kind) {
    case 'channel':
      return findAmong(api, 'conversations.history', { channel: destination.place.channelId }, search);
    case 'thread': {
      const { place, threadId } = destination;
      return findAmong(api, 'conversations.replies', { channel: place.channelId, ts: threadId }, search);
    }
    // Reading direct messages is not asked for (`im:history`): granted all the same, it is made use of.
    case 'member': {
      const channel = await directChannel(api, destination.memberId);
      return findAmong(api, 'conversations.history', { channel }, search);
    }
  }
}

/** `absent` only once every page since then was read. */
async function findAmong(
  api: ChannelApi,
  method: 'conversations.history' | 'conversations.replies',
  where: Arguments & { readonly channel: string },
  search: Search,
): Promise<Sighting> {
  const oldest = String(Math.max(0, search.since - CLOCK_TOLERANCE_MS) / 1000);
  let cursor = '';
  for (let page = 0; page < PAGES; page += 1) {
    const given = { ...where, oldest, inclusive: true, limit: PAGE };
    const { value } = await api.ask(method, historyAnswer, cursor === '' ? given : { ...given, cursor });
    const found = value.messages.find((each) => isIt(each, search));
    if (found !== undefined) return seen(found, where.channel);
    cursor = value.response_metadata?.next_cursor ?? '';
    if (cursor === '') return value.has_more === true ? UNREADABLE : ABSENT;
  }
  return UNREADABLE;
}

function isIt(each: WireMessage, { stamp, self }: Search): boolean {
  const isOwn =
    (each.bot_id !== undefined && each.bot_id !== '' && each.bot_id === self.botId) ||
    (each.user !== undefined && each.user !== '' && each.user === self.botUserId);
  return isOwn && actionsOf(each).some((action) => stampOf(action) === stamp);
}

const seen = ({ ts, thread_ts: threadTs }: WireMessage, channelId: string): Sighting => ({
  kind: 'found',
  message: { channelId, messageId: ts, threadId: threadTs ?? ts },
});

const ABSENT: Sighting = { kind: 'absent' };
const UNREADABLE: Sighting = { kind: 'unreadable' };
