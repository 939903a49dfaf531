/** Owns how Kysely speaks to node:sqlite: the statement's face, transactions that lock at once, patience, and errors in our words. */
import type { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { checkParameters } from './check-parameters.ts';
import { retryBusy, type Wait } from './retry-busy.ts';
import { mapStorageError } from './storage-error.ts';

type SqliteDialectOptions = { readonly database: DatabaseSync; readonly wait?: Wait };

/** `begin immediate` takes the write lock before anything is read, so that no transaction finds at its end that it read the past. */
export function createSqliteDialect({ database, wait }: SqliteDialectOptions): SqliteDialect {
  const config = { database: adaptDatabase(database) };
  return new (class extends SqliteDialect {
    override createDriver() {
      return new ImmediateDriver(config, database, wait);
    }
    override createAdapter() {
      return new TransactionalAdapter();
    }
  })(config);
}

/** Kysely asks each statement whether it returns rows; node:sqlite tells by the columns. */
function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  return {
    close() {
      if (database.isOpen) database.close();
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...checkParameters(parameters)),
        run: (parameters) => statement.run(...checkParameters(parameters)),
        iterate: (parameters) => statement.iterate(...checkParameters(parameters)),
      };
    },
  };
}

/** SQLite does change tables within a transaction, whatever Kysely's own adapter says. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  readonly #wait: Wait | undefined;
  #connection: DatabaseConnection | null = null;

  constructor(config: { database: SqliteDatabase }, database: DatabaseSync, wait: Wait | undefined) {
    super(config);
    this.#database = database;
    this.#wait = wait;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= patient(await super.acquireConnection(), this.#wait);
    return this.#connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk has already rolled back; a second time would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function patient(connection: DatabaseConnection, wait: Wait | undefined): DatabaseConnection {
  return {
    async executeQuery(query, options) {
      try {
        return await retryBusy(() => connection.executeQuery(query, options), wait);
      } catch (error) {
        throw mapStorageError(error, { sql: query.sql.slice(0, 200) });
      }
    },
    streamQuery: (query, chunkSize, options) => connection.streamQuery(query, chunkSize, options),
  };
}
