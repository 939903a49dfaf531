/** Owns what the bot may do in a channel, computed as Discord does from roles and the channel's own overwrites. */
import { ChannelType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { ChannelProblem, Ping } from '../../core/ports/channel-messenger.ts';
import type { WireChannel, WireMember, WireRole } from './wire.ts';

/**
 * What a daily post needs, with the problem that its absence is. In a forum "Send Messages" is what makes posts, and
 * their threads need no other: https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel
 */
const NEEDS = [
  ['cannot_see', PermissionFlagsBits.ViewChannel],
  ['cannot_post', PermissionFlagsBits.SendMessages],
  ['cannot_make_threads', PermissionFlagsBits.CreatePublicThreads],
  ['cannot_post_in_threads', PermissionFlagsBits.SendMessagesInThreads],
  ['cannot_read_history', PermissionFlagsBits.ReadMessageHistory],
] as const satisfies readonly (readonly [ChannelProblem, bigint])[];

/** What the invitation asks for: nothing else is ever used. */
export const NEEDED_PERMISSIONS = new PermissionsBitField(NEEDS.map(([, flag]) => flag));

/** What is left to a member in time-out: https://discord.com/developers/docs/topics/permissions#permissions-for-timed-out-members */
const IN_TIME_OUT = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.ReadMessageHistory,
]);

export type Standing = {
  readonly guildId: string;
  readonly memberId: string;
  readonly member: WireMember;
  readonly roles: readonly WireRole[];
  /** Epoch milliseconds. */
  readonly now: number;
};

/** https://discord.com/developers/docs/topics/permissions#permission-overwrites. A thread has its parent's: ask with that. */
export function permissionsIn(
  { permission_overwrites: overwrites = [] }: Pick<WireChannel, 'permission_overwrites'>,
  { guildId, memberId, member, roles, now }: Standing,
): PermissionsBitField {
  const own = roles.filter(({ id }) => id === guildId || member.roles.includes(id));
  const base = new PermissionsBitField(own.map(({ permissions }) => BigInt(permissions)));
  if (base.has(PermissionFlagsBits.Administrator)) return base;
  const apply = (ids: readonly string[]): void => {
    const these = overwrites.filter(({ id }) => ids.includes(id));
    base.remove(these.map(({ deny }) => BigInt(deny))).add(these.map(({ allow }) => BigInt(allow)));
  };
  apply([guildId]);
  apply(member.roles.filter((id) => id !== guildId));
  apply([memberId]);
  const isInTimeOut = Date.parse(member.communication_disabled_until ?? '') > now;
  return isInTimeOut ? new PermissionsBitField(base.bitfield & IN_TIME_OUT.bitfield) : base;
}

/** In the order in which they would have to be mended; without sight nothing else is known. */
export function missingIn(permissions: PermissionsBitField, type: ChannelType): readonly ChannelProblem[] {
  const missing = NEEDS.filter(([, flag]) => !permissions.has(flag)).map(([problem]) => problem);
  if (missing.includes('cannot_see')) return ['cannot_see'];
  return isForum(type) ? missing.filter((problem) => problem !== 'cannot_make_threads') : missing;
}

/** A role that is there, and that may be mentioned by anybody or by the bot. `@everyone` is a role too: never that one. */
export function canPing(ping: Ping, permissions: PermissionsBitField, standing: Standing): boolean {
  if (ping.kind !== 'role' || ping.id === standing.guildId) return false;
  const role = standing.roles.find(({ id }) => id === ping.id);
  return role !== undefined && (role.mentionable || permissions.has(PermissionFlagsBits.MentionEveryone));
}

const FORUMS: ReadonlySet<number> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);
const TEXTS: ReadonlySet<number> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/** Holds nothing but threads. */
export const isForum = (type: number): boolean => FORUMS.has(type);
/** Holds a daily post. Voice channels take messages but no threads; threads are no channels of their own. */
export const isSuitable = (type: number): boolean => FORUMS.has(type) || TEXTS.has(type);
