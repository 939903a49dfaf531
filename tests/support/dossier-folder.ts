/** Owns a real temporary folder of dossiers for tests, and waiting for what the library makes of it. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DossierSource } from '../../src/core/ports/dossier-source.ts';

export type DossierFolder = {
  readonly path: string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** As editors save: a new file beside, then a rename over the old one. */
  save(file: string, content: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
};

/** `name` is the folder's own name; it is made empty, in a place of its own. */
export async function temporaryDossiers(name = 'dossiers'): Promise<DossierFolder> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'prepbot-')), name);
  await mkdir(folder);
  const at = (file: string): string => path.join(folder, file);
  return {
    path: folder,
    async write(file, content) {
      await mkdir(path.dirname(at(file)), { recursive: true });
      await writeFile(at(file), content);
    },
    async save(file, content) {
      await writeFile(at(`.${file}.tmp`), content);
      await rename(at(`.${file}.tmp`), at(file));
    },
    rename: (from, to) => rename(at(from), at(to)),
    remove: (file) => rm(at(file), { recursive: true }),
  };
}

/** Resolves as soon as it holds, now or after a change of the library. The test's own time limit ends the waiting. */
export function until(source: DossierSource, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = source.onChange(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
    if (!holds()) return;
    stop();
    resolve();
  });
}

/** A small dossier that the parser takes. */
export function dossierText(company: string, overview = 'Makes things.'): string {
  return [
    '# Company Overview',
    '',
    `**Company Name:** ${company}`,
    '',
    overview,
    '',
    '# Likely Interview Topics',
    '',
    '- **Caching**',
    '  - Redis',
    '',
  ].join('\n');
}
