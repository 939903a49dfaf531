/** Owns a catalogue of many dossiers beside one of a tenth: how loading, memory, look-ups and search grow. */
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { alternate, timeOf } from './blocks.ts';
import { loadLibrary, writeLibrary, type Library } from './documents/library.ts';
import type { Measurement, Row } from './measurement.ts';
import { usedBytes } from './memory.ts';
import { sizeRow, ms, ratioRow } from './rows.ts';
import { createRandom } from './random.ts';

const SIZES = {
  full: { small: 100, large: 1000, loads: 5, rounds: 25, blockMs: 20 },
  tiny: { small: 3, large: 6, loads: 1, rounds: 1, blockMs: 0 },
} as const;
/** Loading is in proportion; this is what is left to noise. */
const LOAD_BOUND = 1.2;
const MEMORY_BOUND = 3;

type Sizes = (typeof SIZES)[keyof typeof SIZES];

export const catalogue: Measurement = {
  name: 'catalogue',
  about: 'a library of 1,000 dossiers beside one of 100',
  async run(size) {
    const sizes = SIZES[size];
    const small = await writeLibrary(sizes.small);
    const large = await writeLibrary(sizes.large);
    try {
      return [
        await compareLoads(small, large, sizes),
        await memoryOf(large),
        ...(await compareAnswers(small, large, sizes)),
      ];
    } finally {
      await small.remove();
      await large.remove();
    }
  },
};

/** Read, parse and index: the work for a dossier. */
async function compareLoads(small: Library, large: Library, { loads }: Sizes): Promise<Row> {
  const timed = (library: Library) => async (): Promise<number> => {
    const before = process.cpuUsage();
    await loadLibrary(library);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / library.dossiers.length;
  };
  await timed(small)();
  const [base = [], again = [], ours = []] = await alternate(loads, [small, small, large].map(timed));
  const detail = `${ms(ours)} a dossier beside ${ms(base)}`;
  return ratioRow({ ...named('load, a dossier'), base, again, ours, bound: LOAD_BOUND, detail });
}

/** What stays on the heap and beside it once everything that is made when it is first asked for has been made. */
async function memoryOf(library: Library): Promise<Row> {
  // Compiled code and the parser's own tables are not the library's.
  await loadLibrary(library);
  const before = await usedBytes();
  const loaded = await loadLibrary(library);
  const idle = (await usedBytes()) - before;
  for (const ask of Object.values(questionsTo(loaded, library))) for (let i = 0; i < 200; i += 1) ask();
  const used = (await usedBytes()) - before;
  const entries = String(loaded.entries.length);
  return sizeRow({
    ...named('memory beside the text'),
    ours: used,
    base: library.bytes,
    bound: MEMORY_BOUND,
    detail: `${mb(used)} for ${mb(library.bytes)} of text, ${mb(idle)} before the first search (${entries} entries)`,
  });
}

const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

async function compareAnswers(small: Library, large: Library, sizes: Sizes): Promise<Row[]> {
  const few = questionsTo(await loadLibrary(small), small);
  const many = questionsTo(await loadLibrary(large), large);
  const logarithm = Math.log(large.dossiers.length) / Math.log(small.dossiers.length);
  const text = large.bytes / small.bytes;
  const rows: Row[] = [];
  for (const [what, isSearch] of QUESTIONS) {
    const sides = [few[what], few[what], many[what]].map((ask) => () => timeOf(ask, sizes.blockMs));
    await alternate(3, sides);
    const [base = [], again = [], ours = []] = await alternate(sizes.rounds, sides);
    const detail = `${ms(ours)} beside ${ms(base)}`;
    rows.push(ratioRow({ ...named(what), base, again, ours, bound: isSearch ? text : logarithm, detail }));
  }
  return rows;
}

/** Look-ups may grow with the logarithm of the library, searches with its text. */
const QUESTIONS = [
  ['look-up', false],
  ['look-up with a typo', false],
  ['look-up of nobody', false],
  ['autocomplete', false],
  ['search for one word', true],
  ['search for three words', true],
  ['search with a typo', true],
] as const;
type Question = (typeof QUESTIONS)[number][0];

/** Each call asks about another dossier, the same ones in every run. */
function questionsTo(answers: Catalogue, { dossiers }: Library): Readonly<Record<Question, () => unknown>> {
  const random = createRandom(1);
  const some = Array.from({ length: 64 }, () => dossiers[random.below(dossiers.length)]).filter(
    (dossier) => dossier !== undefined,
  );
  const inTurn = (ask: (company: string, words: readonly string[]) => unknown): (() => unknown) => {
    let turn = 0;
    return () => {
      const { company = '', text = '' } = some[(turn += 1) % some.length] ?? {};
      return ask(
        company,
        text
          .slice(600 + (turn % 50) * 20, 900 + (turn % 50) * 20)
          .split(/[^\p{L}]+/u)
          .slice(1, -1),
      );
    };
  };
  const search = (words: readonly (string | undefined)[]): unknown =>
    answers.search(words.join(' '), 'slack:T:U', 8);
  return {
    'look-up': inTurn((company) => answers.find(company)),
    'look-up with a typo': inTurn((company) => answers.find(mistyped(company))),
    'look-up of nobody': inTurn((company) => answers.find([...company].reverse().join(''))),
    autocomplete: inTurn((company) => answers.complete(company.slice(0, 3), 25)),
    'search for one word': inTurn((_, words) => search([words[0]])),
    'search for three words': inTurn((_, words) => search(words.slice(0, 3))),
    'search with a typo': inTurn((_, words) => search([mistyped(longest(words))])),
  };
}

/** The third letter is left out. */
const mistyped = (text: string): string => text.slice(0, 2) + text.slice(3);

const longest = (words: readonly string[]): string =>
  words.reduce((long, word) => (word.length > long.length ? word : long), '');

const named = (what: string) => ({ measurement: 'catalogue', what });
