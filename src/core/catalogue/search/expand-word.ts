/** Owns which indexed words a typed word stands for, and how surely. */
import { sameWords } from './same-words.ts';
import { isHangul, isKoreanEnding, stemOf } from './word-endings.ts';
import type { WordIndex } from './word-index.ts';

/** Positions of words in the index, each with its weight: 1 the word itself, less the further away. */
export type Expansion = ReadonlyMap<number, number>;

const INFLECTED = 0.9;
const TRANSLATED = 0.5;
const BEGINNING = 0.6;
const INSIDE = 0.4;
const MISTYPED = 0.4;

/**
 * One group of words for each typed word; a Korean compound that occurs nowhere becomes its two parts. Typing mistakes
 * are assumed only where the word itself leads nowhere.
 */
export function expandWord(word: string, index: WordIndex): readonly Expansion[] {
  const direct = expandDirectly(word, index);
  for (const same of sameWords(word)) {
    for (const [term, weight] of expandDirectly(same, index)) {
      direct.set(term, Math.max(direct.get(term) ?? 0, weight * TRANSLATED));
    }
  }
  if (direct.size > 0) return [direct];
  const parts = isHangul(word) ? splitCompound(word, index) : null;
  if (parts !== null) return parts;
  return [new Map(index.mistyped(stemOf(word)).map((term) => [term, MISTYPED]))];
}

function expandDirectly(word: string, index: WordIndex): Map<number, number> {
  const found = new Map<number, number>();
  const add = (term: number, weight: number): void => {
    if (weight > (found.get(term) ?? 0)) found.set(term, weight);
  };
  const stem = stemOf(word);
  for (const base of new Set([word, stem])) {
    const isStem = base !== word;
    forEachBeginning(base, index, (term, text) => {
      if (isHangul(base)) add(term, weighHangul(base, text) * (isStem ? INFLECTED : 1));
      else if (text === base) add(term, isStem ? INFLECTED : 1);
      else if (stemOf(text) === stem) add(term, INFLECTED);
      else if (!isStem && isWorthCompleting(base)) add(term, BEGINNING * (base.length / text.length));
    });
  }
  if (isHangul(stem) && stem.length >= 2) for (const term of index.holding(stem)) add(term, INSIDE);
  return found;
}

function forEachBeginning(base: string, index: WordIndex, use: (term: number, text: string) => void): void {
  const { from, to } = index.range(base);
  for (let term = from; term < to; term++) use(term, index.terms[term] ?? '');
}

/** One Latin letter or digit begins too much; one Chinese character or kana is a word. */
function isWorthCompleting(base: string): boolean {
  return base.length >= 2 || !/^[a-z0-9]$/u.test(base);
}

function weighHangul(base: string, text: string): number {
  if (text === base) return 1;
  const rest = text.slice(base.length);
  return isKoreanEnding(rest) ? INFLECTED : BEGINNING * (base.length / text.length);
}

/** 인프라자동화 where the texts say 인프라 자동화. */
function splitCompound(word: string, index: WordIndex): readonly Expansion[] | null {
  const whole = stemOf(word);
  for (let at = whole.length - 2; at >= 2; at--) {
    const [left, right] = [expandDirectly(whole.slice(0, at), index), expandDirectly(whole.slice(at), index)];
    if (left.size > 0 && right.size > 0) return [left, right];
  }
  return null;
}
