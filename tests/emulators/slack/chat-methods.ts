/** Owns what is said through the Web API: posts, edits, deletions. https://docs.slack.dev/reference/methods (chat.*) */
import { z } from 'zod';
import { checkMessage, type MessageBody } from './block-rules.ts';
import {
  BOT_USER_ID,
  inChannel,
  messagePayload,
  refuse,
  type ApiAnswer,
  type ApiCall,
  type Method,
  type WebApiOptions,
} from './calls.ts';
import { directMessage, type Channel } from './channels.ts';
import type { Message } from './world.ts';

/** chat.postMessage: "Provide no more than 40,000 characters"; chat.update: 4,000 (`msg_too_long`). */
const POST_TEXT = 40_000;
const UPDATE_TEXT = 4000;

export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.delete': { scope: 'chat:write', run: remove },
  'chat.getPermalink': { scope: null, run: permalink },
};

function postMessage(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return inChannel(addressed(call, options), options, (channel) => {
    const { arguments: given } = call;
    const threadTs = given.get('thread_ts');
    const closed = whyClosed(channel, threadTs !== null, options);
    if (closed !== null) return refuse(closed);
    const read = readMessage(call, POST_TEXT, options);
    if (!read.ok) return read.answer;
    if (threadTs !== null && options.world.find(channel.id, threadTs)?.threadTs != null) {
      options.violate('chat.postMessage: thread_ts is a reply, not the message that opened the thread');
    }
    const message = options.world.post(channel.id, null, read.body, { threadTs, authorId: BOT_USER_ID });
    return {
      ok: true,
      channel: channel.id,
      ts: message.ts,
      message: messagePayload(message, options),
    };
  });
}

/** A person's id stands for the direct message with them, which is opened by it. */
function addressed(call: ApiCall, { world }: WebApiOptions): ApiCall {
  const member = world.members.get(call.arguments.get('channel') ?? '');
  if (member === undefined || member.isDisabled) return call;
  const im = directMessage(member.id);
  if (!world.channels.has(im.id)) world.channels.set(im.id, im);
  const given = new URLSearchParams(call.arguments);
  given.set('channel', im.id);
  return { ...call, arguments: given };
}

/** Why the bot may not post there; null: it may. */
function whyClosed(channel: Channel, isReply: boolean, { world }: WebApiOptions): string | null {
  if (!channel.hasBot) return 'not_in_channel';
  if (channel.isArchived) return 'is_archived';
  if (channel.kind === 'im' && !world.hasMessagesTab) return 'messages_tab_disabled';
  // Where a direct message's person is gone, it is archived.
  if (channel.userId !== null && world.members.get(channel.userId)?.isDisabled === true) return 'is_archived';
  switch (channel.restriction) {
    case 'restricted_action_thread_only_channel':
      return isReply ? null : channel.restriction;
    case 'restricted_action_non_threadable_channel':
      return isReply ? channel.restriction : null;
    default:
      return channel.restriction;
  }
}

function postEphemeral(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return inChannel(call, options, (channel) => {
    const user = call.arguments.get('user') ?? '';
    const closed = whyClosed(channel, false, options);
    if (closed !== null) return refuse(closed);
    const isThere = options.world.members.has(user) && (channel.memberIds?.has(user) ?? true);
    if (!isThere) return refuse('user_not_in_channel');
    const read = readMessage(call, POST_TEXT, options);
    if (!read.ok) return read.answer;
    const threadTs = call.arguments.get('thread_ts');
    const message = options.world.post(channel.id, user, read.body, { threadTs, authorId: BOT_USER_ID });
    return { ok: true, message_ts: message.ts };
  });
}

function update(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return withOwn(call, 'cant_update_message', options, (message, channel) => {
    // "The message cannot be edited within a frozen, archived or deleted channel."
    if (channel.isArchived) return refuse('is_inactive');
    const read = readMessage(call, UPDATE_TEXT, options);
    if (!read.ok) return read.answer;
    options.world.replace(message, read.body);
    const { ts, body } = message;
    const shown = messagePayload(message, options);
    return { ok: true, channel: channel.id, ts, text: body.text ?? '', message: shown };
  });
}

function remove(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return withOwn(call, 'cant_delete_message', options, (message, channel) => {
    options.world.remove(message);
    return { ok: true, channel: channel.id, ts: message.ts };
  });
}

/** What nobody else sees has no `ts` that these methods know. */
function withOwn(
  call: ApiCall,
  error: string,
  options: WebApiOptions,
  then: (message: Message, channel: Channel) => ApiAnswer,
): ApiAnswer {
  return inChannel(call, options, (channel) => {
    const message = options.world.find(channel.id, call.arguments.get('ts') ?? '');
    if (message === null || message.isTombstone) return refuse('message_not_found');
    return message.authorId === BOT_USER_ID ? then(message, channel) : refuse(error);
  });
}

function permalink(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return inChannel(call, options, (channel) => {
    const message = options.world.find(channel.id, call.arguments.get('message_ts') ?? '');
    if (message === null) return refuse('message_not_found');
    const base = `https://${options.workspace.domain}.slack.com/archives/${channel.id}`;
    const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
    return {
      ok: true,
      channel: channel.id,
      permalink: `${base}/p${message.ts.replace('.', '')}${thread}`,
    };
  });
}

type Read =
  { readonly ok: true; readonly body: MessageBody } | { readonly ok: false; readonly answer: ApiAnswer };

/** Arguments of a form are all texts: https://docs.slack.dev/apis/web-api/#post_bodies */
const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');
const said = z.strictObject({
  text: z.string().optional(),
  blocks: z.string().optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
  link_names: flag.optional(),
  mrkdwn: flag.optional(),
  parse: z.enum(['full', 'none']).optional(),
});
const ADDRESS = new Set([
  'token',
  'channel',
  'ts',
  'thread_ts',
  'user',
  'metadata',
  'reply_broadcast',
  'as_user',
]);

function readMessage({ method, arguments: given }: ApiCall, longest: number, options: WebApiOptions): Read {
  const no = (error: string, messages: readonly string[] = []): Read => {
    options.violate(`${method}: ${[error, ...messages].join(' ')}`);
    return { ok: false, answer: refuse(error, { response_metadata: { messages } }) };
  };
  const parsed = said.safeParse(Object.fromEntries([...given].filter(([key]) => !ADDRESS.has(key))));
  if (!parsed.success)
    return no(
      'invalid_arguments',
      parsed.error.issues.map(({ message }) => message),
    );
  const { blocks: text, ...rest } = parsed.data;
  if ((rest.text ?? '').length > longest) return no('msg_too_long');
  const blocks = text === undefined ? undefined : parseJson(text);
  if (blocks === null) return no('invalid_blocks_format');
  // An empty list of blocks is none.
  const isNone = blocks === undefined || (Array.isArray(blocks) && blocks.length === 0);
  const checked = checkMessage(isNone ? rest : { ...rest, blocks });
  return checked.ok ? { ok: true, body: checked.body } : no(checked.error, checked.details);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused as no JSON
  }
}
