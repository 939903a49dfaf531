/** Owns what is made of a typed text before names are compared with it. */
import { convertHangulToQwerty, convertQwertyToAlphabet } from 'es-hangul';
import { bareCompanyName } from './corporate-forms.ts';
import { keyOf, spread, squeeze, wordsOf } from './fold.ts';

export type TypedName = {
  readonly squeezed: string;
  /** The text, and the text without a corporate form. */
  readonly keys: readonly string[];
  /** Its first words, for a name with something after it. */
  readonly leading: readonly string[];
  readonly layouts: readonly string[];
};

/** Longer than any name: not looked up at all. */
const LONGEST_TYPED = 200;
const LONGEST_KEY = 96;

/** Null for a text that no name can be meant by: nothing in it, or too long. */
export function readTypedName(typed: string): TypedName | null {
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
    // Jamo are what keys are made of; es-hangul's convertQwertyToHangul would assemble them, and throws on some words.
    return [...new Set([typed, typed.toLowerCase()].map((text) => keyOf(convertQwertyToAlphabet(text))))];
  }
  return /^[가-힣ㄱ-ㅣ ]+$/u.test(typed) ? [keyOf(convertHangulToQwerty(typed))] : [];
}
