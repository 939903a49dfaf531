/** Owns Discord as the suites here see it: the emulator, and the messenger with the real SDK. */
import { onTestFinished } from 'vitest';
import type { PlatformError } from '../../../src/core/errors.ts';
import type { Destination } from '../../../src/core/ports/channel-messenger.ts';
import { createChannelMessenger } from '../../../src/discord/channel-messenger.ts';
import type { Fault, Place as FaultPlace } from '../../emulators/discord/faults.ts';
import { directChannelId } from '../../emulators/discord/guild-routes.ts';
import { STUDY, type DiscordEmulator } from '../../emulators/discord/discord-emulator.ts';
import { discordForTest } from '../../support/discord-world.ts';
import { broken, type Deed, type Study, type Surface, type Trouble } from './study.ts';

const DEEDS = {
  post: { place: 'message.create', request: /^POST \/channels\/\d+\/messages$/u },
  edit: { place: 'message.edit', request: /^PATCH \/channels\/\d+\/messages\// },
  remove: { place: 'message.delete', request: /^DELETE \/channels\/\d+\/messages\// },
} as const satisfies Record<Deed, { readonly place: FaultPlace; readonly request: RegExp }>;

const FAULTS: Readonly<Record<Trouble, Fault>> = {
  'fails before': { kind: 'fail', when: 'before', status: 500 },
  'fails after': { kind: 'fail', when: 'after', status: 500 },
  'cut before': { kind: 'cut', when: 'before' },
  'cut after': { kind: 'cut', when: 'after' },
  'rate limited': { kind: 'rateLimit', retryAfterMs: 30_000 },
};

const BREAKAGES: Readonly<Record<string, (discord: DiscordEmulator) => void>> = {
  'the bot was removed from the server': (discord) => discord.removeBot(),
  'the channel is hidden from the bot': (discord) => discord.deny('ViewChannel'),
  'the bot may not write': (discord) => discord.deny('SendMessages'),
  'the bot may not write in threads': (discord) => discord.deny('SendMessagesInThreads'),
  'the bot may not open threads': (discord) => discord.deny('CreatePublicThreads'),
  'the bot may not read what was said': (discord) => discord.deny('ReadMessageHistory'),
  'the channel was deleted': (discord) => discord.deleteChannel(discord.home.channelId),
  'the person takes no messages': (discord) => discord.closeDirectMessages(discord.member('alice').id),
};

async function startDiscordStudy(): Promise<Study> {
  const discord = await discordForTest();
  onTestFinished(() => discord.close());
  const alice = discord.member('alice');
  const role = discord.makeRole('study', { mentionable: true });
  discord.makeRole('quiet');
  const fatal: PlatformError[] = [];
  const { channelId } = discord.home;
  const cuts: Record<Deed, number> = { post: 0, edit: 0, remove: 0 };
  const channelIdOf = (destination: Destination): string => {
    switch (destination.kind) {
      case 'channel':
        return destination.place.channelId;
      case 'thread':
        return destination.threadId;
      case 'member':
        return directChannelId(destination.memberId);
    }
  };
  return {
    messenger: createChannelMessenger(
      { token: discord.token, apiUrl: discord.apiUrl },
      { clock: { now: () => Date.now() }, onUnauthorised: (error) => void fatal.push(error) },
    ),
    place: { surface: 'discord', workspaceId: STUDY.id, channelId },
    memberId: alice.id,
    sees(destination) {
      const there = channelIdOf(destination);
      if (!discord.world.channels.has(there)) return [];
      return discord
        .member('alice', { at: { channelId: there } })
        .sees()
        .map(({ text, buttons, files }) => ({ text, controls: buttons, files: [...files.keys()] }));
    },
    pings: discord.pings,
    violations: () => discord.world.refusals,
    now: () => Date.now(),
    takesAway: ({ messageId }) => discord.deleteMessage(messageId),
    chatters(count) {
      for (let index = 0; index < count; index += 1) discord.someoneSays(`chatter ${index}`);
    },
    next(deed, trouble) {
      if (FAULTS[trouble].kind === 'cut') cuts[deed] += 1;
      discord.faults.next(DEEDS[deed].place, FAULTS[trouble]);
    },
    // What is cut off is not among the emulator's requests.
    asked: (deed) =>
      discord.requestsTo(DEEDS[deed].request).length +
      Math.max(0, cuts[deed] - discord.faults.waitingFor(DEEDS[deed].place)),
    breaks: (what) => BREAKAGES[what]?.(discord),
    revokesToken: discord.revokeToken,
    ping: { ping: { kind: 'role', id: role, name: 'study' }, noted: `<@&${role}>` },
    fatal,
  };
}

/** https://discord.com/developers/docs/topics/permissions */
export const DISCORD: Surface = {
  name: 'Discord',
  start: startDiscordStudy,
  isRemote: true,
  hasThreadFromTheStart: false,
  readsDirectMessages: true,
  breakages: [
    broken('the bot was removed from the server', 'not_member', ['channel', 'thread']),
    broken('the channel is hidden from the bot', 'cannot_see', ['channel', 'thread']),
    broken('the bot may not write', 'cannot_post', ['channel']),
    broken('the bot may not write in threads', 'cannot_post_in_threads', ['thread']),
    broken('the bot may not open threads', 'cannot_make_threads', []),
    broken('the bot may not read what was said', 'cannot_read_history', []),
    broken('the channel was deleted', 'gone', ['channel', 'thread']),
    { ...broken('the person takes no messages', 'closed', ['member']), checked: null },
  ],
  blinding: [
    'the bot was removed from the server',
    'the channel is hidden from the bot',
    'the bot may not read what was said',
  ],
  lostPings: [
    ['a role that is gone', { kind: 'role', id: '999', name: 'gone' }],
    ['everybody in the server', { kind: 'role', id: STUDY.id, name: '@everyone' }],
    ['what only Slack has', { kind: 'here' }],
  ],
  link: /^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/u,
};
