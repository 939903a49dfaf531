/** Owns random orders that come out the same every time: from the session's seed, its round, and what is ordered. */
import { hash32, longHash } from '../questions/stable-hash.ts';

/**
 * `purpose` keeps orders apart: who reads the order of the answers learns nothing of another one. 128 bits, and mixed
 * after: 32 could all be tried until one gives the orders that everybody sees, and that one names the raters as well.
 */
export function seededOrder(keys: readonly string[], seed: string, purpose: string): readonly string[] {
  return keys
    .map((key) => ({ key, rank: hash32(longHash(`${key}\n${purpose}\n${seed}`)) }))
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

/** The order in which a round's answers are shown. */
export const revealOrder = (
  { seed }: { readonly seed: string },
  { number, answered }: { readonly number: number; readonly answered: readonly string[] },
): readonly string[] => seededOrder(answered, seed, `reveal ${number}`);
