/** Owns the scratch port over Keyv. What may be lost never fails anybody: a store that does not answer counts as empty. */
import Keyv from 'keyv';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Scratch } from '../core/ports/scratch.ts';
import { createKeyvStore, sweepScratch } from './keyv-store.ts';
import type { Database } from './tables.ts';

type ScratchOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Keeps the keys of different uses apart. */
  readonly namespace?: string;
};

export function createScratch({ db, clock, logger, namespace = 'scratch' }: ScratchOptions): Scratch {
  const keyv = new Keyv<string>({
    store: createKeyvStore(db, namespace, clock),
    namespace,
    useKeyPrefix: false,
    throwOnErrors: true,
  });
  const attempt = async <T>(doing: string, run: () => Promise<T>): Promise<T | null> => {
    try {
      return await run();
    } catch (error) {
      logger.warn({ err: error, doing }, 'scratch did not answer');
      return null;
    }
  };
  return {
    async get(key) {
      return (await attempt('get', () => keyv.get(key))) ?? null;
    },
    async set(key, value, ttlMs) {
      if (!Number.isFinite(ttlMs)) throw new RangeError('ttlMs must be a finite number of milliseconds');
      // Keyv takes 0 for "for ever".
      await attempt('set', () => (ttlMs > 0 ? keyv.set(key, value, ttlMs) : keyv.delete(key)));
    },
    async delete(key) {
      await attempt('delete', () => keyv.delete(key));
    },
    sweep: () => sweepScratch(db, clock.now()),
  };
}
