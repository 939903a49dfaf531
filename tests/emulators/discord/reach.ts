/** Owns what the bot reaches: a channel that it may see, or the refusal that Discord gives instead. */
import { missingAccess, missingPermissions, unknownChannel, type RestAnswer } from './routing.ts';
import { botMay, type Channel, type PermissionName } from './servers.ts';
import { serverOf, type World } from './world.ts';

/** Runs `then` with the channel if the bot sees it and has each of `permissions` there. */
export function reach(
  world: World,
  channelId: string,
  permissions: readonly PermissionName[],
  then: (channel: Channel) => RestAnswer,
): RestAnswer {
  const channel = world.channels.get(channelId);
  if (channel === undefined) return unknownChannel();
  if (!may(world, channel, 'ViewChannel')) return missingAccess();
  return permissions.every((each) => may(world, channel, each)) ? then(channel) : missingPermissions();
}

/** In a direct message there are no permissions; a thread has its parent's. */
export function may(world: World, channel: Channel, permission: PermissionName): boolean {
  const { guild, parentId } = channel;
  if (guild === null) return true;
  const place = channel.thread === null ? channel : (world.channels.get(parentId ?? '') ?? channel);
  return botMay(serverOf(world, guild), guild.id, place, permission);
}

/** Whether a role that the bot names in a message notifies its members. */
export function mayMention(world: World, channel: Channel, roleId: string): boolean {
  if (channel.guild === null) return false;
  const role = serverOf(world, channel.guild).roles.get(roleId);
  return role !== undefined && (role.mentionable || may(world, channel, 'MentionEveryone'));
}
