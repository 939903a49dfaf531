/** Owns finding companies by what somebody types: the ways a name can be meant, from the surest to the boldest. */
import { initialsOf } from './fold.ts';
import { buildNameKeys, type NameKeys } from './name-keys.ts';
import { firstNotBelow, type SortedKeys } from './sorted-keys.ts';
import { readTypedName, type TypedName } from './typed-name.ts';

export type NameIndex = {
  /**
   * Companies that the text means, all by the surest way that finds any; at most `limit`, none for a text that fits
   * nothing. A guess is only a typing mistake away.
   */
  meant(typed: string, limit: number): { readonly companies: readonly number[]; readonly isGuess: boolean };
  /** Companies that it could become or have meant, likeliest first, over all the ways. */
  suggested(typed: string, limit: number): readonly number[];
  /** For a text that means nothing: the names that look most like it. */
  nearest(typed: string, limit: number): readonly number[];
};

/** `names[i]` are all names that company `i` answers to. Companies come in the order in which equals are listed. */
export function createNameIndex(names: readonly (readonly string[])[]): NameIndex {
  const keys = buildNameKeys(names);
  return {
    meant(typed, limit) {
      const query = readTypedName(typed);
      if (query === null) return { companies: [], isGuess: false };
      for (const { look, isGuess } of waysOf(query, keys, limit)) {
        const companies = look();
        if (companies.length > 0) return { companies, isGuess };
      }
      return { companies: [], isGuess: false };
    },
    suggested(typed, limit) {
      const query = readTypedName(typed);
      if (query === null) return [];
      const found = new Set<number>();
      for (const { look, isGuess } of waysOf(query, keys, limit)) {
        if (isGuess && found.size > 0) break;
        for (const company of look()) found.add(company);
        if (found.size >= limit) break;
      }
      if (found.size === 0) for (const company of lookalikes(query, keys, limit)) found.add(company);
      return [...found].slice(0, limit);
    },
    nearest(typed, limit) {
      const query = readTypedName(typed);
      return query === null ? [] : lookalikes(query, keys, limit);
    },
  };
}

type Way = { readonly look: () => readonly number[]; readonly isGuess: boolean };

/** From the surest to the boldest: the first way that finds somebody decides. */
function waysOf(query: TypedName, keys: NameKeys, limit: number): readonly Way[] {
  const [first = ''] = query.keys;
  const sure = [
    () =>
      distinct(
        query.keys.flatMap((key) => keys.whole.exact(key)),
        limit,
      ),
    () => keys.whole.startingWith(first, limit),
    () => keys.later.startingWith(first, limit),
    () => byInitials(query.squeezed, keys, limit, true),
    () => byInitials(query.squeezed, keys, limit, false),
    () =>
      distinct(
        query.layouts.flatMap((key) => keys.whole.exact(key)),
        limit,
      ),
    () =>
      distinct(
        query.layouts.flatMap((key) => keys.whole.startingWith(key, limit)),
        limit,
      ),
  ];
  const bold = [() => mistyped(query, keys, limit, 1), () => mistyped(query, keys, limit, 2)];
  return [
    ...sure.map((look) => ({ look, isGuess: false })),
    ...bold.map((look) => ({ look, isGuess: true })),
  ];
}

/** ㅋㅋㅇ, and the mixed 카ㅋㅇ that an input method leaves while typing. */
function byInitials(typed: string, keys: NameKeys, limit: number, isWhole: boolean): readonly number[] {
  if (!/[ㄱ-ㅎ]/u.test(typed) || /[ㅏ-ㅣ]/u.test(typed)) return [];
  const initials = initialsOf(typed);
  const fits = (company: number): boolean =>
    !/[가-힣]/u.test(typed) || (keys.squeezed[company] ?? []).some((name) => agrees(typed, name));
  const found = isWhole
    ? keys.initials.exact(initials).slice(0, limit * 4)
    : keys.initials.startingWith(initials, limit * 4);
  return distinct(found.filter(fits), limit);
}

/** Whether every syllable that was typed out stands at its place in the name. */
function agrees(typed: string, name: string): boolean {
  const letters = [...name];
  return [...typed].every((letter, i) => !/[가-힣]/u.test(letter) || letters[i] === letter);
}

/**
 * One mistake from four letters (jamo) on, two from eight; in a word of up to five letters the first one must be right:
 * "boss" is not a mistyped "toss". Whole names before single words of them; the fewest mistakes win.
 */
function mistyped(query: TypedName, keys: NameKeys, limit: number, distance: 1 | 2): readonly number[] {
  for (const [index, typos] of [
    [keys.whole, keys.typos.whole],
    [keys.words, keys.typos.words],
  ] as const) {
    const found = query.keys.flatMap((key) => {
      if (key.length < (distance === 1 ? 4 : 8)) return [];
      return typos
        .near(key, distance)
        .filter(({ position }) => key.length > 5 || index.keys[position]?.[0] === key[0])
        .flatMap(({ position }) => index.at(position).slice(0, limit));
    });
    if (found.length > 0) return distinct(found, limit);
  }
  return [];
}

/** Names within two mistakes of the text or of its first words, and names that begin alike. */
function lookalikes(query: TypedName, keys: NameKeys, limit: number): readonly number[] {
  const texts = [...query.keys, ...query.leading].filter((key) => key.length >= 3);
  const close = texts.flatMap((key) => {
    const distance = key.length < 5 ? 1 : 2;
    const near = [
      { index: keys.whole, found: keys.typos.whole.near(key, distance) },
      { index: keys.words, found: keys.typos.words.near(key, distance) },
    ];
    return near.flatMap(({ index, found }) =>
      found.flatMap(({ position }) => index.at(position).slice(0, limit)),
    );
  });
  const alike = texts.slice(0, 1).flatMap((key) => beginningAlike(key, keys.whole, limit));
  return distinct([...close, ...alike], limit);
}

/** Neighbours in the sorted list share the longest beginning; at least half of what was typed must agree. */
function beginningAlike(key: string, index: SortedKeys, limit: number): number[] {
  const at = firstNotBelow(index.keys, key);
  const around = Array.from({ length: limit * 2 }, (_, i) => at - limit + i).map((position) => ({
    position,
    shared: sharedBeginning(key, index.keys[position] ?? ''),
  }));
  const least = Math.max(3, Math.ceil(key.length / 2));
  return around
    .filter(({ shared }) => shared >= least)
    .sort((a, b) => b.shared - a.shared || a.position - b.position)
    .flatMap(({ position }) => index.at(position));
}

function sharedBeginning(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function distinct(companies: readonly number[], limit: number): readonly number[] {
  return [...new Set(companies)].slice(0, limit);
}
