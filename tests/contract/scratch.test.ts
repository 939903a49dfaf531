/** Owns what every implementation of the scratch port promises. */
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/core/ports/clock.ts';
import type { Scratch } from '../../src/core/ports/scratch.ts';
import { createScratch } from '../../src/storage/scratch.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import { memoryScratch } from '../support/memory-scratch.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { testDatabase } from '../support/test-database.ts';

const HOUR_MS = 3_600_000;

const implementations: readonly [string, (clock: Clock) => Scratch | Promise<Scratch>][] = [
  ['memory', memoryScratch],
  ['SQLite', async (clock) => createScratch({ db: await testDatabase(), clock, logger: recordingLogger() })],
];

describe.each(implementations)('scratch in %s', (_, create) => {
  const world = async (): Promise<{ clock: FakeClock; scratch: Scratch }> => {
    const clock = fakeClock();
    return { clock, scratch: await create(clock) };
  };

  it('gives back what was kept, and nothing for what was not', async () => {
    const { scratch } = await world();
    await scratch.set('locale:U1', 'ko', HOUR_MS);
    expect(await scratch.get('locale:U1')).toBe('ko');
    expect(await scratch.get('locale:U2')).toBeNull();
  });

  it('keeps the last text and its time', async () => {
    const { clock, scratch } = await world();
    await scratch.set('k', 'old', 10);
    await scratch.set('k', 'new', HOUR_MS);
    clock.advance(10);
    expect(await scratch.get('k')).toBe('new');
  });

  it('forgets when the time is up, not before', async () => {
    const { clock, scratch } = await world();
    await scratch.set('k', 'v', 1000);
    clock.advance(999);
    expect(await scratch.get('k')).toBe('v');
    clock.advance(1);
    expect(await scratch.get('k')).toBeNull();
  });

  it('removes what has expired when it is swept, and tells how many', async () => {
    const { clock, scratch } = await world();
    await scratch.set('soon', 'v', 1000);
    await scratch.set('soon too', 'v', 1000);
    await scratch.set('later', 'v', HOUR_MS);
    clock.advance(999);
    expect(await scratch.sweep()).toBe(0);
    clock.advance(1);
    expect(await scratch.sweep()).toBe(2);
    expect(await scratch.sweep()).toBe(0);
    expect(await scratch.get('later')).toBe('v');
  });

  it.each([0, -5])('keeps nothing for a time of %d', async (ttlMs) => {
    const { scratch } = await world();
    await scratch.set('k', 'v', HOUR_MS);
    await scratch.set('k', 'w', ttlMs);
    expect(await scratch.get('k')).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses a time of %d', async (ttlMs) => {
    const { scratch } = await world();
    await expect(scratch.set('k', 'v', ttlMs)).rejects.toThrow(RangeError);
  });

  it('forgets what is deleted, and does not mind what was never there', async () => {
    const { scratch } = await world();
    await scratch.set('k', 'v', HOUR_MS);
    await scratch.delete('k');
    await scratch.delete('never');
    expect(await scratch.get('k')).toBeNull();
  });

  it.each([
    ['an empty text', ''],
    ['Korean and emoji', '카카오 👩‍👩‍👧‍👦'],
    ['quotes and line ends', `'";--\n\r\0\\`],
    ['a word that JSON knows', 'null'],
    ['a large text', '가'.repeat(500_000)],
  ])('keeps %s as it is', async (__, text) => {
    const { scratch } = await world();
    await scratch.set(text.slice(0, 50), text, HOUR_MS);
    expect(await scratch.get(text.slice(0, 50))).toBe(text);
  });

  it('keeps keys apart that begin with the same words, or with its own name', async () => {
    const { scratch } = await world();
    const keys = ['a', 'a:', 'a:b', 'A', 'scratch:a', 'scratch', '__proto__', 'constructor'];
    for (const key of keys) await scratch.set(key, `of ${key}`, HOUR_MS);
    for (const key of keys) expect(await scratch.get(key)).toBe(`of ${key}`);
  });
});
