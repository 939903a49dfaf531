/** Owns what can be taken from the bot in a channel of Discord. */
import type { ChannelProblem, Place } from '../../src/core/ports/channel-messenger.ts';
import { KOREAN, type DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import type { Guild, PermissionName } from '../emulators/discord/servers.ts';
import type { Ailment } from './daily-platforms.ts';

type MakeChannel = (guild?: Guild) => Place;

export function discordAilments(
  step: 'post' | 'thread' | 'recap',
  discord: DiscordEmulator,
  makeChannel: MakeChannel,
): readonly Ailment[] {
  const without = (permission: PermissionName, reason: ChannelProblem, advice: string): Ailment => {
    const place = makeChannel();
    return {
      name: `without ${permission}`,
      reason,
      advice,
      place,
      begin: () => discord.deny(permission, place.channelId),
      mend: () => discord.allow(permission, place.channelId),
    };
  };
  switch (step) {
    case 'post':
      return [
        without('ViewChannel', 'cannot_see', 'allow “View Channel” for me'),
        without('SendMessages', 'cannot_post', 'allow “Send Messages” for me'),
        gone(discord, makeChannel()),
        removed(discord, makeChannel(KOREAN)),
      ];
    case 'thread':
      return [without('CreatePublicThreads', 'cannot_make_threads', 'allow “Create Public Threads” for me')];
    case 'recap':
      return [
        without('SendMessagesInThreads', 'cannot_post_in_threads', 'allow “Send Messages in Threads” for me'),
        locked(discord, makeChannel()),
      ];
  }
}

const gone = (discord: DiscordEmulator, place: Place): Ailment => ({
  name: 'the channel was deleted',
  reason: 'gone',
  advice: 'Type /daily set in the channel that takes its place',
  place,
  begin: () => discord.deleteChannel(place.channelId),
  mend: null,
});

const removed = (discord: DiscordEmulator, place: Place): Ailment => ({
  name: 'the bot was removed from the server',
  reason: 'not_member',
  advice: 'can invite me again',
  place,
  begin: () => discord.removeBot(KOREAN),
  mend: () => discord.inviteBot(KOREAN),
});

function locked(discord: DiscordEmulator, place: Place): Ailment {
  const threads = () => discord.threadsIn(place.channelId);
  return {
    name: 'the thread was locked',
    reason: 'archived',
    advice: 'Open it again',
    place,
    begin: () => threads().forEach(({ id }) => discord.archive(id, { locked: true })),
    mend: () =>
      threads().forEach(({ thread }) => Object.assign(thread ?? {}, { archived: false, locked: false })),
  };
}
