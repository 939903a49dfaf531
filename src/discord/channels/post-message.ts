/** Owns the posts themselves: a message, a forum's thread with its first message, the thread of a message. */
import { Routes, ThreadAutoArchiveDuration } from 'discord.js';
import type { MessageRef, Outgoing } from '../../core/ports/channel-messenger.ts';
import { codeOf, DISCORD_CODES } from '../map-error.ts';
import { shortenLabel } from '../render/controls.ts';
import { LIMITS } from '../render/limits.ts';
import type { Body, ChannelRest } from './channel-rest.ts';
import type { Forum, Forums } from './forums.ts';
import { named, postedMessage } from './wire.ts';

type Posting = { readonly rest: ChannelRest; readonly forums: Forums };

/** The longest that Discord has, so that a thread stays open until its recap and well after it. */
const ARCHIVE_AFTER = ThreadAutoArchiveDuration.OneWeek;

/**
 * One request for a channel that takes messages. A forum refuses it, which is how it is told from one without asking
 * before every post; it is remembered.
 */
export async function postInChannel(
  channelId: string,
  message: Body,
  outgoing: Outgoing,
  { rest, forums }: Posting,
): Promise<MessageRef> {
  const known = forums.known(channelId);
  if (known !== null) return postInForum(channelId, known, message, outgoing, { rest, forums });
  try {
    return await postMessage(rest, channelId, message, outgoing);
  } catch (error) {
    const code = codeOf(error);
    if (code !== DISCORD_CODES.notAText && code !== DISCORD_CODES.isForum) throw error;
    const forum = await forums.look(channelId);
    if (forum === null) throw error;
    return postInForum(channelId, forum, message, outgoing, { rest, forums });
  }
}

/** The thread and its first message in one request. Where a tag is missing or gone, nothing was made: the forum is looked at. */
async function postInForum(
  channelId: string,
  forum: Forum,
  message: Body,
  outgoing: Outgoing,
  { rest, forums }: Posting,
): Promise<MessageRef> {
  const open = async ({ tagId }: Forum): Promise<MessageRef> => {
    const body = {
      name: threadName(outgoing.title),
      auto_archive_duration: ARCHIVE_AFTER,
      ...(tagId === null ? {} : { applied_tags: [tagId] }),
      message,
    };
    const { id } = await rest.send(Routes.threads(channelId), named, body);
    return { channelId: id, messageId: id, threadId: id };
  };
  try {
    return await open(forum);
  } catch (error) {
    const code = codeOf(error);
    if (code !== DISCORD_CODES.tagRequired && code !== DISCORD_CODES.unknownTag) throw error;
    const now = await forums.look(channelId);
    if (now === null || now.tagId === forum.tagId) throw error;
    return open(now);
  }
}

/** For some minutes Discord answers a nonce that it has seen with the message that it has already. */
export async function postMessage(
  rest: ChannelRest,
  channelId: string,
  message: Body,
  { stamp, file }: Outgoing,
): Promise<MessageRef> {
  const body = { ...message, nonce: stamp, enforce_nonce: true };
  const posted = await rest.send(
    Routes.channelMessages(channelId),
    postedMessage,
    body,
    file === undefined ? [] : [file],
  );
  return { channelId: posted.channel_id, messageId: posted.id, threadId: null };
}

/** The channel of a person's direct messages: the same one each time. */
export async function directChannel(rest: ChannelRest, memberId: string): Promise<string> {
  const { id } = await rest.repeatable('POST', Routes.userChannels(), named, { recipient_id: memberId });
  return id;
}

/** Gives the thread's id. */
export async function openThread(rest: ChannelRest, message: MessageRef, name: string): Promise<string> {
  if (message.threadId !== null) return message.threadId;
  const { channelId, messageId } = message;
  const body = { name: threadName(name), auto_archive_duration: ARCHIVE_AFTER };
  try {
    return (await rest.repeatable('POST', Routes.threads(channelId, messageId), named, body)).id;
  } catch (error) {
    // A thread that a message opened has the message's id.
    if (codeOf(error) === DISCORD_CODES.hasThread) return messageId;
    throw error;
  }
}

const threadName = (name: string): string => shortenLabel(name, LIMITS.threadName);
