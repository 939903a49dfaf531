/** Owns the keys that companies' names are found by. */
import { bareCompanyName } from './corporate-forms.ts';
import { initialsOf, keyOf, spread, squeeze, wordsOf } from './fold.ts';
import { createSortedKeys, type SortedKeys } from './sorted-keys.ts';
import { createTypoIndex, type TypoIndex } from './typo-index.ts';

export type NameKeys = {
  readonly whole: SortedKeys;
  /** Names from their second and later words on: bank → Kakao Bank. */
  readonly later: SortedKeys;
  /** Single words of names of several words, for typing mistakes in one of them. */
  readonly words: SortedKeys;
  readonly initials: SortedKeys;
  /** Each company's names in letters: which syllables somebody typed out beside initials can be checked. */
  readonly squeezed: readonly (readonly string[])[];
  readonly typos: { readonly whole: TypoIndex; readonly words: TypoIndex };
};

export function buildNameKeys(names: readonly (readonly string[])[]): NameKeys {
  const forms = names.map((own) => own.flatMap((name) => [name, bareCompanyName(name)]));
  const each = <T>(from: (name: string) => readonly T[]): [T, number][] =>
    forms.flatMap((own, company) =>
      own.flatMap((name) => from(name).map((key): [T, number] => [key, company])),
    );
  const whole = createSortedKeys(each((name) => [keyOf(name)]));
  const later = createSortedKeys(each((name) => laterParts(name)));
  const words = createSortedKeys(each((name) => singleWords(name)));
  return {
    whole,
    later,
    words,
    initials: createSortedKeys(each((name) => [initialsOf(squeeze(name))])),
    squeezed: forms.map((own) => [...new Set(own.map(squeeze))]),
    typos: { whole: lazyTypoIndex(whole.keys), words: lazyTypoIndex(words.keys) },
  };
}

/** Most look-ups have no mistake in them, and the index of mistakes is the largest: it is made when first needed. */
function lazyTypoIndex(words: readonly string[]): TypoIndex {
  let index: TypoIndex | null = null;
  return { near: (word, distance) => (index ??= createTypoIndex(words)).near(word, distance) };
}

function laterParts(name: string): string[] {
  const words = wordsOf(name);
  return words.slice(1, 6).map((_, i) => spread(words.slice(i + 1).join('')));
}

function singleWords(name: string): string[] {
  const words = wordsOf(name);
  return words.length < 2 ? [] : words.slice(0, 6).map(spread);
}
