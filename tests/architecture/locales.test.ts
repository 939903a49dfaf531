/** Owns the parity of the languages: what one says, the other says, and each in its own words. */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/core/i18n/en.ts';
import { ko } from '../../src/core/i18n/ko.ts';

type Say = (...args: never[]) => string;
type Texts = { readonly [key: string]: string | Say | Texts };

/** Every text by its path. A function is called with stand-ins for what it is told. */
function textsOf(texts: Texts, path: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    return typeof value === 'function' ? [[at, sample(value)]] : textsOf(value, at);
  });
}

/** Arguments that do for strings, counts, lists and ISO days alike. */
function sample(say: Say): string {
  const attempts: readonly (readonly unknown[])[] = [
    ['2025-05-31', 'Kakao', ['카카오']],
    [3, 2, 5],
    [['kakao.md'], 3],
  ];
  for (const args of attempts) {
    try {
      const said: unknown = Reflect.apply(say, undefined, args);
      if (typeof said === 'string' && !/NaN|undefined|Invalid|\[object/u.test(said)) return said;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    }
  }
  throw new TypeError(`no sample arguments fit ${say.toString().slice(0, 80)}`);
}

describe('the languages', () => {
  const english = new Map(textsOf(en, ''));
  const korean = new Map(textsOf(ko, ''));

  test('have the same texts', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('leave no text empty', () => {
    expect([...english, ...korean].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  /** Names that are the same in both. */
  const SAME = new Set(['help.title']);

  test('Korean is written in Hangul, English is not', () => {
    expect([...korean].filter(([key, text]) => !SAME.has(key) && !/[가-힣]/u.test(text))).toEqual([]);
    expect([...english].filter(([, text]) => /[가-힣]/u.test(text.replaceAll('카카오', '')))).toEqual([]);
  });

  test('neither shouts', () => {
    expect([...english, ...korean].filter(([, text]) => text.includes('!'))).toEqual([]);
  });
});
