/** Owns the diagnosis of the database: may it be written, and is it this program's? It changes nothing. */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Finding } from '../core/ports/finding.ts';
import { assertWritable, readAppliedMigrations } from './inspect-file.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { mapStorageError } from './storage-error.ts';

const SUBJECT = 'Database';

/** `file` is absolute. A running bot is not disturbed: the write is taken back before anything is written. */
export function diagnoseDatabase(file: string): Finding {
  try {
    if (!existsSync(file)) {
      accessSync(nearestFolder(file), constants.W_OK);
      return { subject: SUBJECT, level: 'ok', text: `${file} will be made at the first start` };
    }
    const database = new DatabaseSync(file, { timeout: 200 });
    try {
      const waiting =
        Object.keys(MIGRATIONS).length - readAppliedMigrations(database, Object.keys(MIGRATIONS)).length;
      assertWritable(database);
      const next = waiting === 0 ? '' : `; the next start brings it up to date, after a backup`;
      return { subject: SUBJECT, level: 'ok', text: `${file} can be written${next}` };
    } finally {
      database.close();
    }
  } catch (error) {
    const mapped = mapStorageError(error, { file });
    const text = mapped instanceof Error ? mapped.message : String(mapped);
    return { subject: SUBJECT, level: 'error', text, advice: `check DATABASE_URL and who may write ${file}` };
  }
}

function nearestFolder(file: string): string {
  const folder = path.dirname(file);
  return existsSync(folder) || folder === file ? folder : nearestFolder(folder);
}
