/** Owns bringing a database file to this program's shape: all of it or nothing, one process at a time, with a copy from before. */
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
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
 * the work done. The copy is made by a connection of its own, which sees the file as it was.
 */
export async function migrate({ db, database, file, migrations, logger }: MigrateOptions): Promise<void> {
  const names = Object.keys(migrations).sort();
  await db.transaction().execute(async (trx) => {
    const applied = readAppliedMigrations(database, names);
    const [next] = names.filter((name) => !applied.includes(name));
    if (next === undefined) return;
    const backup = applied.length === 0 ? null : nextBackupName(file, next);
    if (backup !== null) backUpDatabase(file, backup);
    const migrator = new Migrator({
      db: trx,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? next;
      throw new BotError(
        'storage_failed',
        `Storage: the change ${failed} failed; nothing was changed.`,
        { backup },
        error,
      );
    }
    logger?.info(
      { migrations: results?.map(({ migrationName }) => migrationName), backup },
      'database brought up to date',
    );
  });
}
