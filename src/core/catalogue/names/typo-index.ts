/** Owns finding words in spite of typing mistakes, in a time that does not grow with the number of words. */
import { editDistance } from '../../text/edit-distance.ts';
import { firstPosition } from './first-position.ts';

export type TypoIndex = {
  /** Positions (in the words given) of those at most `distance` mistakes away, nearest first. */
  near(word: string, distance: 1 | 2): readonly { readonly position: number; readonly distance: number }[];
};

/** An array, or whatever can tell its words again without keeping them. */
export type WordList = { readonly length: number; at(position: number): string | undefined };

/** Past this a word has only its single deletions indexed, and past `LONGEST` none: their number is quadratic. */
const LONGEST_FOR_TWO = 20;
const SHORTEST_FOR_TWO = 6;
const LONGEST = 48;
/** Hash and position share the 53 exact bits of a double: sorted native, eight bytes each. */
const POSITIONS = 2 ** 21;
const CANDIDATES_AT_MOST = 300;

/**
 * Two words that are d mistakes apart become equal after at most d deletions on each side. So the index holds a hash of
 * every word with up to two characters deleted (or `most` 1: that is seven times smaller); a look-up deletes from what was typed, and checks the few it meets.
 */
export function createTypoIndex(words: WordList, most: 1 | 2 = 2): TypoIndex {
  const slots = buildSlots(words, most);
  return {
    near(word, distance) {
      if (word.length > LONGEST) return [];
      const seen = new Set<number>();
      const found: { position: number; distance: number }[] = [];
      const hashes = new Set<number>();
      forEachDeletion(word, distance, (hash) => void hashes.add(hash));
      for (const hash of hashes) {
        for (
          let i = firstPosition(slots.length, (at) => (slots[at] ?? 0) < hash * POSITIONS);
          i < slots.length;
          i++
        ) {
          const slot = slots[i] ?? 0;
          if (Math.floor(slot / POSITIONS) !== hash || seen.size >= CANDIDATES_AT_MOST) break;
          const position = slot % POSITIONS;
          if (seen.has(position)) continue;
          seen.add(position);
          const apart = editDistance(word, words.at(position) ?? '', distance);
          if (apart <= distance) found.push({ position, distance: apart });
        }
      }
      return found.sort((a, b) => a.distance - b.distance || a.position - b.position);
    },
  };
}

function buildSlots(words: WordList, most: 1 | 2): Float64Array {
  let slots = new Float64Array(Math.max(16, words.length * 16));
  let length = 0;
  for (let position = 0; position < Math.min(words.length, POSITIONS); position++) {
    const word = words.at(position) ?? '';
    if (word.length > LONGEST) continue;
    forEachDeletion(word, word.length < SHORTEST_FOR_TWO ? 1 : most, (hash) => {
      if (length === slots.length) {
        const larger = new Float64Array(length * 2);
        larger.set(slots);
        slots = larger;
      }
      slots[length++] = hash * POSITIONS + position;
    });
  }
  return slots.slice(0, length).sort();
}

/** The word itself, then with each one, then with each two of its characters deleted, as 32-bit hashes. */
function forEachDeletion(word: string, distance: 1 | 2, use: (hash: number) => void): void {
  const isTwice = distance === 2 && word.length <= LONGEST_FOR_TWO;
  use(hashWithout(word, -1, -1));
  for (let i = 0; i < word.length; i++) {
    use(hashWithout(word, i, -1));
    if (!isTwice) continue;
    for (let j = i + 1; j < word.length; j++) use(hashWithout(word, i, j));
  }
}

/** FNV-1a over the UTF-16 units, two of them left out. */
function hashWithout(word: string, i: number, j: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    if (at === i || at === j) continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
