/** Owns the list of platforms that the daily question is proven on. */
import { discordPlatform } from './daily-platform-discord.ts';
import { slackPlatform } from './daily-platform-slack.ts';
import type { DailyPlatform } from './daily-platforms.ts';

type Startable = {
  readonly name: string;
  /** Starts one that ends with the test. */
  readonly startPlatform: () => Promise<DailyPlatform>;
  /** Whether the bot may look what it told somebody directly. On Slack that scope (`im:history`) is not asked for. */
  readonly readsDirectMessages: boolean;
};

export const PLATFORMS: readonly Startable[] = [
  { name: 'Discord', startPlatform: () => discordPlatform(), readsDirectMessages: true },
  { name: 'Slack', startPlatform: slackPlatform, readsDirectMessages: false },
];

/** Without a nonce, and found among the threads. */
export const FORUMS: Startable = {
  name: 'forums of Discord',
  startPlatform: () => discordPlatform('forum'),
  readsDirectMessages: true,
};

/** A test on each of them, beside each other: most of the time they wait. A failure says where. */
export const onEach =
  (run: (platform: Startable) => Promise<void>, platforms: readonly Startable[] = PLATFORMS) =>
  async (): Promise<void> => {
    const ends = await Promise.allSettled(platforms.map(run));
    for (const [at, end] of ends.entries()) {
      if (end.status === 'fulfilled') continue;
      const error: unknown = end.reason;
      if (error instanceof Error) error.message = `on ${platforms[at]?.name ?? ''}: ${error.message}`;
      throw error;
    }
  };
