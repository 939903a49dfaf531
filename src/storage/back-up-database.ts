/** Owns a copy of the database at one instant, also while it is used, complete on the disk before it has its name. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BotError } from '../core/errors.ts';
import { meaningOf, sqliteCode } from './storage-error.ts';

/** Writes the copy to `target`, which must not exist. What other connections have not committed is not in it. Throws `BotError`. */
export function backUpDatabase(file: string, target: string): void {
  if (!existsSync(file)) throw storageError(`there is no database at ${file} yet`);
  if (existsSync(target)) throw storageError(`${target} exists already: name another file`);
  if (!existsSync(path.dirname(target))) throw storageError(`there is no folder ${path.dirname(target)}`);
  const partial = `${target}.partial`;
  try {
    rmSync(partial, { force: true });
    copyInto(partial, file);
    syncPath(partial);
    renameSync(partial, target);
    syncPath(path.dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    throw storageError(`the copy ${target} cannot be written; ${whyNot(error)}`, error);
  }
}

/** Not opened for reading alone: such a connection leaves -wal and -shm files behind, perhaps under another user's name. */
function copyInto(target: string, file: string): void {
  const source = new DatabaseSync(file, { timeout: 200 });
  try {
    source.prepare('vacuum into ?').run(target);
  } finally {
    source.close();
  }
}

/** `prepbot.sqlite.before-0002-x.backup`, with a number where that name is taken. */
export function nextBackupName(file: string, migration: string): string {
  const name = `${file}.before-${migration}.backup`;
  for (let number = 2, free = name; ; number += 1) {
    if (!existsSync(free)) return free;
    free = `${name}.${number}`;
  }
}

function syncPath(target: string): void {
  const descriptor = openSync(target, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function whyNot(error: unknown): string {
  const code = sqliteCode(error);
  if (code !== null) return meaningOf(code);
  return error instanceof Error ? error.message : String(error);
}

function storageError(message: string, cause?: unknown): BotError {
  return new BotError('storage_failed', `Storage: ${message}.`, {}, cause);
}
