/** Owns the record of what organisers are told, in SQLite: the key is what lets each thing be told once. */
import type { Notices } from '../core/ports/notices.ts';
import { readNotice } from './rows/delivery-row.ts';
import { rowNumber } from './rows/row-id.ts';
import type { Database } from './tables.ts';
import { insertNotice } from './write-deliveries.ts';

export function createNotices(db: Database): Notices {
  return {
    async tell(key, notice) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => insertNotice(trx, key, notice));
    },
    async find(id) {
      const queries = await db.queries();
      const query = queries.selectFrom('notices').selectAll();
      const row = await query.where('id', '=', rowNumber('n', id) ?? 0).executeTakeFirst();
      return row === undefined ? null : readNotice(row);
    },
  };
}
