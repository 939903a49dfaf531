/** Owns threads and forum posts: https://discord.com/developers/docs/topics/threads */
import { checkMessage, messageIn, postIn } from './message-routes.ts';
import { may, reach } from './reach.ts';
import {
  badForm,
  missingPermissions,
  refuse,
  unknownMessage,
  type RestAnswer,
  type Route,
} from './routing.ts';
import { schemaProblem } from './rules.ts';
import { CHANNEL_TYPES, isForum, isThread, newChannel, type Channel } from './servers.ts';
import { forumPost, threadBody, threadChange } from './wire.ts';
import { BOT_ID, serverOf, type World } from './world.ts';

export const THREAD_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/u,
    place: 'thread.create',
    needsToken: true,
    run: ({ body }, [id = '', messageId = ''], { world }) =>
      reach(world, id, ['CreatePublicThreads'], (channel) => openFrom(world, channel, messageId, body)),
  },
  {
    method: 'POST',
    pattern: /^\/channels\/(\d+)\/threads$/u,
    place: 'forum.create',
    needsToken: true,
    run: ({ body }, [id = ''], { world }) =>
      reach(world, id, ['SendMessages'], (channel) => openPost(world, channel, body)),
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)\/threads\/active$/u,
    place: 'thread.list',
    needsToken: true,
    run: (_call, [guildId = ''], { world }) => {
      const guild = world.guilds.get(guildId);
      if (guild === undefined || !serverOf(world, guild).hasBot) return refuse(404, 10004, 'Unknown Guild');
      const threads = threadsOf(world).filter(
        (each) =>
          each.guild?.id === guildId && each.thread?.archived === false && may(world, each, 'ViewChannel'),
      );
      return { status: 200, body: { threads: threads.map(channelPayload), members: [] } };
    },
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)\/threads\/archived\/public$/u,
    place: 'thread.list',
    needsToken: true,
    run: ({ query }, [id = ''], { world }) =>
      reach(world, id, ['ReadMessageHistory'], () => {
        const before = Date.parse(query.get('before') ?? '9999-01-01T00:00:00.000Z');
        const limit = Number(query.get('limit') ?? '50');
        const closed = threadsOf(world)
          .filter(({ parentId, thread }) => parentId === id && thread?.archived === true)
          .filter(({ thread }) => (thread?.archivedAt ?? 0) < before)
          .toSorted((one, other) => (other.thread?.archivedAt ?? 0) - (one.thread?.archivedAt ?? 0));
        const threads = closed.slice(0, limit).map(channelPayload);
        return { status: 200, body: { threads, members: [], has_more: closed.length > limit } };
      }),
  },
  {
    method: 'PATCH',
    pattern: /^\/channels\/(\d+)$/u,
    place: 'thread.edit',
    needsToken: true,
    run: ({ body }, [id = ''], { world }) => reach(world, id, [], (channel) => change(world, channel, body)),
  },
  {
    method: 'DELETE',
    pattern: /^\/channels\/(\d+)$/u,
    place: 'thread.delete',
    needsToken: true,
    run: (_call, [id = ''], { world }) =>
      reach(world, id, ['ManageThreads'], (channel) => {
        if (!isThread(channel)) return missingPermissions();
        deleteChannel(world, id);
        return { status: 200, body: channelPayload(channel) };
      }),
  },
];

const threadsOf = (world: World): Channel[] => [...world.channels.values()].filter(isThread);

function openFrom(world: World, channel: Channel, messageId: string, body: unknown): RestAnswer {
  const message = messageIn(world, channel.id, messageId);
  if (message === null) return unknownMessage();
  if (world.channels.has(messageId)) {
    return refuse(400, 160004, 'A thread has already been created for this message');
  }
  const isPlace = channel.type === CHANNEL_TYPES.text || channel.type === CHANNEL_TYPES.announcement;
  if (!isPlace) return refuse(400, 50024, 'Cannot execute action on this channel type');
  const problem = schemaProblem('CreateTextThreadWithMessageRequest', body);
  if (problem !== null) return badForm(problem);
  const thread = addThread(world, channel, messageId, threadBody.parse(body).name, []);
  return { status: 201, body: channelPayload(thread) };
}

/** The thread, and its first message with the thread's id, in one. */
function openPost(world: World, forum: Channel, body: unknown): RestAnswer {
  if (!isForum(forum)) return refuse(400, 50024, 'Cannot execute action on this channel type');
  const problem = schemaProblem('CreateForumThreadRequest', body);
  if (problem !== null) return badForm(problem);
  const { name, applied_tags: tags, message } = forumPost.parse(body);
  const applied = tags ?? [];
  const known = applied.flatMap((id) => forum.tags.find((tag) => tag.id === id) ?? []);
  if (known.length < applied.length) return refuse(400, 10087, 'Unknown tag');
  if (known.some(({ moderated }) => moderated) && !may(world, forum, 'ManageThreads'))
    return missingPermissions();
  if (forum.requiresTag && known.length === 0) {
    return refuse(400, 40067, 'A tag is required to create a forum post in this channel');
  }
  const checked = checkMessage('MessageCreateRequest', message, new Map());
  if (typeof checked === 'string') return badForm(checked);
  if (checked.nonce !== undefined) return badForm('message.nonce: forum posts have none');
  const thread = addThread(world, forum, world.nextId(), name, applied);
  const first = postIn(world, thread, checked, { id: thread.id });
  return {
    status: 201,
    body: { ...channelPayload(thread), message: { id: first.id, channel_id: thread.id } },
  };
}

function addThread(
  world: World,
  parent: Channel,
  id: string,
  name: string,
  appliedTags: readonly string[],
): Channel {
  const isNews = parent.type === CHANNEL_TYPES.announcement;
  const thread = newChannel({
    id,
    name,
    guild: parent.guild,
    type: isNews ? CHANNEL_TYPES.announcementThread : CHANNEL_TYPES.publicThread,
    parentId: parent.id,
    thread: { archived: false, locked: false, archivedAt: 0, ownerId: BOT_ID, appliedTags },
  });
  world.channels.set(id, thread);
  return thread;
}

/** Whoever opened a thread may close it; an unlocked one is opened again by whoever may speak in it. */
function change(world: World, channel: Channel, body: unknown): RestAnswer {
  const { thread } = channel;
  if (thread === null) return missingPermissions();
  const problem = schemaProblem('UpdateThreadRequestPartial', body);
  if (problem !== null) return badForm(problem);
  const { archived, locked } = threadChange.parse(body);
  const isModerator = may(world, channel, 'ManageThreads');
  const isOwner = thread.ownerId === BOT_ID;
  if ((locked ?? null) !== null && !isModerator) return missingPermissions();
  if (archived === true && !isModerator && !isOwner) return missingPermissions();
  if (archived === false && !isModerator) {
    if (thread.locked || !may(world, channel, 'SendMessagesInThreads')) return missingPermissions();
  }
  if (archived === true) thread.archivedAt = Date.now();
  thread.archived = archived ?? thread.archived;
  thread.locked = locked ?? thread.locked;
  return { status: 200, body: channelPayload(channel) };
}

/** A channel with its threads, and everything said there. */
export function deleteChannel(world: World, id: string): void {
  const gone = new Set([
    id,
    ...threadsOf(world)
      .filter((each) => each.parentId === id)
      .map((each) => each.id),
  ]);
  for (const each of gone) world.channels.delete(each);
  const left = world.messages.filter(({ channelId }) => !gone.has(channelId));
  world.messages.splice(0, world.messages.length, ...left);
}

/** https://discord.com/developers/docs/resources/channel#channel-object */
export function channelPayload(channel: Channel): Record<string, unknown> {
  const { id, name, guild, type, parentId, overwrites, tags, requiresTag, thread } = channel;
  if (guild === null) return { id, type };
  const base = { id, type, name, guild_id: guild.id, parent_id: parentId, flags: requiresTag ? 1 << 4 : 0 };
  if (thread !== null) {
    const { archived, locked, archivedAt, ownerId, appliedTags } = thread;
    return {
      ...base,
      owner_id: ownerId,
      applied_tags: appliedTags,
      thread_metadata: {
        archived,
        locked,
        auto_archive_duration: 10_080,
        archive_timestamp: new Date(archivedAt).toISOString(),
      },
    };
  }
  return {
    ...base,
    position: 0,
    permission_overwrites: overwrites.map((each) => ({
      id: each.id,
      type: each.type,
      allow: String(each.allow),
      deny: String(each.deny),
    })),
    ...(isForum(channel) ? { available_tags: tags } : {}),
  };
}
