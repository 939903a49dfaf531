/** Owns what a Web API method gets and gives, and the checks that all of them share. */
import type { MessageBody } from './block-rules.ts';
import { isKnownToBot, type Channel } from './channels.ts';
import type { Uploads } from './file-methods.ts';
import type { Workspace } from './payloads.ts';
import type { Views } from './views.ts';
import type { Message, World } from './world.ts';

export const BOT_USER_ID = 'U0PREPBOT';
export const BOT_ID = 'B0PREPBOT';

/** What a token that was taken away is answered with: https://docs.slack.dev/reference/methods/auth.test#errors */
export type DeadAs = 'invalid_auth' | 'token_revoked' | 'account_inactive' | 'token_expired';

export type Tokens = {
  bot: string;
  app: string;
  isBotAlive: boolean;
  isAppAlive: boolean;
  /** Unset: `invalid_auth`. */
  deadAs?: DeadAs;
  /** Scopes of the bot token. */
  scopes: readonly string[];
};

export type ApiCall = {
  readonly method: string;
  readonly arguments: URLSearchParams;
  readonly bearer: string | null;
};
export type ApiAnswer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

export type WebApiOptions = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly tokens: Tokens;
  readonly openConnectionUrl: () => string;
  readonly views: Views;
  readonly uploads: Uploads;
  /** What a bot should not have sent. */
  readonly violate: (text: string) => void;
};

export type Method = {
  /** What the token must be granted; null: nothing. */
  readonly scope: string | null;
  readonly run: (call: ApiCall, options: WebApiOptions) => ApiAnswer;
};

export const refuse = (error: string, more: object = {}): ApiAnswer => ({ ok: false, error, ...more });

export const lacksScope = (scope: string, { scopes }: Tokens): ApiAnswer | null =>
  scopes.includes(scope) ? null : refuse('missing_scope', { needed: scope, provided: scopes.join(',') });

/** Runs `then` with the channel of the call, unless the bot does not know it. */
export function inChannel(
  call: ApiCall,
  { world }: WebApiOptions,
  then: (channel: Channel) => ApiAnswer,
): ApiAnswer {
  const channel = world.channels.get(call.arguments.get('channel') ?? '');
  return channel !== undefined && isKnownToBot(channel) ? then(channel) : refuse('channel_not_found');
}

/** A message as Slack shows it to an app: https://docs.slack.dev/reference/events/message */
export function messagePayload(message: Message, { world, workspace }: WebApiOptions): object {
  const { ts, threadTs, body, authorId, isTombstone, editedTs } = message;
  const isOwn = authorId === BOT_USER_ID;
  const replies = world.repliesTo(message.channelId, ts);
  const newest = replies.at(-1);
  return {
    type: 'message',
    user: authorId,
    ...(isOwn ? { bot_id: BOT_ID, app_id: 'A0PREPBOT' } : {}),
    ...(isTombstone ? { subtype: 'tombstone', hidden: true } : {}),
    text: body.text ?? textOfBlocks(body),
    team: workspace.teamId,
    ts,
    ...(body.blocks === undefined ? {} : { blocks: body.blocks }),
    ...(message.files.length === 0
      ? {}
      : { files: message.files.map(({ id, name, title }) => ({ id, name, title })) }),
    ...(editedTs === null ? {} : { edited: { user: authorId, ts: editedTs } }),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(newest === undefined
      ? {}
      : { thread_ts: ts, reply_count: replies.length, latest_reply: newest.ts, is_locked: false }),
  };
}

/** Without a text of its own a message has its first words as one. */
const textOfBlocks = ({ blocks = [] }: MessageBody): string =>
  blocks.flatMap((block) => (block.type === 'header' ? [block.text.text] : []))[0] ?? '';
