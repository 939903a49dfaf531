/** Owns the parser beside the markdown library that it stands on, on the same documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDossiers } from '../../src/core/dossiers/parse-dossiers.ts';
import { ROOT } from '../support/source-files.ts';
import { alternate, timeOf } from './blocks.ts';
import { generateDossier } from './documents/generate-dossier.ts';
import { parseWithLibrary, withoutFence } from './library-parse.ts';
import type { Measurement, Row } from './measurement.ts';
import { ms, ratioRow } from './rows.ts';

const BOUND = 1.5;
const SIZES = {
  full: { rounds: 30, blockMs: 40, warmUpMs: 1500, generated: 20 },
  tiny: { rounds: 2, blockMs: 1, warmUpMs: 1, generated: 2 },
} as const;

type Document = { readonly file: string; readonly text: string };

export const parse: Measurement = {
  name: 'parse',
  about: 'parsing beside mdast-util-from-markdown with gfm alone: ≤ 1.5 ×',
  async run(size) {
    const { generated, ...blocks } = SIZES[size];
    const seeds = ['abc-corp.md', 'cycloid.md', 'kakao.md'].map((file): Document => ({
      file,
      text: readFileSync(join(ROOT, 'seeds', file), 'utf8'),
    }));
    const others = Array.from({ length: generated }, (_, index) => generateDossier(index));
    const rows: Row[] = [];
    for (const document of seeds) rows.push(await compare(document.file, [document], blocks));
    rows.push(await compare(`${String(generated)} generated`, others, blocks));
    return rows;
  },
};

type Blocks = { readonly rounds: number; readonly blockMs: number; readonly warmUpMs: number };

async function compare(what: string, documents: readonly Document[], blocks: Blocks): Promise<Row> {
  const sources = documents.map(({ file, text }) => ({
    file,
    inner: withoutFence(text),
    bytes: new TextEncoder().encode(text),
  }));
  for (const source of sources) {
    if (!parseDossiers(source).ok) throw new Error(`${source.file} is no dossier`);
  }
  const library = (): void => {
    for (const { inner } of sources) parseWithLibrary(inner);
  };
  const ours = (): void => {
    for (const source of sources) parseDossiers(source);
  };
  timeOf(library, blocks.warmUpMs);
  timeOf(ours, blocks.warmUpMs);
  const sides = [library, library, ours].map((run) => () => timeOf(run, blocks.blockMs));
  const [base = [], again = [], own = []] = await alternate(blocks.rounds, sides);
  const detail = `${ms(own)} beside ${ms(base)}`;
  return ratioRow({ measurement: 'parse', what, base, again, ours: own, bound: BOUND, detail });
}
