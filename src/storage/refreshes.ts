/** Owns the record of faces that are out of date, in SQLite. */
import type { Refreshes } from '../core/ports/refreshes.ts';
import { readRefresh } from './rows/delivery-row.ts';
import type { Database } from './tables.ts';
import { markRefresh } from './write-deliveries.ts';

export function createRefreshes(db: Database): Refreshes {
  return {
    async mark(subject, now) {
      const queries = await db.queries();
      await queries.transaction().execute((trx) => markRefresh(trx, subject, now));
    },
    async due(now, limit) {
      const queries = await db.queries();
      const rows = await queries
        .selectFrom('refreshes')
        .selectAll()
        .where('message', 'is not', null)
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('version')
        .limit(limit)
        .execute();
      return rows.map(readRefresh);
    },
    async clear({ kind, subject }, version) {
      const queries = await db.queries();
      const result = await queries
        .deleteFrom('refreshes')
        .where('version', '=', version)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async postpone({ kind, subject }, until) {
      const queries = await db.queries();
      await queries
        .updateTable('refreshes')
        .set((is) => ({ next_attempt_at: until, attempts: is('attempts', '+', 1) }))
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute();
    },
    async nextAt() {
      const queries = await db.queries();
      const row = await queries
        .selectFrom('refreshes')
        .select('next_attempt_at')
        .where('message', 'is not', null)
        .orderBy('next_attempt_at')
        .limit(1)
        .executeTakeFirst();
      return row?.next_attempt_at ?? null;
    },
  };
}
