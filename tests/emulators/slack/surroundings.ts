/** Owns what a workspace's administrators do in a test: channels, groups, scopes, and taking any of it away. */
import type { DeadAs, Tokens } from './calls.ts';
import { directMessageId, newChannel, type Channel, type ChannelKind, type Restriction } from './channels.ts';
import type { Group, Member, Message, World } from './world.ts';

type ChannelOptions = {
  readonly name?: string;
  readonly kind?: Exclude<ChannelKind, 'im'>;
  readonly hasBot?: boolean;
  readonly memberIds?: readonly string[];
};

export function createSurroundings(world: World, tokens: Tokens, home: { readonly channelId: string }) {
  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (channel === undefined) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const memberOf = (id: string): Member => {
    const member = world.members.get(id);
    if (member === undefined) throw new Error(`there is no member ${id}`);
    return member;
  };
  return {
    /** Where members are unless they say otherwise. */
    home,
    /** A new channel that the bot is a member of; its id. */
    makeChannel({ kind = 'public', hasBot = true, memberIds, ...rest }: ChannelOptions = {}): string {
      const id = `C1${String(world.channels.size).padStart(4, '0')}`;
      const name = rest.name ?? `${kind}-${world.channels.size}`;
      const seenBy = memberIds === undefined ? null : new Set(memberIds);
      world.channels.set(id, newChannel({ id, name, kind, hasBot, memberIds: seenBy }));
      return id;
    },
    /** A user group; its id. */
    makeGroup(name: string, { memberIds = [], isDisabled = false }: Partial<Group> = {}): string {
      const id = `S${String(world.groups.size + 1).padStart(8, '0')}`;
      const handle = name.toLowerCase().replaceAll(' ', '-');
      world.groups.set(id, { id, name, handle, isDisabled, memberIds });
      return id;
    },
    removeBot: (channelId = home.channelId): void => void (channelOf(channelId).hasBot = false),
    inviteBot: (channelId = home.channelId): void => void (channelOf(channelId).hasBot = true),
    archive: (channelId = home.channelId): void => void (channelOf(channelId).isArchived = true),
    unarchive: (channelId = home.channelId): void => void (channelOf(channelId).isArchived = false),
    /** The bot may no longer post there; null: it may again. */
    restrict(restriction: Restriction | null = 'restricted_action', channelId = home.channelId): void {
      channelOf(channelId).restriction = restriction;
    },
    rename: (name: string, channelId = home.channelId): void => void (channelOf(channelId).name = name),
    deleteChannel: (channelId = home.channelId): void => void world.channels.delete(channelId),
    /** By its `ts`; replies to it stay. */
    deleteMessage(ts: string, channelId = home.channelId): void {
      const message = world.find(channelId, ts);
      if (message !== null) world.remove(message);
    },
    /** The person takes no messages from the bot any more: the account was deactivated. */
    closeDirectMessages: (memberId: string): void => void (memberOf(memberId).isDisabled = true),
    openDirectMessages: (memberId: string): void => void (memberOf(memberId).isDisabled = false),
    makeAdmin: (memberId: string, isAdmin = true): void => void (memberOf(memberId).isAdmin = isAdmin),
    /** What somebody else says in a channel or a thread; its `ts`. */
    someoneSays(text: string, channelId = home.channelId, threadTs: string | null = null): string {
      return world.post(channelId, null, { text }, { authorId: 'U0SOMEONE', threadTs }).ts;
    },
    /** Messages that everybody sees in a channel, oldest first; with `threadTs` the replies there. */
    messagesIn: (channelId = home.channelId, threadTs: string | null = null): readonly Message[] =>
      world.messages.filter(
        (one) => one.channelId === channelId && one.viewerId === null && one.threadTs === threadTs,
      ),
    messagesTo: (memberId: string): readonly Message[] =>
      world.messages.filter(({ channelId }) => channelId === directMessageId(memberId)),
    grantScope(scope: string): void {
      tokens.scopes = [...new Set([...tokens.scopes, scope])];
    },
    loseScope(scope: string): void {
      tokens.scopes = tokens.scopes.filter((one) => one !== scope);
    },
    /** Neither token is good from now on. */
    revokeToken(deadAs: DeadAs = 'token_revoked'): void {
      tokens.isBotAlive = false;
      tokens.isAppAlive = false;
      tokens.deadAs = deadAs;
    },
    /** Everybody whom any message has notified. */
    pings: (): readonly string[] => world.pings(),
  };
}
