/** Owns finding words whose stem was mistyped: 캐쉬를 is 캐시를, and so 캐시 and 캐시에서. */
import { spread } from '../names/fold.ts';
import { createTypoIndex } from '../names/typo-index.ts';
import { stemOf } from './word-endings.ts';

export type StemTypos = {
  /** Stems that are one typing mistake away. */
  near(stem: string): readonly string[];
};

/** Shorter words have a neighbour for every letter; in those up to `FIRST_LETTER_COUNTS` the first must be right. */
const SHORTEST_MISTYPED = 4;
const FIRST_LETTER_COUNTS = 5;

/** One mistake alone: the index of two would be larger than the texts. Stems are cut from words again, not kept. */
export function createStemTypos(terms: readonly string[]): StemTypos {
  const firstWords = firstOfEachStem(terms);
  const stemAt = (i: number): string => stemOf(terms[firstWords[i] ?? 0] ?? '');
  const index = createTypoIndex({ length: firstWords.length, at: (i) => spread(stemAt(i)) }, 1);
  return {
    near(stem) {
      const key = spread(stem);
      if (key.length < SHORTEST_MISTYPED) return [];
      return index
        .near(key, 1)
        .map(({ position }) => stemAt(position))
        .filter((near) => key.length > FIRST_LETTER_COUNTS || near[0] === stem[0]);
    },
  };
}

function firstOfEachStem(terms: readonly string[]): Uint32Array {
  const seen = new Set<string>();
  const firstWords: number[] = [];
  terms.forEach((term, position) => {
    const stem = stemOf(term);
    if (seen.has(stem) || spread(stem).length < SHORTEST_MISTYPED) return;
    seen.add(stem);
    firstWords.push(position);
  });
  return Uint32Array.from(firstWords);
}
