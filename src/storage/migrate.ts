/** Owns bringing a database file to this program's shape: all of it or nothing, one process at a time, with a copy from before. */
import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely, Transaction } from 'kysely';
import { BotError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';
import { backUpDatabase, nextBackupName } from './back-up-database.ts';
import { readAppliedMigrations } from './inspect-file.ts';
import type { Migrations } from './migrations/migrations.ts';
import type { Tables } from './tables.ts';

type MigrateOptions = {
  readonly db: Kysely<Tables>;
  /** The connection under `db`. */
  readonly database: DatabaseSync;
  readonly file: string;
  readonly migrations: Migrations;
  readonly logger: Logger | null;
};

/**
 * The write lock is held from the first look to the commit: of two processes that start together, the second finds
 * the work done. The copy is made by a connection of its own, which sees the file as it was. After a change that failed
 * and was taken back, the copy is the file once more, and goes: a start that is repeated would fill the disk.
 */
export async function migrate({ db, database, file, migrations, logger }: MigrateOptions): Promise<void> {
  const names = Object.keys(migrations).sort();
  let backup: string | null = null;
  try {
    await db.transaction().execute(async (trx) => {
      const applied = readAppliedMigrations(database, names);
      const [next] = names.filter((name) => !applied.includes(name));
      if (next === undefined) return;
      if (applied.length > 0) {
        const copy = nextBackupName(file, next);
        backUpDatabase(file, copy);
        backup = copy;
      }
      const done = await applyMigrations(trx, migrations, next);
      logger?.info({ migrations: done, backup }, 'database brought up to date');
    });
  } catch (error) {
    if (backup !== null && !database.isTransaction) rmSync(backup, { force: true });
    throw error;
  }
}

/** Gives back the names of those that ran. `next` is the one that is blamed where Kysely names none. */
async function applyMigrations(
  trx: Transaction<Tables>,
  migrations: Migrations,
  next: string,
): Promise<readonly string[]> {
  // Loaded only where there is something to change: most starts have nothing.
  const { Migrator } = await import('kysely/migration');
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error, results = [] } = await new Migrator({ db: trx, provider }).migrateToLatest();
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? next;
  const why = error instanceof Error ? error.message : 'its reason is not known';
  throw new BotError(
    'storage_failed',
    `Storage: the change ${failed} failed (${why}); nothing was changed.`,
    {},
    error,
  );
}
