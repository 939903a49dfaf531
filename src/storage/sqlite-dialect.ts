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
import { LRUCache } from 'lru-cache';
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

/** The program has about a hundred statements; those with as many rows as there happened to be come and go. */
const STATEMENTS_KEPT = 200;

/**
 * Kysely asks each statement whether it returns rows; node:sqlite tells by the columns. A statement is prepared once: that
 * takes about as long as running it. SQLite prepares it anew by itself when a table has changed.
 */
function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new LRUCache<string, Prepared>({ max: STATEMENTS_KEPT });
  const prepare = (sql: string): Prepared => {
    const statement = database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...checkParameters(parameters)),
      run: (parameters) => statement.run(...checkParameters(parameters)),
      // Of its own: two readers of one statement would begin it anew under each other.
      iterate: (parameters) => database.prepare(sql).iterate(...checkParameters(parameters)),
    };
  };
  return {
    close() {
      prepared.clear();
      if (database.isOpen) database.close();
    },
    prepare(sql) {
      const known = prepared.get(sql) ?? prepare(sql);
      prepared.set(sql, known);
      return known;
    },
  };
}

type Prepared = ReturnType<SqliteDatabase['prepare']>;

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
