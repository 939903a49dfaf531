/** Owns the shape of the database as the rest of the program sees it: its tables and its life. What is read is parsed all the same. */
import type { Kysely } from 'kysely';
import type { MockTables } from './mock-tables.ts';
import type { RecordTables } from './record-tables.ts';

export type Tables = RecordTables &
  MockTables & {
    /** What was shared: one row a claim. `at` in epoch milliseconds. */
    readonly shares: { readonly key: string; readonly at: number };
    /** What may expire. `expires_at` in epoch milliseconds; null: never. */
    readonly scratch: { readonly key: string; value: string; expires_at: number | null };
    /** What members say is wrong with questions: one row a member and question. `at` in epoch milliseconds. */
    readonly notes: {
      readonly question_id: string;
      readonly member: string;
      entry_id: string;
      text: string;
      at: number;
    };
  };

export type Database = {
  /**
   * Ask for it before each query and do not keep it: the first one that is asked for loads Kysely, a tenth of a start.
   * Inside `transaction()` use only the transaction it hands over: the database itself would wait for it for ever.
   * Rejects once `close()` was called.
   */
  queries(): Promise<Kysely<Tables>>;
  /** Closes the file. A query that has not run by then is refused. Calling it again does no harm. */
  close(): Promise<void>;
};
