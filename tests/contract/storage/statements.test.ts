/** Owns the proof that statements and transactions keep what they promise. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testQueries } from '../../support/test-database.ts';

describe('statements', () => {
  it.each([
    ['a Date', new Date(0)],
    ['an object', { at: 1 }],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['true', true],
    ['an array', [1]],
  ])('refuse %s in any place, and store nothing', async (_, value) => {
    const db = await testQueries();
    for (const values of [sql`${value}, 1`, sql`'k', ${value}`]) {
      await expect(sql`insert into shares (key, at) values (${values})`.execute(db)).rejects.toThrow(
        TypeError,
      );
    }
    expect(await db.selectFrom('shares').selectAll().execute()).toEqual([]);
  });

  it('never repeat a refused value', async () => {
    const db = await testQueries();
    const error: unknown = await sql`select ${{ word: 'secret' }}`
      .execute(db)
      .catch((reason: unknown) => reason);
    expect(String(error)).not.toContain('secret');
  });

  it('refuse a value of the wrong type for its column', async () => {
    const db = await testQueries();
    await expect(sql`insert into shares (key, at) values ('k', 'soon')`.execute(db)).rejects.toMatchObject({
      code: 'storage_failed',
    });
  });

  it('give back rows of a statement that writes', async () => {
    const db = await testQueries();
    const row = await db.insertInto('shares').values({ key: 'k', at: 1 }).returningAll().executeTakeFirst();
    expect({ ...row }).toEqual({ key: 'k', at: 1 });
  });

  it('can be streamed', async () => {
    const db = await testQueries();
    await db
      .insertInto('shares')
      .values([1, 2, 3].map((at) => ({ key: `k${at}`, at })))
      .execute();
    const keys: string[] = [];
    for await (const { key } of db.selectFrom('shares').select('key').orderBy('key').stream()) keys.push(key);
    expect(keys).toEqual(['k1', 'k2', 'k3']);
  });
});

describe('a transaction', () => {
  it('undoes everything when a part fails, and the next one works', async () => {
    const db = await testQueries();
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('shares').values({ key: 'k', at: 1 }).execute();
      await trx.insertInto('shares').values({ key: 'k', at: 2 }).execute();
    });
    await expect(failing).rejects.toMatchObject({ code: 'storage_failed' });
    await db.transaction().execute((trx) => trx.insertInto('shares').values({ key: 'k', at: 3 }).execute());
    expect((await db.selectFrom('shares').select('at').execute()).map(({ at }) => at)).toEqual([3]);
  });

  it('says that the disk is full, and works again once there is room', async () => {
    const db = await testQueries();
    const insertMuch = () =>
      db.transaction().execute((trx) =>
        trx
          .insertInto('shares')
          .values(Array.from({ length: 2000 }, (_, at) => ({ key: `${at}`.padEnd(100, 'x'), at })))
          .execute(),
      );
    // A limit on the file's pages ends like a full disk.
    await sql`pragma max_page_count = 20`.execute(db);
    await expect(insertMuch()).rejects.toThrow('the disk is full');
    await sql`pragma max_page_count = 100000`.execute(db);
    await insertMuch();
    expect(await db.selectFrom('shares').select('at').execute()).toHaveLength(2000);
  });

  it('keeps statements from elsewhere in the program out', async () => {
    const db = await testQueries();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const inside = db
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('shares').values({ key: 'in', at: 1 }).execute();
        await gate;
        throw new Error('undone');
      })
      .catch(() => 'undone');
    const outside = db.insertInto('shares').values({ key: 'out', at: 1 }).execute();
    release();
    expect(await inside).toBe('undone');
    await outside;
    expect((await db.selectFrom('shares').select('key').execute()).map(({ key }) => key)).toEqual(['out']);
  });
});
