/** Owns the scratch port over Keyv. What may be lost never fails anybody: a store that does not answer counts as empty. */
import type Keyv from 'keyv';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Scratch } from '../core/ports/scratch.ts';
import type { Database } from './tables.ts';

type ScratchOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Keeps the keys of different uses apart. */
  readonly namespace?: string;
};

export function createScratch({ db, clock, logger, namespace = 'scratch' }: ScratchOptions): Scratch {
  let making: Promise<Keyv<string>> | null = null;
  /** Loaded with the first use: a start has nothing to look up. */
  const opened = (): Promise<Keyv<string>> => (making ??= openKeyv(db, namespace, clock));
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
      return (await attempt('get', async () => (await opened()).get(key))) ?? null;
    },
    async set(key, value, ttlMs) {
      if (!Number.isFinite(ttlMs)) throw new RangeError('ttlMs must be a finite number of milliseconds');
      // Keyv takes 0 for "for ever".
      await attempt('set', async () => {
        const keyv = await opened();
        await (ttlMs > 0 ? keyv.set(key, value, ttlMs) : keyv.delete(key));
      });
    },
    async delete(key) {
      await attempt('delete', async () => (await opened()).delete(key));
    },
    async sweep() {
      const { sweepScratch } = await import('./keyv-store.ts');
      return sweepScratch(db, clock.now());
    },
  };
}

async function openKeyv(db: Database, namespace: string, clock: Clock): Promise<Keyv<string>> {
  const [{ Keyv }, { createKeyvStore }] = await Promise.all([import('keyv'), import('./keyv-store.ts')]);
  return new Keyv<string>({
    store: createKeyvStore(db, namespace, clock),
    namespace,
    useKeyPrefix: false,
    throwOnErrors: true,
  });
}
