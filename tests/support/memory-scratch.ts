/** Owns the scratch port in memory, for tests that restart nothing. */
import type { Clock } from '../../src/core/ports/clock.ts';
import type { Scratch } from '../../src/core/ports/scratch.ts';

export function memoryScratch(clock: Clock): Scratch {
  const entries = new Map<string, { readonly value: string; readonly expiresAt: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return Promise.resolve(entry === undefined || entry.expiresAt <= clock.now() ? null : entry.value);
    },
    set(key, value, ttlMs) {
      if (!Number.isFinite(ttlMs))
        return Promise.reject(new RangeError('ttlMs must be a finite number of milliseconds'));
      entries.set(key, { value, expiresAt: clock.now() + ttlMs });
      return Promise.resolve();
    },
    delete(key) {
      entries.delete(key);
      return Promise.resolve();
    },
    sweep() {
      const expired = [...entries].filter(([, { expiresAt }]) => expiresAt <= clock.now());
      for (const [key] of expired) entries.delete(key);
      return Promise.resolve(expired.length);
    },
  };
}
