/** Owns the proof that Keyv over our table behaves as Keyv documents it. */
import Keyv from 'keyv';
import { describe, expect, it } from 'vitest';
import { createKeyvStore, sweepScratch } from '../../../src/storage/keyv-store.ts';
import type { Database } from '../../../src/storage/tables.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { testDatabase } from '../../support/test-database.ts';

/** Keyv looks at the real time as well: begin there, and only the fake clock moves on. */
const clockFromNow = () => fakeClock(Date.now());

function keyvOn(db: Database, namespace = 'a', clock = clockFromNow()) {
  const store = createKeyvStore(db, namespace, clock);
  return new Keyv({ store, namespace, useKeyPrefix: false, throwOnErrors: true });
}

async function entriesOf(keyv: Keyv): Promise<unknown[]> {
  const entries: unknown[] = [];
  for await (const entry of keyv.iterator?.(undefined) ?? []) entries.push(entry);
  return entries;
}

describe('Keyv over the scratch table', () => {
  it('sets, gets, has and deletes', async () => {
    const keyv = keyvOn(await testDatabase());
    expect(await keyv.set('k', { deep: ['v', 1] })).toBe(true);
    expect(await keyv.get('k')).toEqual({ deep: ['v', 1] });
    expect(await keyv.has('k')).toBe(true);
    expect(await keyv.delete('k')).toBe(true);
    expect(await keyv.delete('k')).toBe(false);
    expect(await keyv.get('k')).toBeUndefined();
    expect(await keyv.has('k')).toBe(false);
  });

  it.each([
    ['null', null, null],
    ['false', false, false],
    ['zero', 0, 0],
    ['an empty text', '', ''],
    ['emoji', '😀 가', '😀 가'],
    ['bytes', Buffer.from('bytes'), Buffer.from('bytes')],
    ['a big number', 12_345_678_901_234, 12_345_678_901_234],
    ['a million characters', 'x'.repeat(1_000_000), 'x'.repeat(1_000_000)],
    ['nothing', undefined, undefined],
  ])('keeps %s', async (_, value, expected) => {
    const keyv = keyvOn(await testDatabase());
    await keyv.set('k', value);
    expect(await keyv.get('k')).toEqual(expected);
    expect(await keyv.has('k')).toBe(true);
  });

  it('reads many in the order asked, with gaps where there is none', async () => {
    const keyv = keyvOn(await testDatabase());
    await keyv.setMany([
      { key: 'one', value: 1 },
      { key: 'two', value: 2 },
    ]);
    expect(await keyv.getMany(['two', 'none', 'one', 'two'])).toEqual([2, undefined, 1, 2]);
    expect(await keyv.getMany([])).toEqual([]);
    expect(await keyv.has(['one', 'none'])).toEqual([true, false]);
  });

  it('deletes many, and says whether all were there', async () => {
    const keyv = keyvOn(await testDatabase());
    for (const key of ['a', 'b', 'c']) await keyv.set(key, key);
    expect(await keyv.deleteMany(['a', 'b'])).toBe(true);
    expect(await keyv.deleteMany(['c', 'none'])).toBe(false);
    expect(await keyv.getMany(['a', 'b', 'c'])).toEqual([undefined, undefined, undefined]);
  });

  it('takes more keys at once than a statement has parameters', async () => {
    const keyv = keyvOn(await testDatabase());
    await keyv.set('k-39999', 1);
    const keys = Array.from({ length: 40_000 }, (_, n) => `k-${n}`);
    expect((await keyv.getMany(keys)).filter((value) => value !== undefined)).toEqual([1]);
  });

  it('forgets when the time to live is up', async () => {
    const clock = clockFromNow();
    const keyv = keyvOn(await testDatabase(), 'a', clock);
    await keyv.set('short', 1, 1000);
    await keyv.set('long', 2, 60_000);
    await keyv.set('ever', 3);
    clock.advance(1000);
    expect(await keyv.getMany(['short', 'long', 'ever'])).toEqual([undefined, 2, 3]);
    expect(await keyv.has('short')).toBe(false);
    expect(await entriesOf(keyv)).toEqual([
      ['ever', 3],
      ['long', 2],
    ]);
  });

  it('loses its time to live when it is set again without one', async () => {
    const clock = clockFromNow();
    const keyv = keyvOn(await testDatabase(), 'a', clock);
    await keyv.set('k', 1, 1000);
    await keyv.set('k', 2);
    clock.advance(2000);
    expect(await keyv.get('k')).toBe(2);
  });

  it('clears its own namespace and no other, however alike they are called', async () => {
    const db = await testDatabase();
    const names = ['a', 'aa', 'A', 'a-', 'a_b', 'b'];
    const keyvs = names.map((name) => keyvOn(db, name));
    for (const keyv of keyvs) await keyv.set('k', 'kept');
    await keyvs[0]?.clear();
    expect(await Promise.all(keyvs.map((keyv) => keyv.get('k')))).toEqual([
      undefined,
      ...names.slice(1).map(() => 'kept'),
    ]);
  });

  it('keeps a key apart that begins with the name of its namespace', async () => {
    const keyv = keyvOn(await testDatabase(), 'a');
    await keyv.set('a:k', 'long');
    await keyv.set('k', 'short');
    expect(await keyv.getMany(['a:k', 'k'])).toEqual(['long', 'short']);
    expect(await keyv.get('a:k')).toBe('long');
  });

  it('goes through all entries of its namespace, page by page', async () => {
    const db = await testDatabase();
    const keyv = keyvOn(db, 'a');
    await keyvOn(db, 'b').set('other', 1);
    const keys = Array.from({ length: 250 }, (_, n) => `k-${String(n).padStart(3, '0')}`);
    await keyv.setMany(keys.map((key) => ({ key, value: key })));
    await keyv.set('', 'empty key');
    expect(await entriesOf(keyv)).toEqual([['', 'empty key'], ...keys.map((key) => [key, key])]);
  });

  it('refuses a namespace that could reach into another', async () => {
    const db = await testDatabase();
    expect(() => createKeyvStore(db, 'a:b', clockFromNow())).toThrow(RangeError);
    expect(() => createKeyvStore(db, '', clockFromNow())).toThrow(RangeError);
  });

  it('sweeps what has expired, in every namespace', async () => {
    const db = await testDatabase();
    const clock = clockFromNow();
    await keyvOn(db, 'a', clock).set('k', 1, 1000);
    await keyvOn(db, 'b', clock).set('k', 1, 1000);
    await keyvOn(db, 'b', clock).set('ever', 1);
    clock.advance(999);
    expect(await sweepScratch(db, clock.now())).toBe(0);
    clock.advance(1);
    expect(await sweepScratch(db, clock.now())).toBe(2);
    const queries = await db.queries();
    const { rows } = await queries
      .selectFrom('scratch')
      .select((row) => row.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    expect(rows).toBe(1);
  });

  it('says so when the database is gone', async () => {
    const db = await testDatabase();
    const keyv = keyvOn(db);
    await db.close();
    await expect(keyv.get('k')).rejects.toThrow();
    await expect(keyv.set('k', 1)).rejects.toThrow();
  });
});
