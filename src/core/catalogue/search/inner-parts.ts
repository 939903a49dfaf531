/** Owns finding a part within Korean compounds: 자동화 in 인프라자동화. */
import { firstPosition } from '../names/first-position.ts';
import { compareUnits } from '../names/sorted-keys.ts';
import { isHangul } from './word-endings.ts';

export type InnerParts = {
  /** Positions of the words that hold the part after their first syllable. */
  holding(part: string): readonly number[];
};

/** A place is position × OFFSETS + offset; no word is longer. */
const OFFSETS = 64;

/** The ends of Hangul words from their second syllable on, sorted: a part of a compound is a prefix of one of them. */
export function createInnerParts(terms: readonly string[]): InnerParts {
  const places = sortedEnds(terms);
  const endAt = (i: number): string => {
    const place = places[i] ?? 0;
    return (terms[Math.floor(place / OFFSETS)] ?? '').slice(place % OFFSETS);
  };
  return {
    holding(part) {
      const first = firstPosition(places.length, (i) => endAt(i) < part);
      const found: number[] = [];
      for (let i = first; i < places.length && endAt(i).startsWith(part); i++) {
        found.push(Math.floor((places[i] ?? 0) / OFFSETS));
      }
      return found;
    },
  };
}

/** Apart from what uses them: a closure would keep the strings alive too. */
function sortedEnds(terms: readonly string[]): Float64Array {
  const ends: [string, number][] = [];
  terms.forEach((term, position) => {
    if (term.length < 3 || !isHangul(term)) return;
    for (let offset = 1; offset <= term.length - 2; offset++) {
      ends.push([term.slice(offset), position * OFFSETS + offset]);
    }
  });
  ends.sort(([a], [b]) => compareUnits(a, b));
  return Float64Array.from(ends, ([, place]) => place);
}
