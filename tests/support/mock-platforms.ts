/** Owns the list of platforms that mock interviews are proven on. */
import { discordMockPlatform } from './mock-platform-discord.ts';
import { slackMockPlatform } from './mock-platform-slack.ts';
import type { MockPlatform } from './mock-seats.ts';

type Startable = {
  readonly name: 'Discord' | 'Slack';
  /** Starts one that ends with the test. */
  readonly startPlatform: () => Promise<MockPlatform>;
};

export const MOCK_PLATFORMS: readonly Startable[] = [
  { name: 'Discord', startPlatform: discordMockPlatform },
  { name: 'Slack', startPlatform: slackMockPlatform },
];
