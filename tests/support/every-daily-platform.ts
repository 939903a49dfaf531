/** Owns the list of platforms that the daily question is proven on. */
import { discordPlatform } from './daily-platform-discord.ts';
import { slackPlatform } from './daily-platform-slack.ts';
import type { DailyPlatform } from './daily-platforms.ts';

type Startable = {
  readonly name: string;
  /** Starts one that ends with the test. */
  readonly startPlatform: () => Promise<DailyPlatform>;
  /** Whether a thread is made by a request of its own. */
  readonly makesThreads: boolean;
};

export const PLATFORMS: readonly Startable[] = [
  { name: 'Discord', startPlatform: discordPlatform, makesThreads: true },
  { name: 'Slack', startPlatform: slackPlatform, makesThreads: false },
];
