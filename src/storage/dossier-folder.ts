/** Owns which files of a folder are dossiers. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

export type DossierPath = { readonly folder: string; readonly file: string; readonly path: string };

export type FolderListing =
  | { readonly kind: 'listed'; readonly files: readonly DossierPath[] }
  | { readonly kind: 'missing' }
  /** It is there, and cannot be listed (no permission, an I/O error). */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Every `.md` file in the folder and below it, by name. Not: what begins with a dot (editors' swap files, `.git`),
 * `README.md`, `node_modules`. A link to a file counts, a link to a folder does not: it could lead round in a circle.
 */
export async function listDossierFolder(folder: string): Promise<FolderListing> {
  try {
    const names = (await namesIn(folder, '')).toSorted((a, b) => (a < b ? -1 : 1));
    return {
      kind: 'listed',
      files: names.map((file) => ({ folder, file: file.normalize('NFC'), path: path.join(folder, file) })),
    };
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'missing' }
      : { kind: 'unreadable', reason: code };
  }
}

/** For the watcher: what it need not look at. */
export function isIgnoredPath(folder: string, candidate: string): boolean {
  const relative = path.relative(folder, candidate);
  if (relative === '' || relative.startsWith('..')) return false;
  return relative.split(path.sep).some((name) => name.startsWith('.') || name === 'node_modules');
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Deeper than anybody sorts dossiers. */
const DEEPEST = 8;

async function namesIn(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true });
  const names = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(async (entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return name.split('/').length < DEEPEST ? namesIn(folder, name) : [];
      return isDossierFile(entry) ? [name] : [];
    });
  return (await Promise.all(names)).flat();
}

function isDossierFile(entry: Dirent): boolean {
  return (
    (entry.isFile() || entry.isSymbolicLink()) &&
    /\.md$/iu.test(entry.name) &&
    !/^readme\.md$/iu.test(entry.name)
  );
}
