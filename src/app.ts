/** Owns the wiring: the one place where ports meet what implements them. */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { Config } from './config/config.ts';
import type { Card } from './core/cards/card.ts';
import { createCore, type Core } from './core/commands/create-core.ts';
import { PlatformError } from './core/errors.ts';
import type { Adapter } from './core/ports/adapter.ts';
import type { Clock } from './core/ports/clock.ts';
import type { Logger } from './core/ports/logger.ts';
import type { QuestionSource } from './core/ports/question-source.ts';
import type { References } from './core/ports/references.ts';
import type { Scratch } from './core/ports/scratch.ts';
import type { Shares } from './core/ports/shares.ts';
import type { Metrics } from './core/ports/metrics.ts';
import { createMetrics, type SurfaceState } from './ops/metrics.ts';
import { startOpsServer } from './ops/ops-server.ts';
import { createDeckShelf } from './core/questions/deck/deck-shelf.ts';
import { createScheduler } from './scheduler/create-scheduler.ts';
import { createQuestionFiles } from './storage/question-files.ts';
import { openDossierCache, type DossierCache } from './storage/dossier-cache.ts';
import { createDossierLibrary } from './storage/dossier-files.ts';
import { openDatabase } from './storage/open-database.ts';
import { parserStamp } from './storage/parser-stamp.ts';
import { sweepScratch } from './storage/keyv-store.ts';
import { createScratch } from './storage/scratch.ts';
import { createShares } from './storage/shares.ts';

/** Nobody clicks "Share here" on a private message that is older: platforms drop those within minutes or hours. */
const SHARES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

const systemClock: Clock = { now: () => Date.now() };

/** Six digits: short enough to be read out, rare enough to be found in a day's log. */
const randomReferences: References = { next: () => String(randomInt(100_000, 1_000_000)) };

export type App = {
  readonly surfaces: readonly string[];
  /** Resolves when every configured surface is connected. Throws what the first failing one threw, all of them closed. */
  start(): Promise<void>;
  /** Finishes what is in flight and closes everything. */
  stop(): Promise<void>;
};

type AppOptions = {
  readonly config: Config;
  readonly logger: Logger;
  /** A surface can no longer work, such as after its token was revoked: the program should end, saying so. */
  readonly onFatal: (error: PlatformError) => void;
  /** Tells whoever started the program where the playground is. */
  readonly announce: (url: string) => void;
};

export type AdapterPorts = {
  readonly core: Core;
  readonly shares: Shares;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onFatal: (error: PlatformError) => void;
  readonly announce: (url: string) => void;
};

export async function createApp({ config, logger, onFatal, announce }: AppOptions): Promise<App> {
  const database = await openDatabase(config.databaseFile, { logger });
  const library = createLibrary(config, logger, await openParsed(config, logger));
  await library.start();
  const surfaces = [
    config.slack && 'Slack',
    config.discord && 'Discord',
    config.playground && 'Playground',
  ].filter((name) => name !== null);
  const ready = (): SurfaceState[] =>
    adapters.map((adapter) => ({ surface: adapter.surface, isReady: adapter.isReady() }));
  const metrics = createMetrics({
    surfaces: ready,
    dossiers: () => library.catalogue().entries.length,
    brokenFiles: () => library.brokenFiles().length,
  });
  const questions = createQuestions(logger);
  await questions.load();
  const core = createLibraryCore({ config, library, questions, logger, surfaces, metrics });
  const shares = createShares(database);
  const scratch = createScratch({ db: database, clock: systemClock, logger });
  const adapters = await createAdapters(config, {
    core,
    shares,
    scratch,
    clock: systemClock,
    logger,
    onFatal,
    announce,
  });
  const scheduler = createScheduler({
    logger,
    tasks: [
      { name: 'sweep shares', run: () => shares.sweep(systemClock.now() - SHARES_KEPT_MS) },
      { name: 'sweep scratch', run: () => sweepScratch(database, systemClock.now()) },
    ],
  });
  // Before the adapters: whoever watches sees that it is alive, and not ready yet.
  const ops = config.ops === null ? null : await startOpsServer({ ...config.ops, metrics, surfaces: ready });
  const stop = async (): Promise<void> => {
    await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    await scheduler.stop();
    await library.close();
    await ops?.stop();
    await database.destroy();
  };
  return {
    surfaces,
    async start() {
      try {
        await Promise.all(adapters.map((adapter) => adapter.start()));
      } catch (error) {
        await stop();
        throw error;
      }
      scheduler.start();
    },
    stop,
  };
}

/** What was parsed before lies beside the database, which is as private as the dossiers and outlives a container. */
async function openParsed(config: Config, logger: Logger): Promise<DossierCache | null> {
  const stamp = parserStamp();
  if (stamp === null) return null;
  return openDossierCache({
    file: path.join(path.dirname(config.databaseFile), 'dossiers.cache'),
    stamp,
    logger,
  });
}

/** The dossiers of the configured folders; nothing is read before it is started or loaded. */
export function createLibrary(config: Config, logger: Logger, cache: DossierCache | null = null) {
  return createDossierLibrary({
    folders: config.dossierFolders,
    requiredFolders: config.requiredFolders,
    settings: { names: config.companyNames, owners: config.owners },
    logger,
    ...(cache === null ? {} : { cache }),
  });
}

/** The question bank that comes with the program; nothing is read before it is loaded. */
export function createQuestions(logger: Logger): QuestionSource {
  return createQuestionFiles({ folder: path.join(import.meta.dirname, '../seeds'), logger });
}

type LibraryCore = {
  readonly config: Config;
  readonly library: ReturnType<typeof createLibrary>;
  readonly questions: QuestionSource;
  readonly logger: Logger;
  readonly surfaces: readonly string[];
  readonly metrics: Metrics;
};

/** The core over those dossiers, for whatever surfaces there are. */
export function createLibraryCore({
  config,
  library,
  questions,
  logger,
  surfaces,
  metrics,
}: LibraryCore): Core {
  const startedAt = systemClock.now();
  return createCore(
    {
      catalogue: () => library.catalogue(),
      decks: createDeckShelf(() => questions.bank()),
      settings: { workspaces: config.workspaces, language: config.language },
      status: () => ({
        version: packageJson.version,
        startedAt,
        surfaces,
        brokenFiles: library.brokenFiles().map(({ file }) => file),
      }),
      clock: systemClock,
    },
    { logger, references: randomReferences, metrics },
  );
}

/** An adapter that is not configured is not imported: its SDK costs memory and start-up time. */
async function createAdapters(config: Config, ports: AdapterPorts): Promise<readonly Adapter[]> {
  const { slack, discord, playground, language } = config;
  return Promise.all([
    ...(slack === null
      ? []
      : [
          import('./slack/create-slack-adapter.ts').then(({ createSlackAdapter }) =>
            createSlackAdapter({ ...slack, language }, ports),
          ),
        ]),
    ...(discord === null
      ? []
      : [
          import('./discord/create-discord-adapter.ts').then(({ createDiscordAdapter }) =>
            createDiscordAdapter({ ...discord, language }, ports),
          ),
        ]),
    ...(playground === null
      ? []
      : [
          import('./playground/create-playground-adapter.ts').then(({ createPlaygroundAdapter }) =>
            createPlaygroundAdapter({ ...playground, language }, { ...ports, payloadsOf }),
          ),
        ]),
  ]);
}

/** What Slack and Discord get of a card, for the playground to show. Their renderers are loaded when first asked for. */
export async function payloadsOf(card: Card) {
  const [slack, discord] = await Promise.all([
    import('./slack/render/render-card.ts'),
    import('./discord/render/render-card.ts'),
  ]);
  return {
    slack: payloadOf(() => slack.renderCard(card)),
    discord: payloadOf(() => ({ components: [discord.renderCard(card)] })),
  };
}

function payloadOf(render: () => unknown) {
  try {
    return { kind: 'payload' as const, value: render() };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { kind: 'refused' as const, reason: error.message };
  }
}
