/** Owns opening the database file: made when missing, settings that keep promises through a power cut, brought to this program's shape. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { BotError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';
import { assertWritable, readAppliedMigrations } from './inspect-file.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migrations } from './migrations/migrations.ts';
import { retryBusy, type Wait } from './retry-busy.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { mapStorageError } from './storage-error.ts';
import type { Database, Tables } from './tables.ts';

export type OpenOptions = {
  readonly logger?: Logger;
  readonly migrations?: Migrations;
  /** How it waits for another process; real time when absent. */
  readonly wait?: Wait;
};

/** node:sqlite waits with the whole program: longer waits are ours, between two tries. */
const BUSY_TIMEOUT_MS = 100;

/** Opens `file` (absolute). End it with `destroy()`. Throws `BotError` `storage_failed` with a sentence for the operator. */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Database> {
  const migrations = options.migrations ?? MIGRATIONS;
  try {
    const database = openFile(file);
    try {
      readAppliedMigrations(database, Object.keys(migrations));
      await retryBusy(() => applySettings(database), options.wait);
      await retryBusy(() => assertWritable(database), options.wait);
      const db = new Kysely<Tables>({
        dialect: createSqliteDialect({
          database,
          ...(options.wait === undefined ? {} : { wait: options.wait }),
        }),
      });
      await migrate({ db, database, file, migrations, logger: options.logger ?? null });
      return db;
    } catch (error) {
      if (database.isOpen) database.close();
      throw error;
    }
  } catch (error) {
    throw withFile(mapStorageError(error, {}), file);
  }
}

function openFile(file: string): DatabaseSync {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    const why =
      'Storage: the folder of the database cannot be made; set DATABASE_URL to one that this user may write.';
    throw new BotError('storage_failed', why, {}, error);
  }
  return new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
}

/** With a write-ahead log, FULL is what keeps a commit through a power cut. */
function applySettings(database: DatabaseSync): void {
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
}

/** The operator has to know which file is meant. */
function withFile(error: unknown, file: string): unknown {
  if (!(error instanceof BotError) || error.code !== 'storage_failed' || 'file' in error.context)
    return error;
  return new BotError(error.code, `${error.message} (${file})`, { ...error.context, file }, error.cause);
}
