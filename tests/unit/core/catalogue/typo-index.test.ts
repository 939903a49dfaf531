/** Owns the promise of the typo index: it finds what comparing with every word would find. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../src/core/text/edit-distance.ts';
import { createTypoIndex } from '../../../../src/core/catalogue/names/typo-index.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ㅋ', 'ㅏ'), minLength: 1, maxLength: 12 });

describe('words with typing mistakes', () => {
  it('are found as by comparing with every word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        word,
        fc.constantFrom<1 | 2>(1, 2),
        (words, typed, distance) => {
          const index = createTypoIndex(words);
          const found = index.near(typed, distance).map(({ position }) => position);
          const expected = words.flatMap((one, position) => {
            const apart = editDistance(typed, one, distance);
            // Words of up to five letters are indexed for one mistake: two of them make another word.
            return apart <= 1 || (apart === distance && one.length >= 6) ? [position] : [];
          });
          expect(found).toEqual(expect.arrayContaining(expected));
          expect(
            found.every((position) => editDistance(typed, words[position] ?? '', distance) <= distance),
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['kakoa', 'kakao', 1],
    ['kako', 'kakao', 1],
    ['kakkao', 'kakao', 1],
    ['kskao', 'kakao', 1],
    ['kaoka', 'kakao', 2],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s is %s with %s mistakes', (typed, meant, count) => {
    expect(editDistance(typed, meant, 2)).toBe(count);
  });
});
