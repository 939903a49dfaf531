/** Owns what a server's administrators do in a test: channels, roles, permissions, and taking any of it away. */
import { directChannelId } from './guild-routes.ts';
import {
  CHANNEL_TYPES,
  newChannel,
  PERMISSIONS,
  type Channel,
  type ChannelKind,
  type Guild,
  type PermissionName,
} from './servers.ts';
import { deleteChannel } from './thread-routes.ts';
import { addMessage, BOT_ID, serverOf, type World } from './world.ts';

type ChannelOptions = Partial<Pick<Channel, 'name' | 'guild' | 'tags' | 'requiresTag'>> & {
  readonly kind?: ChannelKind;
};

export function createSurroundings(
  world: World,
  home: { readonly guild: Guild; readonly channelId: string },
) {
  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (channel === undefined) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const threadOf = (id: string) => {
    const { thread } = channelOf(id);
    if (thread === null) throw new Error(`${id} is no thread`);
    return thread;
  };
  const ownOverwrite = (channelId: string) => {
    const { overwrites } = channelOf(channelId);
    const known = overwrites.find(({ id }) => id === BOT_ID);
    if (known !== undefined) return known;
    const added = { id: BOT_ID, type: 1 as const, allow: 0n, deny: 0n };
    overwrites.push(added);
    return added;
  };
  return {
    /** Where members are unless they say otherwise. */
    home,
    /** A new channel; its id. */
    makeChannel({ kind = 'text', guild = home.guild, ...rest }: ChannelOptions = {}): string {
      const id = world.nextId();
      const name = rest.name ?? `${kind}-${world.channels.size}`;
      world.channels.set(id, newChannel({ id, guild, type: CHANNEL_TYPES[kind], ...rest, name }));
      return id;
    },
    makeRole(
      name: string,
      {
        mentionable = false,
        permissions = [],
        guild = home.guild,
      }: {
        readonly mentionable?: boolean;
        readonly permissions?: readonly PermissionName[];
        readonly guild?: Guild;
      } = {},
    ): string {
      const id = world.nextId();
      const bits = permissions.reduce((sum, each) => sum | PERMISSIONS[each], 0n);
      serverOf(world, guild).roles.set(id, { id, name, permissions: bits, mentionable });
      return id;
    },
    /** Takes a permission away from the bot in one channel. */
    deny(permission: PermissionName, channelId = home.channelId): void {
      const overwrite = ownOverwrite(channelId);
      overwrite.deny |= PERMISSIONS[permission];
      overwrite.allow &= ~PERMISSIONS[permission];
    },
    allow(permission: PermissionName, channelId = home.channelId): void {
      const overwrite = ownOverwrite(channelId);
      overwrite.allow |= PERMISSIONS[permission];
      overwrite.deny &= ~PERMISSIONS[permission];
    },
    removeBot: (guild: Guild = home.guild): void => {
      serverOf(world, guild).hasBot = false;
    },
    inviteBot: (guild: Guild = home.guild): void => {
      serverOf(world, guild).hasBot = true;
    },
    deleteChannel: (channelId: string): void => deleteChannel(world, channelId),
    deleteMessage(messageId: string): void {
      const index = world.messages.findIndex(({ id }) => id === messageId);
      if (index >= 0) world.messages.splice(index, 1);
    },
    archive(threadId: string, { locked = false } = {}): void {
      Object.assign(threadOf(threadId), { archived: true, locked, archivedAt: Date.now() });
    },
    /** The threads of a channel, or the posts of a forum, oldest first. */
    threadsIn: (channelId = home.channelId): readonly Channel[] =>
      [...world.channels.values()].filter(({ parentId }) => parentId === channelId),
    /** The member takes no messages from the bot any more. */
    closeDirectMessages: (memberId: string): void => void world.closedTo.add(directChannelId(memberId)),
    /** What somebody else says in a channel. */
    someoneSays: (text: string, channelId = home.channelId): string =>
      addMessage(world, {
        channelId,
        authorId: '1',
        body: { components: [{ type: 10, content: text }] },
        pings: [],
      }).id,
    /** Everybody whom any message has notified. */
    pings: (): readonly string[] => world.messages.flatMap(({ pings }) => pings),
  };
}
