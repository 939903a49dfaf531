/** Owns what SQLite's errors mean to an operator. */
import { BotError } from '../core/errors.ts';

/** https://www.sqlite.org/rescode.html */
export const SQLITE_BUSY = 5;
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [SQLITE_BUSY, 'another program keeps the database locked'],
  [8, 'the database may not be written; check who owns the file and its folder'],
  [
    10,
    'the disk failed while the database was read or written, or it is full; free some space, then look at the disk',
  ],
  [11, 'the database is damaged; restore a backup'],
  [13, 'the disk is full, so nothing can be kept; free some space'],
  [14, 'the database cannot be opened; its folder must exist and be writable'],
  [26, 'the file is not a database; DATABASE_URL points at something else, or the file is damaged'],
]);

/** SQLite's primary result code, or null when this is no error of SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return null;
  return error.errcode & 0xff;
}

/** An error of SQLite's becomes a `BotError` with its cause; any other stays what it is. */
export function mapStorageError(error: unknown, context: Readonly<Record<string, unknown>>): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  return new BotError('storage_failed', `Storage: ${meaningOf(code)}.`, { ...context, sqlite: code }, error);
}

/** Half a sentence: what is wrong, and what to do about it. */
export function meaningOf(code: number): string {
  return MEANINGS.get(code) ?? 'the database refused a statement';
}
