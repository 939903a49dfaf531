/** Owns a database that lives as long as one test. */
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type OpenOptions } from '../../src/storage/open-database.ts';
import type { Database } from '../../src/storage/tables.ts';
import { tempFolder } from './temp-folder.ts';

/** Opens a file, a new one when none is given. */
export async function testDatabase(
  file = path.join(tempFolder(), 'prepbot.sqlite'),
  options: OpenOptions = {},
): Promise<Database> {
  const db = await openDatabase(file, options);
  onTestFinished(() => db.destroy());
  return db;
}
