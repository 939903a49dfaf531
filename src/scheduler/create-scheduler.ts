/** Owns the nightly housekeeping: when it runs, that it never runs twice at once, and that it ends before the program does. */
import type { ScheduledTask } from 'node-cron';
import type { Logger } from '../core/ports/logger.ts';

export type HousekeepingTask = {
  readonly name: string;
  /** What it returns is logged, such as how many rows it removed. */
  readonly run: () => Promise<unknown>;
};

type Scheduler = {
  /** Resolves once it is scheduled. */
  start(): Promise<void>;
  /** Begins nothing new, and waits for what runs. */
  stop(): Promise<void>;
};

type SchedulerOptions = { readonly tasks: readonly HousekeepingTask[]; readonly logger: Logger };

/** 04:10 in the machine's own zone: people sleep, and the hour that daylight saving skips or repeats is over in most zones. */
const NIGHTLY = '10 4 * * *';

export function createScheduler({ tasks, logger }: SchedulerOptions): Scheduler {
  let current: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    current ??= runAll(tasks, logger).finally(() => {
      current = null;
    });
    return current;
  };
  let cron: Promise<ScheduledTask> | null = null;
  const schedule = async (): Promise<ScheduledTask> => {
    // Loaded here: a program is ready before it keeps house.
    const { createTask } = await import('node-cron');
    const task = createTask(NIGHTLY, begin, { noOverlap: true, unref: true, logger: cronLogger(logger) });
    await task.start();
    return task;
  };
  return {
    async stop() {
      await (await cron)?.destroy();
      await current;
    },
    async start() {
      await (cron ??= schedule());
    },
  };
}

/** One after the other; a failing one does not keep the next from its turn. */
async function runAll(tasks: readonly HousekeepingTask[], logger: Logger): Promise<void> {
  for (const { name, run } of tasks) {
    try {
      logger.info({ task: name, result: await run() }, 'housekeeping done');
    } catch (error) {
      logger.error({ task: name, err: error }, 'housekeeping failed');
    }
  }
}

/** What node-cron has to say (a night that was missed) goes where everything goes. */
function cronLogger(logger: Logger) {
  const fields = (error: unknown) => (error === undefined ? {} : { err: error });
  return {
    debug: (message: string | Error) => logger.debug({}, String(message)),
    info: (message: string) => logger.info({}, message),
    warn: (message: string) => logger.warn({}, message),
    error: (message: string | Error, error?: Error) => logger.error(fields(error), String(message)),
  };
}
