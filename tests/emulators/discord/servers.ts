/** Owns servers and channels as Discord keeps them: roles, overwrites, threads, forums; and what the bot may do where. */
import { BOT_ID } from './ids.ts';

export type Guild = { readonly id: string; readonly name: string; readonly locale: string };

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
export const PERMISSIONS = {
  Administrator: 1n << 3n,
  ManageGuild: 1n << 5n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
} as const;
export type PermissionName = keyof typeof PERMISSIONS;

/** What `@everyone` has in a new server, as far as it concerns a bot like this one. */
const EVERYONE: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
];

export type Role = { readonly id: string; readonly name: string; permissions: bigint; mentionable: boolean };

/** The changing side of a server. */
export type Server = {
  readonly roles: Map<string, Role>;
  /** The bot's roles, without `@everyone`. */
  botRoles: readonly string[];
  hasBot: boolean;
  /** ISO 8601; null: it may speak. */
  botIsSilentUntil: string | null;
};

export type Overwrite = { readonly id: string; readonly type: 0 | 1; allow: bigint; deny: bigint };

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export const CHANNEL_TYPES = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  stage: 13,
  forum: 15,
  media: 16,
} as const;
export type ChannelKind = keyof typeof CHANNEL_TYPES;

export type ThreadState = {
  archived: boolean;
  locked: boolean;
  archivedAt: number;
  readonly ownerId: string;
  readonly appliedTags: readonly string[];
};

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly guild: Guild | null;
  readonly type: number;
  /** The channel that a thread stands in. */
  readonly parentId: string | null;
  readonly overwrites: Overwrite[];
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  readonly requiresTag: boolean;
  readonly thread: ThreadState | null;
};

export function newChannel(fields: Pick<Channel, 'id' | 'name' | 'guild'> & Partial<Channel>): Channel {
  return {
    type: fields.guild === null ? CHANNEL_TYPES.dm : CHANNEL_TYPES.text,
    parentId: null,
    overwrites: [],
    tags: [],
    requiresTag: false,
    thread: null,
    ...fields,
  };
}

export function newServer(guild: Guild): Server {
  const everyone = EVERYONE.reduce((bits, name) => bits | PERMISSIONS[name], 0n);
  return {
    roles: new Map([
      [guild.id, { id: guild.id, name: '@everyone', permissions: everyone, mentionable: false }],
    ]),
    botRoles: [],
    hasBot: true,
    botIsSilentUntil: null,
  };
}

export const isThread = ({ thread }: Channel): boolean => thread !== null;
export const isForum = ({ type }: Channel): boolean =>
  type === CHANNEL_TYPES.forum || type === CHANNEL_TYPES.media;

/** https://discord.com/developers/docs/topics/permissions#permission-overwrites; for a thread with its parent. */
export function botMay(server: Server, guildId: string, place: Channel, permission: PermissionName): boolean {
  if (!server.hasBot) return false;
  const own = [guildId, ...server.botRoles].flatMap((id) => server.roles.get(id) ?? []);
  let bits = own.reduce((sum, { permissions }) => sum | permissions, 0n);
  if ((bits & PERMISSIONS.Administrator) !== 0n) return true;
  const layers = [[guildId], server.botRoles, [BOT_ID]];
  for (const ids of layers) {
    const these = place.overwrites.filter(({ id }) => ids.includes(id));
    for (const { deny } of these) bits &= ~deny;
    for (const { allow } of these) bits |= allow;
  }
  const isSilent = Date.parse(server.botIsSilentUntil ?? '') > Date.now();
  if (isSilent) bits &= PERMISSIONS.ViewChannel | PERMISSIONS.ReadMessageHistory;
  return (bits & PERMISSIONS.ViewChannel) !== 0n && (bits & PERMISSIONS[permission]) !== 0n;
}
