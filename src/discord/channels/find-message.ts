/** Owns the search for a message of our own by its stamp: in a channel, a thread, a forum's threads, a direct message. */
import { Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import { stampOf } from '../../core/deliveries/stamp.ts';
import type { Sighting } from '../../core/ports/channel-messenger.ts';
import { codeOf, DISCORD_CODES } from '../map-error.ts';
import type { ChannelRest } from './channel-rest.ts';
import { actionIdsOf, message, threadList, type WireChannel, type WireMessage } from './wire.ts';

export type Search = {
  readonly stamp: string;
  /** Epoch milliseconds, by our clock. */
  readonly since: number;
  /** The bot's own id. */
  readonly self: string;
};

/** Discord's clock may be behind ours by so much. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
/** https://discord.com/developers/docs/resources/message#get-channel-messages */
const PAGE = 100;
const PAGES = 5;

/**
 * Newest first, until what is older than `since`. `absent` is to be trusted only where the bot may read history: without
 * the permission Discord answers with no messages, and no error.
 */
export async function findInChannel(rest: ChannelRest, channelId: string, search: Search): Promise<Sighting> {
  let before: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const route = Routes.channelMessages(channelId);
    const messages: readonly WireMessage[] = await rest.read(route, z.array(message), pageBefore(before));
    const found = messages.find((each) => isIt(each, search));
    if (found !== undefined) return seen(found, found.thread?.id ?? null);
    const oldest = messages.at(-1);
    if (oldest === undefined || messages.length < PAGE || isBefore(oldest.id, search)) return ABSENT;
    before = oldest.id;
  }
  return UNREADABLE;
}

/** A forum's posts are threads, each under the id of its first message: those that are open, then those that were closed. */
export async function findInForum(
  rest: ChannelRest,
  guildId: string,
  forumId: string,
  search: Search,
): Promise<Sighting> {
  const { threads } = await rest.read(Routes.guildActiveThreads(guildId), threadList);
  const open = await findAmong(
    rest,
    threads.filter(({ parent_id: parent }) => parent === forumId),
    search,
  );
  if (open !== null) return open;
  let before: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const route = Routes.channelThreads(forumId, 'public');
    const closed: z.infer<typeof threadList> = await rest.read(route, threadList, pageBefore(before));
    const found = await findAmong(rest, closed.threads, search);
    if (found !== null) return found;
    const last = closed.threads.at(-1)?.thread_metadata?.archive_timestamp;
    // What was closed before `since` was opened before it too.
    if (closed.has_more !== true || last === undefined || Date.parse(last) < earliest(search)) return ABSENT;
    before = last;
  }
  return UNREADABLE;
}

async function findAmong(
  rest: ChannelRest,
  threads: readonly WireChannel[],
  search: Search,
): Promise<Sighting | null> {
  const candidates = threads
    .filter(({ id, owner_id: owner }) => owner === search.self && !isBefore(id, search))
    .toSorted((one, other) => createdAt(other.id) - createdAt(one.id));
  for (const { id } of candidates) {
    const first = await firstMessage(rest, id);
    if (first !== null && isIt(first, search)) return seen(first, id);
  }
  return null;
}

/** Null where somebody deleted it. */
async function firstMessage(rest: ChannelRest, threadId: string): Promise<WireMessage | null> {
  try {
    return await rest.read(Routes.channelMessage(threadId, threadId), message);
  } catch (error) {
    const code = codeOf(error);
    if (code === DISCORD_CODES.unknownMessage || code === DISCORD_CODES.unknownChannel) return null;
    throw error;
  }
}

const pageBefore = (before: string | null): URLSearchParams =>
  new URLSearchParams({ limit: String(PAGE), ...(before === null ? {} : { before }) });

const isIt = (each: WireMessage, { stamp, self }: Search): boolean =>
  each.author.id === self && actionIdsOf(each).some((actionId) => stampOf(actionId) === stamp);

const seen = ({ id, channel_id: channelId }: WireMessage, threadId: string | null): Sighting => ({
  kind: 'found',
  message: { channelId, messageId: id, threadId },
});

const createdAt = (id: string): number => SnowflakeUtil.timestampFrom(id);
const earliest = ({ since }: Search): number => since - CLOCK_TOLERANCE_MS;
const isBefore = (id: string, search: Search): boolean => createdAt(id) < earliest(search);

const ABSENT: Sighting = { kind: 'absent' };
const UNREADABLE: Sighting = { kind: 'unreadable' };
