/** Owns the parity of the page's own words: what one language says, the other says in its own words. */
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/playground/i18n/en.ts';
import { ko } from '../../../src/playground/i18n/ko.ts';

/** Every text by its path. A function is called with a count, or with a name. */
function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = `${path}/${key}`;
    if (typeof value === 'function') {
      const wantsCount = /toLocaleString|count\(/u.test(value.toString());
      return [[at, String(Reflect.apply(value, undefined, wantsCount ? [3] : ['Kakao', true]))]];
    }
    return typeof value === 'object' && value !== null ? textsOf(value, at) : [[at, String(value)]];
  });
}

describe('the page’s own words', () => {
  const english = new Map(textsOf(en));
  const korean = new Map(textsOf(ko));

  test('are the same in both languages', () => {
    expect([...korean.keys()]).toEqual([...english.keys()]);
  });

  /** Names, and commands as they are typed. */
  const SAME =
    /^\/(?:product|channel|arrived|payloads\/(?:slack|discord)|welcome\/(?:e|organiserE)xamples\/\d)$/u;

  test('are Korean in Hangul, and English without it', () => {
    expect([...korean].filter(([at, text]) => !SAME.test(at) && !/[가-힣]/u.test(text))).toEqual([]);
    expect([...english].filter(([, text]) => /[가-힣]/u.test(text))).toEqual([]);
  });

  test('neither shout nor are empty', () => {
    expect([...english, ...korean].filter(([, text]) => text.trim() === '' || text.includes('!'))).toEqual(
      [],
    );
  });
});
