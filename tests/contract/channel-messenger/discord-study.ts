/** Owns Discord as the suites here see it: the emulator, and the messenger with the real SDK. */
import type { PlatformError } from '../../../src/core/errors.ts';
import type { Destination } from '../../../src/core/ports/channel-messenger.ts';
import { createChannelMessenger } from '../../../src/discord/channel-messenger.ts';
import type { Fault, Place as FaultPlace } from '../../emulators/discord/faults.ts';
import { directChannelId } from '../../emulators/discord/guild-routes.ts';
import { STUDY, type DiscordEmulator } from '../../emulators/discord/discord-emulator.ts';
import { CHANNEL_TYPES, isForum, newChannel } from '../../emulators/discord/servers.ts';
import { discordForTest } from '../../support/discord-world.ts';
import { broken, type Deed, type Seen, type Study, type Surface, type Trouble } from './study.ts';

/** What the emulator calls each, and how the request looks. A post in a forum opens a thread. */
const DEEDS = {
  post: { place: 'message.create', request: /^POST \/channels\/\d+\/messages$/u },
  forumPost: { place: 'forum.create', request: /^POST \/channels\/\d+\/threads$/u },
  edit: { place: 'message.edit', request: /^PATCH \/channels\/\d+\/messages\// },
  remove: { place: 'message.delete', request: /^DELETE \/channels\/\d+\/messages\// },
} as const satisfies Record<Deed | 'forumPost', { readonly place: FaultPlace; readonly request: RegExp }>;

const FAULTS: Readonly<Record<Trouble, Fault>> = {
  'fails before': { kind: 'fail', when: 'before', status: 500 },
  'fails after': { kind: 'fail', when: 'after', status: 500 },
  'cut before': { kind: 'cut', when: 'before' },
  'cut after': { kind: 'cut', when: 'after' },
  'rate limited': { kind: 'rateLimit', retryAfterMs: 30_000 },
};

const BREAKAGES: Readonly<Record<string, (discord: DiscordEmulator, channelId: string) => void>> = {
  'the bot was removed from the server': (discord) => discord.removeBot(),
  'the channel is hidden from the bot': (discord, id) => discord.deny('ViewChannel', id),
  'the bot may not write': (discord, id) => discord.deny('SendMessages', id),
  'the bot may not write in threads': (discord, id) => discord.deny('SendMessagesInThreads', id),
  'the bot may not open threads': (discord, id) => discord.deny('CreatePublicThreads', id),
  'the bot may not read what was said': (discord, id) => discord.deny('ReadMessageHistory', id),
  'the channel was deleted': (discord, id) => discord.deleteChannel(id),
  'the person takes no messages': (discord) => discord.closeDirectMessages(discord.member('alice').id),
};

async function startDiscordStudy(kind: 'text' | 'forum'): Promise<Study> {
  const discord = await discordForTest();
  const alice = discord.member('alice');
  const role = discord.makeRole('study', { mentionable: true });
  discord.makeRole('quiet');
  const fatal: PlatformError[] = [];
  const channelId = discord.makeChannel({ kind });
  const cuts = { post: 0, forumPost: 0, edit: 0, remove: 0 };
  const kindOf = (deed: Deed, where: Destination['kind']) =>
    deed === 'post' && where === 'channel' && kind === 'forum' ? 'forumPost' : deed;
  return {
    messenger: createChannelMessenger(
      { token: discord.token, apiUrl: discord.apiUrl },
      { clock: { now: () => Date.now() }, onUnauthorised: (error) => void fatal.push(error) },
    ),
    place: { surface: 'discord', workspaceId: STUDY.id, channelId },
    memberId: alice.id,
    sees: (destination) => seenAt(discord, destination),
    pings: discord.pings,
    violations: () => discord.world.refusals,
    now: () => Date.now(),
    takesAway: ({ messageId }) => discord.deleteMessage(messageId),
    chatters(count) {
      for (let index = 0; index < count; index += 1) {
        if (kind === 'text') discord.someoneSays(`chatter ${index}`, channelId);
        else someoneOpens(discord, channelId, `chatter ${index}`);
      }
    },
    next(deed, trouble, where = 'channel') {
      const asked = kindOf(deed, where);
      if (FAULTS[trouble].kind === 'cut') cuts[asked] += 1;
      discord.faults.next(DEEDS[asked].place, FAULTS[trouble]);
    },
    // What is cut off is not among the emulator's requests.
    asked(deed) {
      const asked = kindOf(deed, 'channel');
      const { place, request } = DEEDS[asked];
      return discord.requestsTo(request).length + Math.max(0, cuts[asked] - discord.faults.waitingFor(place));
    },
    breaks: (what) => BREAKAGES[what]?.(discord, channelId),
    revokesToken: discord.revokeToken,
    ping: { ping: { kind: 'role', id: role, name: 'study' }, noted: `<@&${role}>` },
    fatal,
  };
}

/** Of a forum each thread's first message; of a thread what was said below its first. */
function seenAt(discord: DiscordEmulator, destination: Destination): readonly Seen[] {
  const seen = (channelId: string, isShown: (id: string) => boolean): readonly Seen[] =>
    discord.world.channels.has(channelId)
      ? discord
          .member('alice', { at: { channelId } })
          .sees()
          .filter(({ id }) => isShown(id))
          .map(({ text, buttons, files }) => ({ text, controls: buttons, files: [...files.keys()] }))
      : [];
  switch (destination.kind) {
    case 'channel': {
      const { channelId } = destination.place;
      const channel = discord.world.channels.get(channelId);
      return channel !== undefined && isForum(channel)
        ? discord.threadsIn(channelId).flatMap((thread) => seen(thread.id, (id) => id === thread.id))
        : seen(channelId, () => true);
    }
    case 'thread':
      return seen(destination.threadId, (id) => id !== destination.threadId);
    case 'member':
      return seen(directChannelId(destination.memberId), () => true);
  }
}

function someoneOpens({ world }: DiscordEmulator, parentId: string, name: string): void {
  const id = world.nextId();
  const thread = { archived: false, locked: false, archivedAt: 0, ownerId: '1', appliedTags: [] };
  const type = CHANNEL_TYPES.publicThread;
  world.channels.set(id, newChannel({ id, name, guild: STUDY, type, parentId, thread }));
}

/** https://discord.com/developers/docs/topics/permissions */
export const DISCORD: Surface = {
  name: 'Discord',
  start: () => startDiscordStudy('text'),
  isRemote: true,
  hasThreadFromTheStart: false,
  isForum: false,
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

/** The same where a post is a thread. Writing there is what opens one. */
export const DISCORD_FORUM: Surface = {
  ...DISCORD,
  name: 'Discord, in a forum',
  start: () => startDiscordStudy('forum'),
  hasThreadFromTheStart: true,
  isForum: true,
  // Without the server the list of its threads fails, and nothing is claimed by that either.
  blinding: ['the channel is hidden from the bot', 'the bot may not read what was said'],
  breakages: [
    broken('the channel is hidden from the bot', 'cannot_see', ['channel', 'thread']),
    broken('the bot may not write', 'cannot_post', ['channel']),
    broken('the bot may not write in threads', 'cannot_post_in_threads', ['thread']),
    broken('the channel was deleted', 'gone', ['channel', 'thread']),
  ],
};
