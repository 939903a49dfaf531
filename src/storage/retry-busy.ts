/** Owns the patience with another process that is writing: short waits that grow, then the error. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SQLITE_BUSY, sqliteCode } from './storage-error.ts';

export type Wait = (ms: number) => Promise<unknown>;

/** About 5 s in all. Between two tries the program answers everything else. */
const WAITS_MS = [5, 10, 20, 40, 80, 160, 320, 640, 1000, 1000, 1000, 1000] as const;

/** Tries again while the database is locked. A locked statement has had no effect, so trying again is safe. */
export async function retryBusy<T>(run: () => T | Promise<T>, wait: Wait = sleep): Promise<T> {
  for (const ms of WAITS_MS) {
    try {
      return await run();
    } catch (error) {
      if (sqliteCode(error) !== SQLITE_BUSY) throw error;
      await wait(ms);
    }
  }
  return run();
}
