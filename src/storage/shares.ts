/** Owns the record of what was shared, in SQLite: the primary key is what lets only one claim through. */
import type { Shares } from '../core/ports/shares.ts';
import type { Database } from './tables.ts';

export function createShares(db: Database): Shares {
  return {
    async claim(key, at) {
      const queries = await db.queries();
      const result = await queries
        .insertInto('shares')
        .values({ key, at })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async release(key) {
      const queries = await db.queries();
      await queries.deleteFrom('shares').where('key', '=', key).execute();
    },
    async sweep(before) {
      const queries = await db.queries();
      const result = await queries.deleteFrom('shares').where('at', '<', before).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
