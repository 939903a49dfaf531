/** Owns the program's life: reads the configuration, starts the app, ends it on a signal or when it cannot go on. */
import module from 'node:module';
import { createApp, type App } from './app.ts';
import type { Config, LoadedConfig } from './config/config.ts';
import { loadConfig } from './config/load-config.ts';
import { BotError, ConfigError } from './core/errors.ts';
import type { Logger } from './core/ports/logger.ts';
import { createLogger } from './ops/logger.ts';

/** What is in flight gets this long to finish after a signal. */
const STOP_WITHIN_MS = 10_000;

await main();

async function main(): Promise<void> {
  const { config, warnings } = readConfig();
  const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  for (const warning of warnings) logger.warn({}, warning);
  if (config.slack === null && config.discord === null && config.playground === null) {
    leave(
      'Nothing to connect to. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN (README, "Connect Slack", ' +
        '"Connect Discord"), or take PLAYGROUND=off away to try it on this machine.',
    );
  }
  process.on('unhandledRejection', (error) => end(logger, error));
  process.on('uncaughtException', (error) => end(logger, error));
  const ending = endOnSignal(logger);
  try {
    const app = await createApp({ config, logger, onFatal: (error) => end(logger, error), announce });
    ending.closes(app);
    await app.start();
    if (ending.hasBegun()) return;
    logger.info({ surfaces: app.surfaces }, `ready: ${app.surfaces.join(' and ')}`);
    await app.loaded();
    module.flushCompileCache();
  } catch (error) {
    // What a start that was called off complains about is nobody's concern.
    if (ending.hasBegun()) return;
    leaveForTheOperator(error);
    end(logger, error);
  }
}

/** A plain line among the log's JSON: the one that a newcomer has to find. */
function announce(url: string): void {
  process.stdout.write(`Prepbot playground: open ${url} (Ctrl+C ends it)\n`);
}

/** A wrong configuration ends here with every problem on a line of its own. */
function readConfig(): LoadedConfig {
  try {
    return loadConfig();
  } catch (error) {
    leaveForTheOperator(error);
    throw error;
  }
}

/** A setting or a file is in the way of the start: its sentence says what to do, and a stack would only hide it. */
function leaveForTheOperator(error: unknown): void {
  if (error instanceof ConfigError) leave(error.problems.join('\n'));
  if (error instanceof BotError && error.code === 'storage_failed') leave(error.message);
}

function secretsOf({ slack, discord }: Config): readonly string[] {
  const transport = slack?.transport;
  const secret = transport?.kind === 'socket' ? transport.appToken : transport?.signingSecret;
  return [slack?.botToken, secret, discord?.token].filter((token) => token !== undefined);
}

type Ending = {
  /** What a signal closes; nothing is in flight before this is known. */
  closes(app: App): void;
  hasBegun(): boolean;
};

/** SIGTERM or SIGINT ends the program with exit code 0, also in the middle of its start. A second one ends it at once. */
function endOnSignal(logger: Logger): Ending {
  let app: App | null = null;
  let hasBegun = false;
  const finish = async (): Promise<void> => {
    const deadline = setTimeout(() => {
      logger.warn({ afterMs: STOP_WITHIN_MS }, 'stopped before everything was finished');
      process.exit(0);
    }, STOP_WITHIN_MS);
    await app?.stop();
    clearTimeout(deadline);
    logger.info({}, 'stopped');
    process.exit(0);
  };
  const begin = (signal: NodeJS.Signals): void => {
    hasBegun = true;
    logger.info({ signal }, 'stopping');
    finish().catch((error: unknown) => end(logger, error));
  };
  process.once('SIGTERM', begin);
  process.once('SIGINT', begin);
  return {
    closes(started) {
      app = started;
    },
    hasBegun: () => hasBegun,
  };
}

/** The program cannot go on: one line in the log with the reason, and an exit code that a supervisor sees. */
function end(logger: Logger, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  const facts = error instanceof BotError ? { code: error.code, ...error.context } : {};
  logger.error({ err: error, ...facts }, `cannot go on: ${reason}`);
  process.exit(1);
}

/** Before there is a log: plain lines for the person who started it. */
function leave(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
