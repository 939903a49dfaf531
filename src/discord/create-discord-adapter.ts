/** Owns the Discord surface: one gateway client that turns interactions into requests and replies into calls. */
import { Client, Events, Routes, Status } from 'discord.js';
import { z } from 'zod';
import type { Core } from '../core/commands/create-core.ts';
import type { CommandDefinition } from '../core/commands/define-command.ts';
import { PlatformError } from '../core/errors.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { Adapter } from '../core/ports/adapter.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Shares } from '../core/ports/shares.ts';
import { clientOptions } from './client-options.ts';
import { gatewayFailure } from './gateway-failure.ts';
import { loadChannels } from './load-channels.ts';
import { mapError } from './map-error.ts';
import type { AnswerInteraction } from './receive/answer-interaction.ts';
import { createInteractionHandler } from './receive/handle-interaction.ts';
import { watchRawInteractions } from './receive/raw-interactions.ts';

export type DiscordOptions = {
  readonly token: string;
  /** Another REST API than Discord's own, without a version and a slash at the end (tests). */
  readonly apiUrl: string | null;
  readonly language: Locale;
};

export type DiscordPorts = {
  /** What answers, loaded after the first call: connecting does not wait for it. */
  readonly loadCore: () => Promise<Core>;
  /** A part of it: what is to be registered. */
  readonly loadCommands: () => Promise<readonly CommandDefinition[]>;
  readonly shares: Shares;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The surface is lost for good while running: the program should end and say why. */
  readonly onFatal: (error: PlatformError) => void;
};

/** How long `stop` waits for answers that are on their way. */
const STOP_MS = 5_000;

export function createDiscordAdapter(options: DiscordOptions, ports: DiscordPorts): Adapter {
  const { logger } = ports;
  const client = new Client(clientOptions(options.apiUrl));
  let answering: Promise<AnswerInteraction> | null = null;
  const loadAnswer = (): Promise<AnswerInteraction> => (answering ??= loadAnswering(options, ports));
  const handler = createInteractionHandler({
    clock: ports.clock,
    raw: watchRawInteractions(client),
    loadAnswer,
  });
  const channels = loadChannels(options, { clock: ports.clock, onUnauthorised: ports.onFatal });
  let isStarted = false;
  let failure: PlatformError | null = null;
  client.on(Events.InteractionCreate, (interaction) => handler.take(interaction));
  client.on(Events.ShardDisconnect, ({ code }) => {
    failure =
      gatewayFailure(code) ?? new PlatformError('unavailable', `Discord closed for good (${code})`, { code });
    if (isStarted) ports.onFatal(failure);
  });
  logConnection(client, logger);
  const asked = <T>(work: Promise<T>): Promise<T> =>
    work.catch(async (error: unknown) => {
      await client.destroy();
      throw failure ?? asStartError(error);
    });

  return {
    surface: 'discord',
    channels,
    async start() {
      await asked(connect(client, options.token));
      isStarted = true;
      logger.info(
        { surface: 'discord', bot: client.user?.tag, servers: client.guilds.cache.size },
        'connected to Discord',
      );
    },
    /** What was registered before answers meanwhile: comparing takes every command's words, and a start is ready without. */
    async prepare() {
      await Promise.all([loadAnswer(), asked(register(client, ports))]);
    },
    async stop() {
      isStarted = false;
      const finished = handler.finish(STOP_MS);
      await client.destroy();
      await finished;
    },
    isReady: () => isStarted && client.ws.shards.every(({ status }) => status === Status.Ready),
  };
}

async function register(client: Client, { loadCommands, logger }: DiscordPorts): Promise<void> {
  const [commands, { syncCommands }] = await Promise.all([
    loadCommands(),
    import('./registration/sync-commands.ts'),
  ]);
  await syncCommands(client, commands, logger);
}

async function loadAnswering(options: DiscordOptions, ports: DiscordPorts): Promise<AnswerInteraction> {
  const [core, { createAnswerInteraction }] = await Promise.all([
    ports.loadCore(),
    import('./receive/answer-interaction.ts'),
  ]);
  return createAnswerInteraction(options, { ...ports, core });
}

/** Resolves once every connection of the gateway is ready. */
async function connect(client: Client, token: string): Promise<void> {
  const isReady = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await assertConnectsLeft(client, token);
  await client.login(token);
  await isReady;
}

/** A bot that connects more often than it may has its token reset by Discord, as one that is restarted in a loop would. */
async function assertConnectsLeft(client: Client, token: string): Promise<void> {
  const answer = await client.rest.setToken(token).get(Routes.gatewayBot());
  const limit = gatewaySchema.safeParse(answer).data?.session_start_limit;
  if (limit === undefined || limit.remaining > 0) return;
  const { remaining, reset_after: resetAfterMs } = limit;
  const text = `Discord has no connection to its gateway left for this bot; there are new ones in ${Math.ceil(resetAfterMs / 60_000)} minutes`;
  throw new PlatformError('rate_limited', text, { remaining }, undefined, resetAfterMs);
}

const gatewaySchema = z.object({
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

/** At the start nothing was to be lost, so nothing is in doubt: Discord was not reached. */
function asStartError(error: unknown): PlatformError {
  const mapped = mapError(error);
  if (mapped.kind !== 'in_doubt') return mapped;
  return new PlatformError('unavailable', mapped.message, mapped.context, mapped);
}

/** What the operator may want to see of the connection; disconnects that the SDK repairs are routine. */
function logConnection(client: Client, logger: Logger): void {
  client.on(Events.ShardReconnecting, (shard) =>
    logger.info({ surface: 'discord', shard }, 'connecting again'),
  );
  client.on(Events.ShardResume, (shard, replayed) =>
    logger.info({ surface: 'discord', shard, replayed }, 'connection resumed'),
  );
  client.on(Events.ShardReady, (shard) => logger.info({ surface: 'discord', shard }, 'connection ready'));
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ surface: 'discord', shard, err: mapError(error) }, 'connection error'),
  );
  client.on(Events.Error, (error) =>
    logger.error({ surface: 'discord', err: mapError(error) }, 'client error'),
  );
  client.on(Events.Warn, (text) => logger.warn({ surface: 'discord' }, text));
}
