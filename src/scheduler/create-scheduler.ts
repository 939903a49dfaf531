/** Owns the nightly housekeeping: when it runs, and that one task does not keep the next from its turn. */
import type { Logger } from '../core/ports/logger.ts';
import { createCronTask, type CronTask } from './cron-task.ts';

export type HousekeepingTask = {
  readonly name: string;
  /** What it returns is logged, such as how many rows it removed. */
  readonly run: () => Promise<unknown>;
};

type SchedulerOptions = { readonly tasks: readonly HousekeepingTask[]; readonly logger: Logger };

/** 04:10 in the machine's own zone: people sleep, and the hour that daylight saving skips or repeats is over in most zones. */
const NIGHTLY = '10 4 * * *';

export function createScheduler({ tasks, logger }: SchedulerOptions): CronTask {
  return createCronTask(NIGHTLY, () => runAll(tasks, logger), logger);
}

async function runAll(tasks: readonly HousekeepingTask[], logger: Logger): Promise<void> {
  for (const { name, run } of tasks) {
    try {
      logger.info({ task: name, result: await run() }, 'housekeeping done');
    } catch (error) {
      logger.error({ task: name, err: error }, 'housekeeping failed');
    }
  }
}
