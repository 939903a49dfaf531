/** Owns the dossiers on disk: reads the folders, follows their changes, and keeps a catalogue of the last good versions. */
import path from 'node:path';
import { buildCatalogue } from '../core/catalogue/build-catalogue.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { CatalogueSettings } from '../core/catalogue/entries/document.ts';
import type { BrokenFile, DossierSource } from '../core/ports/dossier-source.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { DossierCache } from './dossier-cache.ts';
import { listDossierFolder, shownPath, type DossierPath, type UnreadableFolder } from './dossier-folder.ts';
import { createDossierShelf, type ParseDossiers } from './dossier-shelf.ts';
import { watchDossierFolders, type DossierWatch } from './dossier-watch.ts';

export type DossierLibraryOptions = {
  /** Absolute paths, in reading order. */
  readonly folders: readonly string[];
  /** Those of them that somebody named in the configuration: a missing one is a problem. Others may be missing. */
  readonly requiredFolders?: readonly string[];
  readonly settings: CatalogueSettings;
  readonly logger: Logger;
  readonly parse?: ParseDossiers;
  /** What was parsed before this start; absent: everything is parsed. */
  readonly cache?: DossierCache;
};

/** The parser and its vocabularies are loaded for the first file that has to be parsed. */
const parseLazily: ParseDossiers = async (source) => {
  const { parseDossiers } = await import('../core/dossiers/parse-dossiers.ts');
  return parseDossiers(source);
};

export function createDossierLibrary(options: DossierLibraryOptions): DossierSource {
  const { folders, settings, logger, parse = parseLazily, cache } = options;
  const requiredFolders = new Set(options.requiredFolders);
  const shelf = createDossierShelf(cache?.wrap(parse) ?? parse, logger);
  const listeners = new Set<() => void>();
  const listed = new Map<string, readonly DossierPath[]>();
  let folderProblems: readonly BrokenFile[] = [];
  let catalogue: Catalogue = buildCatalogue([], settings, 0);
  let loading: Promise<void> = Promise.resolve();
  let watching: Promise<DossierWatch> | null = null;

  const read = async (): Promise<void> => {
    const problems = await listFolders(folders, requiredFolders, listed);
    const haveFoldersChanged = JSON.stringify(problems) !== JSON.stringify(folderProblems);
    if (haveFoldersChanged) {
      for (const { path: folder, reason } of problems)
        logger.warn({ folder, reason }, 'a dossier folder cannot be read');
    }
    folderProblems = problems;
    const hasChanged = await shelf.update(folders.flatMap((folder) => listed.get(folder) ?? []));
    if (hasChanged) await cache?.retain(shelf.versions());
    if (!hasChanged && !haveFoldersChanged) return;
    catalogue = buildCatalogue(shelf.documents(), settings, catalogue.version + 1);
    logger.info({ entries: catalogue.entries.length, version: catalogue.version }, 'the catalogue is ready');
    for (const listener of listeners) listener();
  };
  /** One reading at a time: each sees what was there when it began or later. */
  const load = (): Promise<void> => {
    loading = loading.then(read, read);
    return loading;
  };

  return {
    catalogue: () => catalogue,
    brokenFiles: () => [...folderProblems, ...shelf.broken()],
    load,
    async start() {
      watching ??= watchDossierFolders(folders, load, logger);
      await watching;
      // Watch first, read then: a change in between is not missed.
      await load();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      const watch = await watching;
      watching = null;
      await watch?.close();
      await loading.catch(() => undefined);
    },
  };
}

/** Brings `listed` up to date. A folder that is there and cannot be listed keeps the files that were in it. */
async function listFolders(
  folders: readonly string[],
  required: ReadonlySet<string>,
  listed: Map<string, readonly DossierPath[]>,
): Promise<readonly BrokenFile[]> {
  const problems: BrokenFile[] = [];
  const listings = await Promise.all(
    folders.map(async (folder) => ({ folder, listing: await listDossierFolder(folder) })),
  );
  for (const { folder, listing } of listings) {
    switch (listing.kind) {
      case 'listed':
        listed.set(folder, [...listing.files, ...keptBelow(listing.unreadable, listed.get(folder) ?? [])]);
        problems.push(...listing.unreadable.map(notListed));
        break;
      case 'missing':
        listed.delete(folder);
        if (required.has(folder)) problems.push(missingFolder(folder));
        break;
      case 'unreadable':
        problems.push(notListed(listing.folder));
        break;
    }
  }
  return problems;
}

function keptBelow(
  unreadable: readonly UnreadableFolder[],
  earlier: readonly DossierPath[],
): readonly DossierPath[] {
  return earlier.filter(({ file }) => unreadable.some((folder) => file.startsWith(`${folder.file}/`)));
}

function missingFolder(folder: string): BrokenFile {
  return { kind: 'folder', file: path.basename(folder), path: folder, reason: 'there is no such folder' };
}

function notListed(folder: UnreadableFolder): BrokenFile {
  return {
    kind: 'folder',
    file: shownPath(folder),
    path: folder.path,
    reason: `cannot be listed (${folder.reason})`,
  };
}
