/** Owns the table of notes: what members say is wrong with a question. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const notes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notes')
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('notes_question_member', ['question_id', 'member'])
      .modifyEnd(sql`strict`)
      .execute();
  },
};
