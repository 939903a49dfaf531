/** Owns finding companies by what somebody types: the ways a name can be meant, from the surest to the boldest. */
import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import { bareCompanyName } from './corporate-forms.ts';
import { foldText, initialsOf, keyOf, spread, squeeze } from './fold.ts';
import { createSortedKeys, firstNotBelow, type SortedKeys } from './sorted-keys.ts';
import { createTypoIndex, type TypoIndex } from './typo-index.ts';

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

/** Longer than any name: not looked up at all. */
const LONGEST_TYPED = 200;
const LONGEST_KEY = 96;

type Keys = {
  readonly whole: SortedKeys;
  /** Names from their second and later words on: bank → Kakao Bank. */
  readonly later: SortedKeys;
  /** Single words of names of several words, for typing mistakes in one of them. */
  readonly words: SortedKeys;
  readonly initials: SortedKeys;
  /** Names as typed letters, by position of the initials' keys: which syllables were typed out can be checked. */
  readonly squeezed: readonly (readonly string[])[];
  readonly typos: { readonly whole: TypoIndex; readonly words: TypoIndex };
};

type Typed = {
  readonly squeezed: string;
  /** The text, and the text without a corporate form. */
  readonly keys: readonly string[];
  /** Its first words, for a name with something after it. */
  readonly leading: readonly string[];
  readonly layouts: readonly string[];
};

/** `names[i]` are all names that company `i` answers to. Companies come in the order in which equals are listed. */
export function createNameIndex(names: readonly (readonly string[])[]): NameIndex {
  const keys = buildKeys(names);
  return {
    meant(typed, limit) {
      const query = readTyped(typed);
      if (query === null) return { companies: [], isGuess: false };
      for (const { look, isGuess } of waysOf(query, keys, limit)) {
        const companies = look();
        if (companies.length > 0) return { companies, isGuess };
      }
      return { companies: [], isGuess: false };
    },
    suggested(typed, limit) {
      const query = readTyped(typed);
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
      const query = readTyped(typed);
      return query === null ? [] : lookalikes(query, keys, limit);
    },
  };
}

function buildKeys(names: readonly (readonly string[])[]): Keys {
  const forms = names.map((own) => own.flatMap((name) => [name, bareCompanyName(name)]));
  const each = <T>(from: (name: string) => readonly T[]): [T, number][] =>
    forms.flatMap((own, company) =>
      own.flatMap((name) => from(name).map((key): [T, number] => [key, company])),
    );
  const whole = createSortedKeys(each((name) => [keyOf(name)]));
  const later = createSortedKeys(each((name) => laterParts(name)));
  const words = createSortedKeys(each((name) => singleWords(name)));
  let typosWhole: TypoIndex | null = null;
  let typosWords: TypoIndex | null = null;
  return {
    whole,
    later,
    words,
    initials: createSortedKeys(each((name) => [initialsOf(squeeze(name))])),
    squeezed: forms.map((own) => [...new Set(own.map(squeeze))]),
    typos: {
      // Most look-ups have no mistake in them, and the index of mistakes is the largest: it is made when first needed.
      whole: { near: (word, distance) => (typosWhole ??= createTypoIndex(whole.keys)).near(word, distance) },
      words: { near: (word, distance) => (typosWords ??= createTypoIndex(words.keys)).near(word, distance) },
    },
  };
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

function laterParts(name: string): string[] {
  const words = wordsOf(name);
  return words.slice(1, 6).map((_, i) => spread(words.slice(i + 1).join('')));
}

function singleWords(name: string): string[] {
  const words = wordsOf(name);
  return words.length < 2 ? [] : words.slice(0, 6).map(spread);
}

function readTyped(typed: string): Typed | null {
  const trimmed = typed.trim();
  if (trimmed.length > LONGEST_TYPED) return null;
  const squeezed = squeeze(trimmed);
  const key = spread(squeezed);
  if (key === '' || key.length > LONGEST_KEY) return null;
  const bare = keyOf(bareCompanyName(trimmed));
  const words = wordsOf(trimmed).slice(0, 4);
  return {
    squeezed,
    keys: bare === key ? [key] : [key, bare],
    leading: words.slice(0, -1).map((_, i) => spread(words.slice(0, i + 1).join(''))),
    layouts: otherLayouts(trimmed),
  };
}

/** What the same keys give with the keyboard on Korean, or on English: zkzkdh is 카카오, ㅏㅁㅏㅁㅐ is kakao. */
function otherLayouts(typed: string): string[] {
  if (typed.length < 3) return [];
  if (/^[A-Za-z ]+$/u.test(typed)) {
    const hangul = [typed, typed.toLowerCase()].map(convertQwertyToHangul);
    return [...new Set(hangul.filter((text) => /^[가-힣 ]+[ㄱ-ㅣ]?$/u.test(text)).map(keyOf))];
  }
  return /^[가-힣ㄱ-ㅣ ]+$/u.test(typed) ? [keyOf(convertHangulToQwerty(typed))] : [];
}

type Way = { readonly look: () => readonly number[]; readonly isGuess: boolean };

/** From the surest to the boldest: the first way that finds somebody decides. */
function waysOf(query: Typed, keys: Keys, limit: number): readonly Way[] {
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
function byInitials(typed: string, keys: Keys, limit: number, isWhole: boolean): readonly number[] {
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
function mistyped(query: Typed, keys: Keys, limit: number, distance: 1 | 2): readonly number[] {
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
function lookalikes(query: Typed, keys: Keys, limit: number): readonly number[] {
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
