/** Owns how alike two texts are, measured in three-letter pieces: the same measure for English and Korean. */
import { foldText } from '../../catalogue/names/fold.ts';

export type Trigrams = ReadonlySet<string>;

/** Pieces of the folded text, letters and digits alone, one space between words. */
export function trigramsOf(text: string): Trigrams {
  const letters = ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at += 1) pieces.add(letters.slice(at, at + 3));
  return pieces;
}

/** Jaccard: shared pieces of all pieces, in whole percent. */
export function alikePercent(a: Trigrams, b: Trigrams): number {
  const shared = sharedCount(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : Math.floor((shared * 100) / all);
}

/** How much of `part` stands in `whole`, in whole percent. */
export function containedPercent(part: Trigrams, whole: Trigrams): number {
  return part.size === 0 ? 0 : Math.floor((sharedCount(part, whole) * 100) / part.size);
}

function sharedCount(a: Trigrams, b: Trigrams): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared += 1;
  return shared;
}
