/** Owns libraries of generated dossiers on disk, and loading one as the program does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { createDossierLibrary } from '../../../src/storage/dossier-files.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { generateDossier, type GeneratedDossier } from './generate-dossier.ts';

export type Library = {
  readonly folder: string;
  readonly dossiers: readonly GeneratedDossier[];
  /** Of all its text. */
  readonly bytes: number;
  remove(): Promise<void>;
};

export async function writeLibrary(count: number): Promise<Library> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbot-bench-'));
  const dossiers = Array.from({ length: count }, (_, index) => generateDossier(index));
  for (const { file, text } of dossiers) await writeFile(join(folder, file), text);
  return {
    folder,
    dossiers,
    bytes: dossiers.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Fails when a dossier was refused: then less would be measured than is said. */
export async function loadLibrary({ folder, dossiers }: Library): Promise<Catalogue> {
  const library = createDossierLibrary({
    folders: [folder],
    settings: { names: new Map(), owners: new Map() },
    logger: recordingLogger(),
  });
  await library.load();
  const catalogue = library.catalogue();
  const [broken] = library.brokenFiles();
  if (broken !== undefined) throw new Error(`${broken.file}: ${broken.reason}`);
  if (catalogue.entries.length < dossiers.length) {
    throw new Error(`${String(catalogue.entries.length)} entries of ${String(dossiers.length)} dossiers`);
  }
  return catalogue;
}
