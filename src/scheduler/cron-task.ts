/** Owns what node-cron does for the program: work begins at its times, never twice at once, and what it has to say is logged. */
import type { ScheduledTask } from 'node-cron';
import type { Logger } from '../core/ports/logger.ts';

export type CronTask = {
  /** Resolves once it is scheduled. */
  start(): Promise<void>;
  /** Begins nothing new, and waits for what runs. */
  stop(): Promise<void>;
};

/** `expression` is in the machine's own zone. `run` never throws. */
export function createCronTask(expression: string, run: () => Promise<void>, logger: Logger): CronTask {
  let current: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    current ??= run().finally(() => {
      current = null;
    });
    return current;
  };
  let cron: Promise<ScheduledTask> | null = null;
  const schedule = async (): Promise<ScheduledTask> => {
    // Loaded here: a program is ready before it keeps house.
    const { createTask } = await import('node-cron');
    const task = createTask(expression, begin, { noOverlap: true, unref: true, logger: cronLogger(logger) });
    await task.start();
    return task;
  };
  return {
    async start() {
      await (cron ??= schedule());
    },
    async stop() {
      await (await cron)?.destroy();
      await current;
    },
  };
}

/** What node-cron has to say (a time that was missed) goes where everything goes. */
function cronLogger(logger: Logger) {
  const fields = (error: unknown) => (error === undefined ? {} : { err: error });
  return {
    debug: (message: string | Error) => logger.debug({}, String(message)),
    info: (message: string) => logger.info({}, message),
    warn: (message: string) => logger.warn({}, message),
    error: (message: string | Error, error?: Error) => logger.error(fields(error), String(message)),
  };
}
