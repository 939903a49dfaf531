/** Owns platforms full of channels for the bench, which take no more than the real ones do. */
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import type { Place } from '../../../src/core/ports/channel-messenger.ts';
import { renderCommands } from '../../../src/discord/registration/render-commands.ts';
import { startDiscordEmulator } from '../../emulators/discord/discord-emulator.ts';
import { registeredCommand } from '../../emulators/discord/wire.ts';
import { startSlackEmulator } from '../../emulators/slack/slack-emulator.ts';

export type CrowdedPlatform = {
  readonly env: Readonly<Record<string, string>>;
  makeChannel(): Place;
  /** How many requests that say something were taken so far. */
  taken(): number;
  /** How many were told to come later. */
  toldToWait(): number;
  close(): Promise<void>;
};

export type Crowd = {
  readonly name: string;
  /** Requests for a post with its thread. */
  readonly requestsForEach: number;
  /** Requests a second, as the platform states them. */
  readonly rate: number;
  open(): Promise<CrowdedPlatform>;
};

/** https://discord.com/developers/docs/topics/rate-limits: 50 requests a second, all of a bot's. */
export const crowdedDiscord: Crowd = {
  name: 'Discord',
  requestsForEach: 2,
  rate: 50,
  async open() {
    const discord = await startDiscordEmulator();
    discord.limits.isOn = true;
    // As at every start but the first: the commands are registered and unchanged.
    discord.world.commands = registeredCommand.array().parse(renderCommands(COMMANDS));
    const { guild } = discord.home;
    return {
      env: discord.env,
      makeChannel: () => ({
        surface: 'discord',
        workspaceId: guild.id,
        channelId: discord.makeChannel({ guild }),
      }),
      taken: () =>
        discord.world.requests.filter(
          ({ method, path, status }) => method === 'POST' && path.startsWith('/channels/') && status < 300,
        ).length,
      toldToWait: () => discord.limits.refused.count,
      close: () => discord.close(),
    };
  },
};

/**
 * https://docs.slack.dev/apis/web-api/rate-limits: one message a second a channel, "several hundred" a minute a workspace,
 * which is taken for 300. Threads are the messages' own.
 */
export const crowdedSlack: Crowd = {
  name: 'Slack',
  requestsForEach: 1,
  rate: 300 / 60,
  async open() {
    const slack = await startSlackEmulator();
    slack.limits.isOn = true;
    return {
      env: slack.env,
      makeChannel: () => ({ surface: 'slack', workspaceId: 'T0STUDY', channelId: slack.makeChannel() }),
      taken: () =>
        slack.requests.filter(({ target, outcome }) => target === 'chat.postMessage' && outcome === 'ok')
          .length,
      toldToWait: () => slack.limits.refused.count,
      close: () => slack.close(),
    };
  },
};
