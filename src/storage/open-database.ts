/** Owns opening the database file: made when missing, settings that keep promises through a power cut, brought to this program's shape. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { BotError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';
import { assertWritable, readAppliedMigrations } from './inspect-file.ts';
import { MIGRATIONS, type Migrations } from './migrations/migrations.ts';
import { retryBusy, type Wait } from './retry-busy.ts';
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

/** Opens `file` (absolute). End it with `close()`. Throws `BotError` `storage_failed` with a sentence for the operator. */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Database> {
  const { migrations = MIGRATIONS, logger = null, wait } = options;
  const names = Object.keys(migrations);
  try {
    const database = openFile(file);
    try {
      readAppliedMigrations(database, names);
      await retryBusy(() => applySettings(database), wait);
      await retryBusy(() => assertWritable(database), wait);
      const opened = createDatabase(database, wait);
      // Again: another process may have written since the first look.
      const applied = await retryBusy(() => readAppliedMigrations(database, names), wait);
      if (applied.length < names.length) {
        const { migrate } = await import('./migrate.ts');
        await migrate({ db: await opened.queries(), database, file, migrations, logger });
      }
      return opened;
    } catch (error) {
      if (database.isOpen) database.close();
      throw error;
    }
  } catch (error) {
    throw withFile(mapStorageError(error, {}), file);
  }
}

/** Kysely is loaded with the first query: most starts have nothing to ask, and its modules cost them a tenth of their time. */
function createDatabase(database: DatabaseSync, wait: Wait | undefined): Database {
  let loading: Promise<Kysely<Tables>> | null = null;
  let isClosed = false;
  return {
    async queries() {
      if (isClosed) throw new Error('the database has been closed');
      loading ??= loadQueries(database, wait).catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    async close() {
      isClosed = true;
      const queries = await loading?.catch(() => null);
      await queries?.destroy();
      // Kysely leaves a file open that it has not used.
      if (database.isOpen) database.close();
    },
  };
}

async function loadQueries(database: DatabaseSync, wait: Wait | undefined): Promise<Kysely<Tables>> {
  const [{ Kysely }, { createSqliteDialect }] = await Promise.all([
    import('kysely'),
    import('./sqlite-dialect.ts'),
  ]);
  const dialect = createSqliteDialect({ database, ...(wait === undefined ? {} : { wait }) });
  return new Kysely<Tables>({ dialect });
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
