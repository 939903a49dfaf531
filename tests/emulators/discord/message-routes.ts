/** Owns messages in channels, threads and direct messages: https://discord.com/developers/docs/resources/message */
import { mayMention, may, reach } from './reach.ts';
import {
  badForm,
  missingPermissions,
  refuse,
  unknownMessage,
  type Call,
  type RestAnswer,
  type Route,
} from './routing.ts';
import {
  fileProblem,
  FLAGS,
  mentionProblem,
  messageProblem,
  pingsOf,
  schemaProblem,
  type SchemaName,
} from './rules.ts';
import { CHANNEL_TYPES, isForum, isThread, type Channel } from './servers.ts';
import { messageBody, type MessageBody } from './wire.ts';
import { addMessage, BOT_ID, type Message, type World } from './world.ts';

export const MESSAGE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: /^\/channels\/(\d+)\/messages$/u,
    place: 'message.create',
    needsToken: true,
    run: (call, [id = ''], { world }) => reach(world, id, [], (channel) => create(world, channel, call)),
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)\/messages$/u,
    place: 'message.list',
    needsToken: true,
    run: ({ query }, [id = ''], { world }) => reach(world, id, [], (channel) => list(world, channel, query)),
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/u,
    place: 'message.list',
    needsToken: true,
    run: (_call, [id = '', messageId = ''], { world }) =>
      reach(world, id, ['ReadMessageHistory'], () => {
        const message = messageIn(world, id, messageId);
        return message === null ? unknownMessage() : { status: 200, body: payloadOf(world, message) };
      }),
  },
  {
    method: 'PATCH',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/u,
    place: 'message.edit',
    needsToken: true,
    run: ({ body }, [id = '', messageId = ''], { world }) =>
      reach(world, id, [], (channel) => edit(world, channel, messageId, body)),
  },
  {
    method: 'DELETE',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/u,
    place: 'message.delete',
    needsToken: true,
    run: (_call, [id = '', messageId = ''], { world }) =>
      reach(world, id, [], () => {
        const message = messageIn(world, id, messageId);
        if (message === null) return unknownMessage();
        if (message.authorId !== BOT_ID) return missingPermissions();
        world.messages.splice(world.messages.indexOf(message), 1);
        return { status: 204 };
      }),
  },
];

function create(world: World, channel: Channel, { body, files }: Call): RestAnswer {
  if (isForum(channel) || channel.type === CHANNEL_TYPES.category) {
    return refuse(400, 50008, 'Cannot send messages in a non-text channel');
  }
  if (channel.guild === null && isClosed(world, channel)) {
    return refuse(403, 50007, 'Cannot send messages to this user');
  }
  if (!may(world, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages'))
    return missingPermissions();
  if (channel.thread?.locked === true && !may(world, channel, 'ManageThreads')) {
    return refuse(400, 160005, 'This thread is locked');
  }
  const checked = checkMessage('MessageCreateRequest', body, files);
  if (typeof checked === 'string') return badForm(checked);
  const earlier = earlierWith(world, checked);
  if (earlier !== undefined) return { status: 200, body: payloadOf(world, earlier) };
  // What is said in an archived thread opens it again.
  if (channel.thread !== null) channel.thread.archived = false;
  const message = postIn(world, channel, checked, { files });
  return { status: 200, body: payloadOf(world, message) };
}

const isClosed = (world: World, { id }: Channel): boolean => world.closedTo.has(id);

function earlierWith(world: World, { nonce, enforce_nonce: isEnforced }: MessageBody): Message | undefined {
  if (isEnforced !== true || nonce === null || nonce === undefined) return undefined;
  return world.messages.find(
    (message) => message.nonce === String(nonce) && message.postedAt > Date.now() - world.nonceMs,
  );
}

/** The bot's own message, with whom it notifies. */
export function postIn(
  world: World,
  channel: Channel,
  body: MessageBody,
  fields: Partial<Message> = {},
): Message {
  return addMessage(world, {
    channelId: channel.id,
    body,
    nonce: body.nonce === null || body.nonce === undefined ? null : String(body.nonce),
    pings: pingsOf(body, (roleId) => mayMention(world, channel, roleId)),
    ...fields,
  });
}

/** Without the permission to read history Discord lists nothing, and says nothing. */
function list(world: World, channel: Channel, query: URLSearchParams): RestAnswer {
  const limit = Number(query.get('limit') ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return badForm('limit: 1 to 100');
  if (!may(world, channel, 'ReadMessageHistory')) return { status: 200, body: [] };
  const before = BigInt(query.get('before') ?? '9223372036854775807');
  const messages = world.messages
    .filter(
      ({ channelId, onlyFor, id }) => channelId === channel.id && onlyFor === null && BigInt(id) < before,
    )
    .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1))
    .slice(0, limit);
  return { status: 200, body: messages.map((message) => payloadOf(world, message)) };
}

function edit(world: World, channel: Channel, messageId: string, body: unknown): RestAnswer {
  const message = messageIn(world, channel.id, messageId);
  if (message === null) return unknownMessage();
  if (message.authorId !== BOT_ID)
    return refuse(403, 50005, 'Cannot edit a message authored by another user');
  if (channel.thread?.archived === true) return refuse(400, 50083, 'Thread is archived');
  const checked = checkMessage('MessageEditRequestPartial', body, new Map());
  if (typeof checked === 'string') return badForm(checked);
  message.body = checked;
  return { status: 200, body: payloadOf(world, message) };
}

export function checkMessage(
  schema: SchemaName,
  body: unknown,
  files: ReadonlyMap<string, string>,
): MessageBody | string {
  const problem = schemaProblem(schema, body);
  if (problem !== null) return problem;
  const parsed = messageBody.parse(body);
  return messageProblem(parsed) ?? mentionProblem(parsed) ?? fileProblem(parsed, files) ?? parsed;
}

export function messageIn(world: World, channelId: string, messageId: string): Message | null {
  const found = world.messages.find(({ id }) => id === messageId);
  return found?.channelId === channelId && found.onlyFor === null ? found : null;
}

/** As the bot reads it: without the privileged intent it sees what others said as empty. */
export function payloadOf(world: World, message: Message) {
  const isOwn = message.authorId === BOT_ID;
  const thread = world.channels.get(message.id);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: 0,
    flags: isOwn ? FLAGS.componentsV2 : 0,
    author: {
      id: message.authorId,
      username: isOwn ? 'Prepbot' : 'someone',
      discriminator: '0',
      avatar: null,
    },
    content: '',
    components: isOwn ? (message.body.components ?? []) : [],
    embeds: [],
    attachments: [...message.files.keys()].map((filename) => ({ id: message.id, filename })),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(message.postedAt).toISOString(),
    edited_timestamp: null,
    ...(thread === undefined || thread.parentId !== message.channelId
      ? {}
      : { thread: { id: thread.id, name: thread.name } }),
  };
}
