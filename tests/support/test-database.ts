/** Owns a database that lives as long as one test. */
import path from 'node:path';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { openDatabase, type OpenOptions } from '../../src/storage/open-database.ts';
import type { Database, Tables } from '../../src/storage/tables.ts';
import { tempFolder } from './temp-folder.ts';

/** Opens a file, a new one when none is given. */
export async function testDatabase(
  file = path.join(tempFolder(), 'prepbot.sqlite'),
  options: OpenOptions = {},
): Promise<Database> {
  const db = await openDatabase(file, options);
  onTestFinished(() => db.close());
  return db;
}

/** The queries of a new file. */
export async function testQueries(): Promise<Kysely<Tables>> {
  return (await testDatabase()).queries();
}
