/** Owns what parsing gave before: at the next start a dossier is parsed again only when it, or the parser, has changed. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Logger } from '../core/ports/logger.ts';
import { packContent, unpackContent } from './dossier-pack.ts';
import type { ParseDossiers } from './dossier-shelf.ts';
import { hashOf, versionOf } from './dossier-version.ts';

export type DossierCache = {
  /** The same parser, asked only for what it has not parsed yet. */
  wrap(parse: ParseDossiers): ParseDossiers;
  /** Keeps these versions (`dossier-version.ts`) for the next start and forgets all others, on disk as well. Never throws. */
  retain(versions: readonly string[]): Promise<void>;
};

type CacheOptions = {
  /** Beside the database: it holds what the dossiers hold. */
  readonly file: string;
  /** Names the parser: what another one made is not used. */
  readonly stamp: string;
  readonly logger: Logger;
};

const cacheSchema = z.object({
  stamp: z.string(),
  /** Of the entries: a file that was cut or changed by hand is not used. */
  sum: z.string(),
  entries: z.record(z.string(), z.array(z.string()).readonly()),
});
type Entries = z.infer<typeof cacheSchema>['entries'];

/** Nothing is read before the first dossier asks for it. */
export function createDossierCache({ file, stamp, logger }: CacheOptions): DossierCache {
  let reading: Promise<Kept> | null = null;
  const read = (): Promise<Kept> => (reading ??= readKept(file, stamp));
  return {
    wrap: (parse) => async (source) => {
      const { entries } = await read();
      const version = versionOf(source.file, hashOf(source.bytes));
      const known = entries.get(version);
      if (known !== undefined) {
        const dossiers = known.map((text) => unpackContent(Buffer.from(text, 'base64')));
        return { ok: true, issues: [], dossiers };
      }
      const parsed = await parse(source);
      if (parsed.ok) {
        entries.set(
          version,
          parsed.dossiers.map((content) => Buffer.from(packContent(content)).toString('base64')),
        );
      }
      return parsed;
    },
    async retain(versions) {
      const kept = await read();
      const wanted = new Set(versions);
      for (const version of kept.entries.keys()) if (!wanted.has(version)) kept.entries.delete(version);
      const names = namesOf(kept.entries);
      if (names === kept.written) return;
      try {
        await writeEntries(file, stamp, Object.fromEntries(kept.entries));
        kept.written = names;
      } catch (error) {
        logger.debug({ err: error }, 'parsed dossiers cannot be kept: the next start parses them again');
      }
    },
  };
}

/** What is at hand, and which of it lies on disk. */
type Kept = { readonly entries: Map<string, readonly string[]>; written: string };

async function readKept(file: string, stamp: string): Promise<Kept> {
  const entries = new Map<string, readonly string[]>(Object.entries(await readEntries(file, stamp)));
  return { entries, written: namesOf(entries) };
}

const namesOf = (entries: ReadonlyMap<string, unknown>): string => [...entries.keys()].sort().join('\n');

const sumOf = (entries: Entries): string => hashOf(Buffer.from(JSON.stringify(entries)));

async function readEntries(file: string, stamp: string): Promise<Entries> {
  try {
    const cache = cacheSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return cache.stamp === stamp && cache.sum === sumOf(cache.entries) ? cache.entries : {};
  } catch {
    return {}; // missing, cut, or of an older shape: everything is parsed
  }
}

/** Readable by its owner alone, and never half there. */
async function writeEntries(file: string, stamp: string, entries: Entries): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, JSON.stringify({ stamp, sum: sumOf(entries), entries }), { mode: 0o600 });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
