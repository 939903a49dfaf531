/** Owns the index of words: which sections hold a word, and how often, in a few bytes an occurrence. */
import { compareUnits, firstNotBelow } from '../names/sorted-keys.ts';
import { createInnerParts, type InnerParts } from './inner-parts.ts';
import { createStemTypos, type StemTypos } from './stem-typos.ts';
import { stemOf } from './word-endings.ts';

export type WordIndex = {
  readonly sections: number;
  /** All words, sorted by UTF-16 unit; a word is known by its position here. */
  readonly terms: readonly string[];
  /** Calls `use` for each section that holds the word. */
  forEachSection(term: number, use: (section: number, count: number) => void): void;
  /** 1 for a section of average length, 2 for one twice as long. */
  relativeLength(section: number): number;
  /** Positions of the words that begin so: from, and the first that does not any more. */
  range(prefix: string): { readonly from: number; readonly to: number };
  /** Hangul words that hold the part after their first syllable: 자동화 → 인프라자동화. */
  holding(part: string): readonly number[];
  /** Words whose stem is one typing mistake away. */
  mistyped(stem: string): readonly number[];
};

/** `sections[i]` are the words of section `i`, a word as often as it counts. Each is asked for once, in order. */
export function createWordIndex(sections: Iterable<readonly string[]>): WordIndex {
  const { ids, occurrences, lengths } = readSections(sections);
  const terms = [...ids.keys()].sort(compareUnits);
  const { starts, postings } = sortPostings(terms, ids, occurrences);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const range = (prefix: string): { from: number; to: number } => ({
    from: firstNotBelow(terms, prefix),
    to: firstNotBelow(terms, `${prefix}\uFFFF`),
  });
  let inner: InnerParts | null = null;
  let typos: StemTypos | null = null;
  return {
    sections: lengths.length,
    terms,
    forEachSection(term, use) {
      for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i++) {
        const posting = postings[i] ?? 0;
        use(Math.floor(posting / COUNTS), posting % COUNTS);
      }
    },
    relativeLength: (section) => (lengths[section] ?? 0) / Math.max(1, average),
    range,
    holding: (part) => (inner ??= createInnerParts(terms)).holding(part),
    mistyped(stem) {
      typos ??= createStemTypos(terms);
      return typos.near(stem).flatMap((near) => {
        const { from, to } = range(near);
        return positions(from, to).filter((term) => stemOf(terms[term] ?? '') === near);
      });
    },
  };
}

/** A posting is section × COUNTS + how often: one 32-bit number for 16 million sections. */
const COUNTS = 256;

type Occurrences = { readonly terms: Uint32Array; readonly postings: Uint32Array };

function readSections(sections: Iterable<readonly string[]>): {
  ids: Map<string, number>;
  occurrences: Occurrences;
  lengths: readonly number[];
} {
  const ids = new Map<string, number>();
  const lengths: number[] = [];
  /** Where the latest posting of each word stands. */
  const latest: number[] = [];
  let terms = new Uint32Array(1024);
  let postings = new Uint32Array(1024);
  let length = 0;
  for (const words of sections) {
    const first = length;
    for (const word of words) {
      const id = ids.get(word) ?? ids.size;
      if (id === ids.size) ids.set(word, id);
      const at = latest[id] ?? -1;
      if (at >= first) {
        const posting = postings[at] ?? 0;
        if (posting % COUNTS < COUNTS - 1) postings[at] = posting + 1;
        continue;
      }
      if (length === terms.length) [terms, postings] = [doubled(terms), doubled(postings)];
      latest[id] = length;
      terms[length] = id;
      postings[length++] = lengths.length * COUNTS + 1;
    }
    lengths.push(words.length);
  }
  return {
    ids,
    occurrences: { terms: terms.subarray(0, length), postings: postings.subarray(0, length) },
    lengths,
  };
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Counting sort by the word's place in the sorted list; within a word, sections stay in their order. */
function sortPostings(
  terms: readonly string[],
  ids: ReadonlyMap<string, number>,
  occurrences: Occurrences,
): { starts: Uint32Array; postings: Uint32Array } {
  const places = new Uint32Array(terms.length);
  terms.forEach((term, place) => (places[ids.get(term) ?? 0] = place));
  const starts = new Uint32Array(terms.length + 1);
  for (const id of occurrences.terms) {
    const place = places[id] ?? 0;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(occurrences.postings.length);
  occurrences.terms.forEach((id, i) => {
    const place = places[id] ?? 0;
    const at = next[place] ?? 0;
    postings[at] = occurrences.postings[i] ?? 0;
    next[place] = at + 1;
  });
  return { starts, postings };
}

function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
