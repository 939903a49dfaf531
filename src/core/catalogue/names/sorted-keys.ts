/** Owns a sorted list of keys with what stands behind each: exact and prefix look-ups by halving. */
import { firstPosition } from './first-position.ts';

export type SortedKeys = {
  readonly keys: readonly string[];
  /** What stands behind the key at a position of `keys`. */
  at(position: number): readonly number[];
  exact(key: string): readonly number[];
  /** The first `limit` distinct values behind keys that begin so, in the order of the keys. */
  startingWith(prefix: string, limit: number): readonly number[];
  /** Where the first key that begins so stands, and the first that does not any more. */
  range(prefix: string): { readonly from: number; readonly to: number };
};

/** Takes the pairs value by value; a pair given twice counts once. Order is by UTF-16 unit: the same on every machine. */
export function createSortedKeys(pairs: Iterable<readonly [key: string, value: number]>): SortedKeys {
  const byKey = new Map<string, number[]>();
  for (const [key, value] of pairs) {
    const values = byKey.get(key);
    if (values === undefined) byKey.set(key, [value]);
    else if (values.at(-1) !== value) values.push(value);
  }
  const keys = [...byKey.keys()].sort(compareUnits);
  const at = (position: number): readonly number[] => byKey.get(keys[position] ?? '') ?? [];
  return {
    keys,
    at,
    exact: (key) => byKey.get(key) ?? [],
    startingWith(prefix, limit) {
      const found = new Set<number>();
      const from = firstNotBelow(keys, prefix);
      for (let i = from; i < keys.length && found.size < limit; i++) {
        if (!(keys[i] ?? '').startsWith(prefix)) break;
        for (const value of at(i).slice(0, limit)) if (found.size < limit) found.add(value);
      }
      return [...found];
    },
    range: (prefix) => ({ from: firstNotBelow(keys, prefix), to: firstNotBelow(keys, `${prefix}\uFFFF`) }),
  };
}

/** Compares by UTF-16 unit, unlike a collation the same on every machine. Hangul syllables stand in 가나다 order. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The position of the first key that is not below `key` in a sorted list. */
export function firstNotBelow(keys: readonly string[], key: string): number {
  return firstPosition(keys.length, (i) => (keys[i] ?? '') < key);
}
