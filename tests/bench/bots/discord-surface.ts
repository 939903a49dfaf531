/** Owns Discord for the bench: an emulator for one bot, asked through the gateway, answered by a REST call. */
import diagnostics from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { renderCommands } from '../../../src/discord/registration/render-commands.ts';
import { startDiscordEmulator } from '../../emulators/discord/discord-emulator.ts';
import { registeredCommand } from '../../emulators/discord/wire.ts';
import type { SurfaceBench } from './surface.ts';

const requestStart = z.object({ request: z.object({ url: z.string() }) });

export const discordSurface: SurfaceBench = {
  name: 'discord',
  bareScript: 'tests/bench/bots/bare-discord.ts',
  async openPlatform() {
    const discord = await startDiscordEmulator();
    // As at every start but the first: the commands are registered and unchanged.
    discord.world.commands = z.array(registeredCommand).parse(renderCommands(COMMANDS));
    const alice = discord.member('alice');
    const waiting = new Map<string, () => void>();
    // An answer counts from its arrival: what the emulator then checks is not the bot's time.
    const onRequest = (message: unknown): void => {
      const { url } = requestStart.parse(message).request;
      const id = /\/interactions\/(\d+)\//u.exec(url)?.[1];
      if (id !== undefined) waiting.get(id)?.();
    };
    diagnostics.subscribe('http.server.request.start', onRequest);
    return {
      env: discord.env,
      async ask() {
        let tookMs = NaN;
        const startedAt = performance.now();
        const { id, answered } = alice.starts('/prep', { company: 'kakao' });
        waiting.set(id, () => {
          tookMs = performance.now() - startedAt;
          waiting.delete(id);
        });
        const outcome = await answered;
        if (outcome !== 'answered') throw new Error(`/prep kakao: ${discord.world.refusals.join('\n')}`);
        return tookMs;
      },
      lastAnswer: () => discord.world.messages.at(-1)?.body,
      async close() {
        diagnostics.unsubscribe('http.server.request.start', onRequest);
        await discord.close();
      },
    };
  },
};
