/** Owns which files of a folder are dossiers. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../core/errors.ts';

export type DossierPath = { readonly folder: string; readonly file: string; readonly path: string };

/** A folder that is there and cannot be listed; `file` is its path in the dossier folder, '' for that itself. */
export type UnreadableFolder = DossierPath & { readonly reason: string };

export type FolderListing =
  /** A folder below that cannot be listed keeps nobody from the others. */
  | {
      readonly kind: 'listed';
      readonly files: readonly DossierPath[];
      readonly unreadable: readonly UnreadableFolder[];
    }
  | { readonly kind: 'missing' }
  /** It is there, and cannot be listed (no permission, an I/O error). */
  | { readonly kind: 'unreadable'; readonly folder: UnreadableFolder };

/**
 * Every `.md` file in the folder and below it, by name. Not: what begins with a dot (editors' swap files, `.git`),
 * `README.md`, `node_modules`. A link to a file counts, a link to a folder does not: it could lead round in a circle.
 */
export async function listDossierFolder(folder: string): Promise<FolderListing> {
  const place = (file: string): DossierPath => ({
    folder,
    file: file.normalize('NFC'),
    path: path.join(folder, file),
  });
  const found = await lookInto(folder, '');
  switch (found.kind) {
    case 'missing':
      return found;
    case 'unreadable':
      return { kind: 'unreadable', folder: { ...place(''), reason: found.reason } };
    case 'names':
      return {
        kind: 'listed',
        files: found.names.toSorted((a, b) => (a < b ? -1 : 1)).map(place),
        unreadable: found.unreadable.map(({ name, reason }) => ({ ...place(name), reason })),
      };
  }
}

/** The folder's own name and the path in it: two folders may hold the same file name. */
export function shownPath({ folder, file }: { folder: string; file: string }): string {
  return path.join(path.basename(folder), file).replaceAll('\\', '/');
}

/** For the watcher: what it need not look at. */
export function isIgnoredPath(folder: string, candidate: string): boolean {
  const relative = path.relative(folder, candidate);
  if (relative === '' || relative.startsWith('..')) return false;
  return relative.split(path.sep).some((name) => name.startsWith('.') || name === 'node_modules');
}

/** Deeper than anybody sorts dossiers. */
const DEEPEST = 8;

type Look =
  | {
      readonly kind: 'names';
      readonly names: readonly string[];
      readonly unreadable: readonly { readonly name: string; readonly reason: string }[];
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

async function lookInto(folder: string, below: string): Promise<Look> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error: unknown) =>
    String(systemCode(error)),
  );
  if (typeof entries === 'string')
    return ['ENOENT', 'ENOTDIR'].includes(entries)
      ? { kind: 'missing' }
      : { kind: 'unreadable', reason: entries };
  const meant = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const names = meant.filter(isDossierFile).map(({ name }) => inside(below, name));
  const unreadable: { name: string; reason: string }[] = [];
  for (const { name } of meant.filter((entry) => entry.isDirectory())) {
    const child = inside(below, name);
    const found = child.split('/').length < DEEPEST ? await lookInto(folder, child) : null;
    if (found?.kind === 'unreadable') unreadable.push({ name: child, reason: found.reason });
    if (found?.kind !== 'names') continue;
    names.push(...found.names);
    unreadable.push(...found.unreadable);
  }
  return { kind: 'names', names, unreadable };
}

const inside = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

function isDossierFile(entry: Dirent): boolean {
  return (
    (entry.isFile() || entry.isSymbolicLink()) &&
    /\.md$/iu.test(entry.name) &&
    !/^readme\.md$/iu.test(entry.name)
  );
}
