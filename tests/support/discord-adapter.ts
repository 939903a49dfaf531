/** Owns the Discord adapter alone beside an emulator, with the real SDK and a core of the test's own. */
import { onTestFinished } from 'vitest';
import type { Core } from '../../src/core/commands/create-core.ts';
import { createDiscordAdapter } from '../../src/discord/create-discord-adapter.ts';
import type { DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import { discordForTest } from './discord-world.ts';
import { memoryShares } from './memory-shares.ts';
import { recordingLogger, type RecordingLogger } from './recording-logger.ts';

export type DiscordAdapter = { readonly discord: DiscordEmulator; readonly logger: RecordingLogger };

/** Connected and registered; both end with the test. */
export async function discordAdapterWith(core: Core): Promise<DiscordAdapter> {
  const discord = await discordForTest();
  const logger = recordingLogger();
  const adapter = createDiscordAdapter(
    { token: discord.token, apiUrl: discord.apiUrl, language: 'en' },
    {
      loadCore: () => Promise.resolve(core),
      loadCommands: () => Promise.resolve(core.commands),
      shares: memoryShares(),
      clock: { now: () => Date.now() },
      logger,
      onFatal: (error) => {
        throw error;
      },
    },
  );
  await adapter.start();
  await adapter.prepare();
  onTestFinished(() => adapter.stop());
  return { discord, logger };
}
