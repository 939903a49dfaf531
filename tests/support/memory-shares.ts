/** Owns the shares port in memory, for tests that restart nothing. */
import type { Shares } from '../../src/core/ports/shares.ts';

export function memoryShares(): Shares {
  const claims = new Map<string, number>();
  return {
    claim(key, at) {
      if (claims.has(key)) return Promise.resolve(false);
      claims.set(key, at);
      return Promise.resolve(true);
    },
    release(key) {
      claims.delete(key);
      return Promise.resolve();
    },
    sweep(before) {
      const old = [...claims].filter(([, at]) => at < before);
      for (const [key] of old) claims.delete(key);
      return Promise.resolve(old.length);
    },
  };
}
