/** Owns what every implementation of the shares port promises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shares } from '../../src/core/ports/shares.ts';
import { createShares } from '../../src/storage/shares.ts';
import { memoryShares } from '../support/memory-shares.ts';
import { testDatabase } from '../support/test-database.ts';

const implementations: readonly [string, () => Shares | Promise<Shares>][] = [
  ['memory', memoryShares],
  ['SQLite', async () => createShares(await testDatabase())],
];

describe.each(implementations)('shares in %s', (_, create) => {
  it('lets the first claim through and no later one', async () => {
    const shares = await create();
    expect(await shares.claim('card-1', 1)).toBe(true);
    expect(await shares.claim('card-1', 1)).toBe(false);
    expect(await shares.claim('card-1', 2)).toBe(false);
    expect(await shares.claim('card-2', 2)).toBe(true);
  });

  it('lets one through when a click is delivered many times at once', async () => {
    const shares = await create();
    const claims = await Promise.all(Array.from({ length: 20 }, (__, n) => shares.claim('card', n)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('can be claimed again after it was given back', async () => {
    const shares = await create();
    await shares.claim('card', 1);
    await shares.release('card');
    expect(await shares.claim('card', 2)).toBe(true);
    expect(await shares.claim('card', 3)).toBe(false);
  });

  it('gives back what nobody claimed without a word', async () => {
    const shares = await create();
    await expect(shares.release('never')).resolves.toBeUndefined();
  });

  it('forgets claims older than an instant, and tells how many', async () => {
    const shares = await create();
    for (const at of [10, 19, 20, 30]) await shares.claim(`at-${at}`, at);
    expect(await shares.sweep(20)).toBe(2);
    expect(await shares.sweep(20)).toBe(0);
    expect(await shares.claim('at-20', 40)).toBe(false);
    expect(await shares.claim('at-19', 40)).toBe(true);
  });

  it('tells any two keys apart', async () => {
    const shares = await create();
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), async (keys) => {
        for (const key of keys) expect(await shares.claim(key, 1)).toBe(true);
        for (const key of keys) await shares.release(key);
      }),
      { numRuns: 25 },
    );
  });
});
