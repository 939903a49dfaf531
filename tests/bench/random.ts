/** Owns chance that repeats: the same seed gives the same documents in every run. */

export type Random = {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...(readonly Item[])]): Item;
  /** Low positions far more often than high ones, as words come in a language (Zipf's law). */
  rank(end: number): number;
};

/** mulberry32: 32 bits of state are plenty for text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    rank: (end) => Math.min(end - 1, Math.floor(end ** next()) - 1),
  };
}
