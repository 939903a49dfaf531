/** Owns how parsing grows with a document of a hostile shape: twice the text, at most about twice the time. */
import { parseDossiers } from '../../src/core/dossiers/parse-dossiers.ts';
import { alternate, timeOf } from './blocks.ts';
import { HOSTILE_SHAPES, type HostileShape } from './documents/hostile-shapes.ts';
import { parseWithLibrary } from './library-parse.ts';
import type { Measurement, Row } from './measurement.ts';
import { ms, ratioRow } from './rows.ts';
import { median } from './statistics.ts';

/** A doubling that costs exactly double is 2; what noise and caches add stays below this. */
const BOUND = 2.2;
const SIZES = {
  full: { rounds: 7, blockMs: 40, base: 2, doublings: 3 },
  tiny: { rounds: 1, blockMs: 0, base: 1, doublings: 1 },
} as const;

export const growth: Measurement = {
  name: 'growth',
  about: 'parsing hostile shapes: the time for each doubling of the text, ≤ 2.2 ×',
  async run(size) {
    const rows: Row[] = [];
    for (const shape of HOSTILE_SHAPES) rows.push(await growthOf(shape, SIZES[size]));
    return rows;
  },
};

type Sizes = {
  readonly rounds: number;
  readonly blockMs: number;
  readonly base: number;
  readonly doublings: number;
};

async function growthOf(shape: HostileShape, { rounds, blockMs, base, doublings }: Sizes): Promise<Row> {
  const factor = 2 ** doublings;
  const small = documentOf(shape, base);
  const large = documentOf(shape, base * factor);
  const sides = [small, small, large].map((source) => () => timeOf(() => parseDossiers(source), blockMs));
  const [few, many] = [small, large].map(({ text }) => timeOf(() => parseWithLibrary(text), blockMs));
  await alternate(1, sides);
  const [once = [], again = [], grown = []] = await alternate(rounds, sides);
  // A small document's few milliseconds jump by half on a busy machine, round by round; the middle of all its rounds does not.
  const typical = median([...once, ...again]);
  const { ok, issues } = parseDossiers(large);
  const kilobytes = (large.bytes.length / 1024).toFixed(0);
  const library = ((many ?? NaN) / (few ?? NaN)) ** (1 / doublings);
  const refusal = ok ? '' : `, refused: ${issues[0]?.rule ?? ''}`;
  return ratioRow({
    measurement: 'growth',
    what: `${shape.name}, a doubling`,
    base: once.map(() => typical),
    again,
    ours: grown.map((value) => perDoubling(value, typical, doublings)),
    bound: BOUND,
    detail: `${ms(once)} → ${ms(grown)} for ${String(factor)} × the text (${kilobytes} kB${refusal}); the library alone ${library.toFixed(1)} ×`,
  });
}

/** Given back as a time, so that its ratio to the base is the factor of one doubling. */
const perDoubling = (large: number, small: number, doublings: number): number =>
  small * (large / small) ** (1 / doublings);

function documentOf({ name, text }: HostileShape, size: number) {
  const whole = text(size);
  return {
    file: `${name.replaceAll(' ', '-')}.md`,
    text: whole,
    bytes: new TextEncoder().encode(whole),
  };
}
