/** Owns the look at a database file before it is touched: new, ours, another program's, a newer Prepbot's, or not to be written. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { BotError } from '../core/errors.ts';

const nameRows = z.array(z.object({ name: z.string() }));

/** The migrations that have run on the file; none when it is new. Throws `BotError` where the file is not for this program. */
export function readAppliedMigrations(database: DatabaseSync, known: readonly string[]): readonly string[] {
  const tables = namesIn(
    database,
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
  );
  if (tables.length === 0) return [];
  if (!tables.includes('kysely_migration'))
    throw refusal('the file is a database of another program; DATABASE_URL points at the wrong one');
  const applied = namesIn(database, 'select name from kysely_migration order by name');
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length === 0) return applied;
  const last = unknown.at(-1) ?? '';
  throw refusal(
    `the database was written by a newer Prepbot (${last}); run that version, or restore the backup from before the update`,
  );
}

/**
 * A file that may only be read is opened all the same, and `begin immediate` on it quietly begins a reader's
 * transaction: only a write tells. This one is taken back. Throws SQLite's error.
 */
export function assertWritable(database: DatabaseSync): void {
  database.exec('begin immediate');
  try {
    database.exec('pragma user_version = 0');
  } finally {
    if (database.isTransaction) database.exec('rollback');
  }
}

function namesIn(database: DatabaseSync, sql: string): string[] {
  return nameRows.parse(database.prepare(sql).all()).map(({ name }) => name);
}

const refusal = (why: string): BotError => new BotError('storage_failed', `Storage: ${why}.`);
