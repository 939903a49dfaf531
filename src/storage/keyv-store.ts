/** Owns a store for Keyv over the scratch table, with a namespace of its own: `clear()` of one leaves every other alone. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../core/ports/clock.ts';
import type { Database, Tables } from './tables.ts';

const scratchRows = z.array(z.object({ key: z.string(), value: z.string() }));
type ScratchRows = z.infer<typeof scratchRows>;
type Entry = { readonly key: string; readonly value: string; readonly ttl?: number | undefined };

/** How many rows an iteration holds at a time. */
const PAGE_ROWS = 100;

/**
 * Make one for each Keyv, and that with `useKeyPrefix: false`: the store itself keeps namespaces apart. (Keyv's own
 * prefix takes the key `a:x` in namespace `a` for `x`.)
 */
export function createKeyvStore(db: Database, namespace: string, clock: Clock) {
  if (!/^[\w-]+$/u.test(namespace)) throw new RangeError('a namespace is made of letters, digits, _ and -');
  const rows = createRows(db, namespace, clock);

  const store = {
    /** By this Keyv knows that it may iterate. */
    opts: { dialect: 'sqlite' },
    namespace,
    /** Failures are thrown, so there is nothing to tell a listener. */
    on: () => store,
    async getMany(keys: readonly string[]): Promise<(string | undefined)[]> {
      const found = new Map((await rows.find(keys)).map(({ key, value }) => [key, value]));
      return keys.map((key) => found.get(key));
    },
    async get(key: string): Promise<string | undefined> {
      return (await rows.find([key]))[0]?.value;
    },
    async has(key: string): Promise<boolean> {
      return (await rows.find([key])).length > 0;
    },
    async hasMany(keys: readonly string[]): Promise<boolean[]> {
      return (await store.getMany(keys)).map((value) => value !== undefined);
    },
    async set(key: string, value: string, ttl?: number): Promise<boolean> {
      await rows.put([{ key, value, ttl }]);
      return true;
    },
    async setMany(entries: readonly Entry[]): Promise<boolean[]> {
      await rows.put(entries);
      return entries.map(() => true);
    },
    async delete(key: string): Promise<boolean> {
      return (await rows.remove([key])) === 1;
    },
    /** True when every one of them was there. */
    async deleteMany(keys: readonly string[]): Promise<boolean> {
      return (await rows.remove(keys)) === new Set(keys).size;
    },
    clear: () => rows.removeAll(),
    async *iterator(): AsyncGenerator<[string, string], void> {
      let after: string | null = null;
      for (;;) {
        const page: ScratchRows = await rows.pageAfter(after);
        for (const { key, value } of page) yield [key, value];
        const last = page.at(-1);
        if (last === undefined) return;
        after = last.key;
      }
    },
  };
  return store;
}

/** The namespace's part of the table; keys go in and come out without the prefix. */
function createRows(db: Database, namespace: string, clock: Clock) {
  const prefix = `${namespace}:`;
  /** The first text after all that begin with the prefix: `;` follows `:`. */
  const end = `${namespace};`;
  /** One parameter, however many keys. */
  const listed = (keys: readonly string[]) => (is: ExpressionBuilder<Tables, 'scratch'>) => {
    const list = is.val(JSON.stringify(keys.map((key) => prefix + key)));
    const each = is.fn<{ readonly value: string }>('json_each', [list]).as('each');
    return is('key', 'in', is.selectFrom(each).select('each.value'));
  };
  const alive = (queries: Kysely<Tables>) =>
    queries
      .selectFrom('scratch')
      .select(['key', 'value'])
      .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', clock.now())]));
  const parse = (found: unknown): ScratchRows =>
    scratchRows.parse(found).map(({ key, value }) => ({ key: key.slice(prefix.length), value }));

  return {
    find: async (keys: readonly string[]) =>
      parse(
        await alive(await db.queries())
          .where(listed(keys))
          .execute(),
      ),
    pageAfter: async (key: string | null) =>
      parse(
        await alive(await db.queries())
          .where('key', key === null ? '>=' : '>', prefix + (key ?? ''))
          .where('key', '<', end)
          .orderBy('key')
          .limit(PAGE_ROWS)
          .execute(),
      ),
    async put(entries: readonly Entry[]): Promise<void> {
      const now = clock.now();
      const values = entries.map(({ key, value, ttl }) => ({
        key: prefix + key,
        value,
        expires_at: ttl === undefined ? null : Math.ceil(now + ttl),
      }));
      if (values.length === 0) return;
      const queries = await db.queries();
      await queries
        .insertInto('scratch')
        .values(values)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            value: (row) => row.ref('excluded.value'),
            expires_at: (row) => row.ref('excluded.expires_at'),
          }),
        )
        .execute();
    },
    async remove(keys: readonly string[]): Promise<number> {
      const queries = await db.queries();
      const result = await queries.deleteFrom('scratch').where(listed(keys)).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    async removeAll(): Promise<void> {
      const queries = await db.queries();
      await queries.deleteFrom('scratch').where('key', '>=', prefix).where('key', '<', end).execute();
    },
  };
}

/** Removes what has expired, in every namespace, and tells how many rows. */
export async function sweepScratch(db: Database, now: number): Promise<number> {
  const queries = await db.queries();
  const result = await queries.deleteFrom('scratch').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}
