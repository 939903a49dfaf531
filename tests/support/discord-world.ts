/** Owns starting the real program against an emulated Discord in a test, and ending both. */
import { onTestFinished } from 'vitest';
import {
  startDiscordEmulator,
  type DiscordEmulator,
  type EmulatorOptions,
} from '../emulators/discord/discord-emulator.ts';
import { ready } from './log-lines.ts';
import { runMain, type MainOptions, type RunningMain } from './run-main.ts';

export type WithDiscord = { readonly discord: DiscordEmulator; readonly main: RunningMain };

type Options = Partial<MainOptions> & { readonly discordOptions?: EmulatorOptions };

/** An emulated Discord that ends with the test. */
export async function discordForTest(options: EmulatorOptions = {}): Promise<DiscordEmulator> {
  const discord = await startDiscordEmulator(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** The program on this Discord; it ends with the test. Resolves at once: wait for `ready`. */
export async function mainOn(
  discord: DiscordEmulator,
  options: Partial<MainOptions> = {},
): Promise<RunningMain> {
  const main = await runMain({
    ...options,
    config: { companies: { kakao: { names: ['카카오'] } }, ...options.config },
    env: { ...discord.env, ...options.env },
  });
  onTestFinished(async () => {
    await main.stop();
  });
  return main;
}

export { ready } from './log-lines.ts';

/** Both, and the program is ready. */
export async function runOnDiscord({ discordOptions, ...options }: Options = {}): Promise<WithDiscord> {
  const discord = await discordForTest(discordOptions);
  const main = await mainOn(discord, options);
  await ready(main);
  return { discord, main };
}

/** Lines of the log from `warn` on: what the operator is troubled with. */
export const troublesOf = (main: RunningMain): readonly unknown[] =>
  main.log().filter(({ level }) => typeof level === 'number' && level >= 40);
