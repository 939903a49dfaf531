/** Owns the first tables: what was shared, and what may expire. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** SQLite then refuses a value of another type than the column's. */
const STRICT = sql`strict`;

export const sharesAndScratch: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('shares')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(STRICT)
      .execute();
    await db.schema.createIndex('shares_at').on('shares').column('at').execute();
    await db.schema
      .createTable('scratch')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'integer')
      .modifyEnd(STRICT)
      .execute();
    await db.schema.createIndex('scratch_expires_at').on('scratch').column('expires_at').execute();
  },
};
