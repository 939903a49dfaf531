/** Owns the wiring of the running program: the one place where ports meet the adapters, and the order in which parts open and close. */
import path from 'node:path';
import { beginLoading, createAdapters, type AdapterPorts } from './adapters.ts';
import type { NamedSurface } from './answering.ts';
import type { Background } from './background.ts';
import type { Config } from './config/config.ts';
import type { Surface } from './core/commands/request.ts';
import type { PlatformError } from './core/errors.ts';
import type { Adapter } from './core/ports/adapter.ts';
import type { Logger } from './core/ports/logger.ts';
import { createLibrary, systemClock } from './library.ts';
import { createMetrics } from './ops/metrics.ts';
import { createMovableClock } from './scheduler/movable-clock.ts';
import { createDossierCache, type DossierCache } from './storage/dossier-cache.ts';
import { openDatabase } from './storage/open-database.ts';
import { parserStamp } from './storage/parser-stamp.ts';
import { createScratch } from './storage/scratch.ts';
import { createShares } from './storage/shares.ts';

export type App = {
  readonly surfaces: readonly string[];
  /** Resolves when every configured surface is connected and the dossiers are read. Throws what the first failing one threw, all of them closed. */
  start(): Promise<void>;
  /** Resolves when everything that answers is loaded as well; a command that comes earlier waits for it. */
  loaded(): Promise<void>;
  /** Finishes what is in flight and closes everything, also in the middle of the start. What cannot be closed is logged. */
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

/** Opens everything that is not a surface. What fails half-way closes what was open already. */
export async function createApp({ config, logger, onFatal, announce }: AppOptions): Promise<App> {
  await using opened = new AsyncDisposableStack();
  /** The last one opened is the first one closed; one that cannot be closed does not keep the others open. */
  const closeLater = (part: string, close: () => Promise<unknown>): void =>
    opened.defer(() =>
      close().then(
        () => undefined,
        (error: unknown) => logger.error({ err: error, part }, 'this part could not be closed'),
      ),
    );
  beginLoading(config);
  const database = await openDatabase(config.databaseFile, { logger });
  closeLater('database', () => database.close());
  const library = createLibrary(config, logger, parsedBefore(config, logger));
  closeLater('dossiers', () => library.close());
  let isRead = false;
  const read = once(async () => {
    await library.load();
    isRead = true;
  });
  // Nothing of it needs a surface; the start waits for it, and throws what it throws.
  void read().catch(() => undefined);

  const movable = isPlaygroundAlone(config) ? createMovableClock(systemClock) : null;
  const clock = movable ?? systemClock;
  const scratch = createScratch({ db: database, clock, logger });
  const kept = { database, library, scratch, shares: createShares(database), clock, logger };
  const surfaces = surfacesOf(config);
  const states = () => adapters.map((one) => ({ surface: one.surface, isReady: isRead && one.isReady() }));
  const metrics = createMetrics({
    surfaces: states,
    dossiers: () => library.catalogue().entries.length,
    brokenFiles: () => library.brokenFiles().length,
    daily: async () => {
      const { countLastDay } = await import('./background.ts');
      return countLastDay(loadAnswers, clock).catch((error: unknown) => {
        logger.warn({ err: error }, 'the daily questions could not be counted');
        return null;
      });
    },
  });
  const loadAnswers = once(async () => {
    const { createAnswering } = await import('./answering.ts');
    const channels = (surface: Surface) => adapters.find((one) => one.surface === surface)?.channels ?? null;
    const parts = { ...kept, config, metrics, surfaces, channels, onFatal };
    const [answering] = await Promise.all([createAnswering(parts), read()]);
    return answering;
  });
  const ports: AdapterPorts = {
    ...kept,
    loadCore: async () => (await loadAnswers()).core,
    loadCommands: async () => (await import('./core/commands/commands.ts')).COMMANDS,
    onFatal,
    announce,
    time: movable && { clock: movable, loadSpeaking: async () => (await loadAnswers()).speaking },
  };
  const adapters = await createAdapters(config, ports);
  // Before the surfaces connect: whoever watches sees that it is alive, and not ready yet.
  if (config.ops !== null) {
    const { startOpsServer } = await import('./ops/ops-server.ts');
    const ops = await startOpsServer({ ...config.ops, metrics, surfaces: states });
    closeLater('health and metrics', () => ops.stop());
  }
  let background: Promise<Background> | null = null;
  const begin = async (): Promise<void> => {
    background = import('./background.ts').then((module) =>
      module.createBackground({ ...kept, loadAnswers }),
    );
    (await background).begin();
  };
  closeLater('housekeeping', async () => (await background)?.endHousekeeping());
  closeLater('surfaces', () => stopAll(adapters, logger));
  closeLater('what is being said', async () => (await background)?.endSpeaking());
  const loaded = async (): Promise<void> => {
    await Promise.all([loadAnswers(), ...adapters.map((adapter) => adapter.prepare())]);
  };
  return appOf({ surfaces, adapters, read, loaded, opened: opened.move(), begin });
}

type Parts = {
  readonly surfaces: readonly NamedSurface[];
  readonly adapters: readonly Adapter[];
  /** Reads the dossiers, which takes no longer than connecting does. */
  readonly read: () => Promise<void>;
  readonly loaded: () => Promise<void>;
  readonly opened: AsyncDisposableStack;
  /** What begins once the program is ready. */
  readonly begin: () => Promise<void>;
};

function appOf({ surfaces, adapters, read, loaded, opened, begin }: Parts): App {
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= opened.disposeAsync());
  return {
    surfaces: surfaces.map(({ name }) => name),
    async start() {
      try {
        await Promise.all([...adapters.map((adapter) => adapter.start()), read()]);
      } catch (error) {
        await stop();
        throw error;
      }
      // The program says first that it is ready: what comes now loads modules, and nothing else runs meanwhile.
      setImmediate(() => {
        if (stopping === null) void begin();
      });
    },
    loaded,
    stop,
  };
}

/** Together: each may take the time that is left for finishing what is in flight. */
async function stopAll(adapters: readonly Adapter[], logger: Logger): Promise<void> {
  const stops = adapters.map((adapter) =>
    adapter.stop().catch((error: unknown) => {
      logger.error({ err: error, surface: adapter.surface }, 'this surface could not be closed');
    }),
  );
  await Promise.all(stops);
}

/** What was parsed before lies beside the database, which is as private as the dossiers and outlives a container. */
function parsedBefore(config: Config, logger: Logger): DossierCache | null {
  const stamp = parserStamp();
  if (stamp === null) return null;
  const file = path.join(path.dirname(config.databaseFile), 'dossiers.cache');
  return createDossierCache({ file, stamp, logger });
}

/** Those that are configured. */
function surfacesOf({ slack, discord, playground }: Config): readonly NamedSurface[] {
  const all = [
    { surface: 'slack', name: 'Slack', settings: slack },
    { surface: 'discord', name: 'Discord', settings: discord },
    { surface: 'playground', name: 'Playground', settings: playground },
  ] as const;
  return all.filter(({ settings }) => settings !== null);
}

/** Nobody lives by its time then. */
function isPlaygroundAlone({ slack, discord, playground }: Config): boolean {
  return playground !== null && slack === null && discord === null;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
