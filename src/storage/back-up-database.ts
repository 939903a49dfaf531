/** Owns a copy of the database at one instant, also while it is used, complete on the disk before it has its name. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BotError } from '../core/errors.ts';

/** Writes the copy to `target`, which must not exist. What other connections have not committed is not in it. */
export function backUpDatabase(file: string, target: string): void {
  if (!existsSync(file)) throw storageError(`there is no database at ${file} yet`);
  if (existsSync(target)) throw storageError(`${target} exists already: name another file`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const source = new DatabaseSync(file, { readOnly: true, timeout: 200 });
  try {
    source.prepare('vacuum into ?').run(partial);
  } finally {
    source.close();
  }
  syncPath(partial);
  renameSync(partial, target);
  syncPath(path.dirname(target));
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

function storageError(message: string): BotError {
  return new BotError('storage_failed', message);
}
