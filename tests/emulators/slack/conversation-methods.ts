/** Owns reading channels and their history: https://docs.slack.dev/reference/methods (conversations.*) */
import {
  inChannel,
  lacksScope,
  messagePayload,
  refuse,
  type ApiAnswer,
  type ApiCall,
  type Method,
  type WebApiOptions,
} from './calls.ts';
import { directMessage, scopeFamilyOf, type Channel } from './channels.ts';
import type { Message } from './world.ts';

/** conversations.history: at most 999 a page, 100 where nothing is said. */
const MOST = 999;
const USUAL = 100;

export const CONVERSATION_METHODS: Readonly<Record<string, Method>> = {
  'conversations.history': { scope: null, run: history },
  'conversations.replies': { scope: null, run: replies },
  'conversations.info': { scope: null, run: info },
  'conversations.open': { scope: null, run: open },
};

function history(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return readable(call, options, (channel) => {
    const found = options.world.messages.filter(
      ({ channelId, viewerId, threadTs }) =>
        channelId === channel.id && viewerId === null && threadTs === null,
    );
    return page(call, found.toReversed(), options);
  });
}

/** The message that opened the thread comes first, then its replies, oldest first. */
function replies(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return readable(call, options, (channel) => {
    const { world } = options;
    const message = world.find(channel.id, call.arguments.get('ts') ?? '');
    if (message === null) return refuse('thread_not_found');
    const root = message.threadTs === null ? message : world.find(channel.id, message.threadTs);
    if (root === null) return refuse('thread_not_found');
    return page(call, [root, ...world.repliesTo(channel.id, root.ts)], options);
  });
}

function readable(call: ApiCall, options: WebApiOptions, then: (channel: Channel) => ApiAnswer): ApiAnswer {
  return inChannel(call, options, (channel) => {
    const lacking = lacksScope(`${scopeFamilyOf(channel)}:history`, options.tokens);
    if (lacking !== null) return lacking;
    return channel.hasBot ? then(channel) : refuse('not_in_channel');
  });
}

/** From one moment to another, without both unless `inclusive`; `cursor` goes on where the page before ended. */
function page({ arguments: given }: ApiCall, all: readonly Message[], options: WebApiOptions): ApiAnswer {
  const limit = Number(given.get('limit') ?? USUAL);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return refuse('invalid_limit');
  const oldest = timeOf(given.get('oldest') ?? '0');
  const latest = timeOf(given.get('latest') ?? '99999999999');
  if (oldest === null) return refuse('invalid_ts_oldest');
  if (latest === null) return refuse('invalid_ts_latest');
  const isInclusive = ['true', '1'].includes(given.get('inclusive') ?? '');
  const within = all.filter(({ ts }) => {
    const at = Number(ts);
    return isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
  const cursor = given.get('cursor') ?? '';
  const from = cursor === '' ? 0 : within.findIndex(({ ts }) => cursorTo(ts) === cursor);
  if (from < 0) return refuse('invalid_cursor');
  const next = within[from + limit];
  return {
    ok: true,
    messages: within.slice(from, from + limit).map((message) => messagePayload(message, options)),
    has_more: next !== undefined,
    response_metadata: { next_cursor: next === undefined ? '' : cursorTo(next.ts) },
  };
}

const cursorTo = (ts: string): string => Buffer.from(`next_ts:${ts}`).toString('base64');

const timeOf = (text: string): number | null => (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null);

function info(call: ApiCall, options: WebApiOptions): ApiAnswer {
  return inChannel(call, options, (channel) => {
    const { id, name, kind, hasBot, isArchived, userId, restriction } = channel;
    const lacking = lacksScope(`${scopeFamilyOf(channel)}:read`, options.tokens);
    if (lacking !== null) return lacking;
    if (kind === 'im') {
      return { ok: true, channel: { id, created: 1, is_im: true, is_archived: isArchived, user: userId } };
    }
    return {
      ok: true,
      channel: {
        id,
        name,
        name_normalized: name,
        created: 1,
        is_channel: kind === 'public',
        is_group: kind === 'private',
        is_im: false,
        is_mpim: kind === 'mpim',
        is_private: kind !== 'public',
        is_member: hasBot,
        is_archived: isArchived,
        ...(restriction === 'restricted_action_read_only_channel' ? { is_read_only: true } : {}),
        ...(restriction === 'restricted_action_thread_only_channel' ? { is_thread_only: true } : {}),
        ...(restriction === 'restricted_action_non_threadable_channel' ? { is_non_threadable: true } : {}),
      },
    };
  });
}

/** With one person: a direct message, the same each time. */
function open({ arguments: given }: ApiCall, { world, tokens }: WebApiOptions): ApiAnswer {
  const lacking = lacksScope('im:write', tokens);
  if (lacking !== null) return lacking;
  const [userId = '', ...others] = (given.get('users') ?? '').split(',');
  if (userId === '') return refuse('users_list_not_supplied');
  if (others.length > 0)
    return refuse('missing_scope', { needed: 'mpim:write', provided: tokens.scopes.join(',') });
  const member = world.members.get(userId);
  if (member === undefined) return refuse('user_not_found');
  if (member.isDisabled) return refuse('user_disabled');
  const im = directMessage(userId);
  const isThere = world.channels.has(im.id);
  if (!isThere) world.channels.set(im.id, im);
  return { ok: true, ...(isThere ? { no_op: true, already_open: true } : {}), channel: { id: im.id } };
}
