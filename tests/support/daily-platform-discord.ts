/** Owns Discord as the daily question's tests see it. */
import type { Fault, Place as Route } from '../emulators/discord/faults.ts';
import type { DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import { directChannelId } from '../emulators/discord/guild-routes.ts';
import { screenOf } from '../emulators/discord/screen.ts';
import type { DailyPlatform, SeenPost, Step, Trouble, Whose } from './daily-platforms.ts';
import { discordForTest } from './discord-world.ts';

/** Which of the emulator's routes a step takes, and how its requests are told from others. */
const ROUTES: Readonly<Record<Step, { readonly route: Route; readonly pattern: RegExp }>> = {
  post: { route: 'message.create', pattern: /^POST \/channels\/\d+\/messages$/u },
  recap: { route: 'message.create', pattern: /^POST \/channels\/\d+\/messages$/u },
  notice: { route: 'message.create', pattern: /^POST \/channels\/\d+\/messages$/u },
  thread: { route: 'thread.create', pattern: /^POST \/channels\/\d+\/messages\/\d+\/threads$/u },
  edit: { route: 'message.edit', pattern: /^PATCH \/channels\/\d+\/messages\/\d+$/u },
  look: { route: 'message.list', pattern: /^GET \/channels\/\d+\/messages$/u },
};

export type DiscordPlatform = DailyPlatform & { readonly discord: DiscordEmulator };

/** No nonce is remembered: what happens is what would happen minutes later, when Discord has forgotten them. */
export async function discordPlatform(): Promise<DiscordPlatform> {
  const discord = await discordForTest();
  discord.world.nonceMs = 0;
  const organiser = discord.member('ann', { permissions: ['ManageGuild'] });
  const mailbox = (memberId = organiser.id): string => directChannelId(memberId);
  const screen = (channelId: string) => screenOf(discord.world, organiser.id, channelId);
  /** A thread has the id of the message that it opens from; a recap goes into it. */
  const channelOf = (step: Step, { place, memberId }: Whose): string | undefined => {
    if (step === 'notice') return mailbox(memberId);
    return step === 'recap' && place !== undefined ? screen(place.channelId)[0]?.id : place?.channelId;
  };
  return {
    discord,
    name: 'Discord',
    surface: 'discord',
    env: discord.env,
    organiser: { id: organiser.id, name: 'ann' },
    makeOrganiser: (organiserName) => {
      const { id } = discord.member(organiserName, { permissions: ['ManageGuild'] });
      return { organiserId: id, organiserName };
    },
    makeChannel: () => ({
      surface: 'discord',
      workspaceId: discord.home.guild.id,
      channelId: discord.makeChannel(),
    }),
    breakChannel: ({ channelId }) => discord.deny('SendMessages', channelId),
    mendChannel: ({ channelId }) => discord.allow('SendMessages', channelId),
    shows: ({ channelId }) =>
      screen(channelId).map(({ id, text, thread }): SeenPost => ({
        id,
        text,
        thread: thread === null ? null : screen(thread.id).map((one) => one.text),
      })),
    told: (memberId) => screen(mailbox(memberId)).map(({ text, buttons }) => ({ text, buttons })),
    clicks: (label) => discord.member('ann', { at: 'dm' }).clicks(label),
    trouble: (step, trouble, whose = {}, times = 1) =>
      discord.faults.next(ROUTES[step].route, faultOf(trouble), times, channelOf(step, whose)),
    met: (step) =>
      discord.eventually(() => (discord.faults.waitingFor(ROUTES[step].route) === 0 ? true : null)),
    answered: (step) =>
      discord.requestsTo(ROUTES[step].pattern).filter(({ status }) => status >= 200 && status < 300).length,
    onChange: (listener) => discord.world.onChange(listener),
    eventually: (look) => discord.eventually(look),
    revokeToken: () => discord.revokeToken(),
    restoreToken: () => discord.restoreToken(),
    enforcePace: () => {
      discord.limits.isOn = true;
    },
    refusals: () => discord.world.refusals,
  };
}

function faultOf(trouble: Trouble): Fault {
  switch (trouble.kind) {
    case 'busy':
      return { kind: 'rateLimit', retryAfterMs: trouble.forMs, isGlobal: trouble.isEverywhere === true };
    case 'fail':
      return { kind: 'fail', when: trouble.when, status: 500 };
    case 'cut':
    case 'hang':
      return { kind: trouble.kind, when: trouble.when };
    case 'hold':
      return trouble;
  }
}
