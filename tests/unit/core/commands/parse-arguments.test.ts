/** Owns how the words behind a slash command are read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandOption } from '../../../../src/core/commands/define-command.ts';
import { parseArguments } from '../../../../src/core/commands/parse-arguments.ts';

const option = (name: string): CommandOption => ({ name, isRequired: false, describe: () => '' });
const prep = [option('company'), option('section'), option('role')];

test.each([
  ['', {}],
  ['   ', {}],
  ['kakao', { company: 'kakao' }],
  ['kakao topics', { company: 'kakao', section: 'topics' }],
  ['카카오 topics 백엔드 엔지니어', { company: '카카오', section: 'topics', role: '백엔드 엔지니어' }],
  ['"ABC Corp" news', { company: 'ABC Corp', section: 'news' }],
  ['“ABC Corp” news', { company: 'ABC Corp', section: 'news' }],
  ["'ABC Corp' news", { company: 'ABC Corp', section: 'news' }],
  ['‘ABC Corp’ news', { company: 'ABC Corp', section: 'news' }],
  ['"ABC Corp', { company: 'ABC Corp' }],
  ["L'Oréal news", { company: "L'Oréal", section: 'news' }],
  ["'tis what's", { company: "'tis", section: "what's" }],
  ['section:news kakao', { company: 'kakao', section: 'news' }],
  ['kakao role:"data engineer" news', { company: 'kakao', section: 'news', role: 'data engineer' }],
  ['Company: kakao', { company: 'kakao' }],
  ['company:', {}],
  ['role:data engineer company:a section:b', { company: 'a', section: 'b', role: 'data engineer' }],
  ['https://kakao.example/ news', { company: 'https://kakao.example/', section: 'news' }],
  ['company:a company:b', { company: 'b' }],
  ['kak\u202Eao\u200B', { company: 'kakao' }],
  ['"" news', { section: 'news' }],
  ['__proto__:x constructor:y', { company: '__proto__:x', section: 'constructor:y' }],
])('«%s»', (text, expected) => {
  expect(parseArguments(prep, text)).toEqual(expected);
});

test('all words belong to the one option of a search', () => {
  expect(parseArguments([option('words')], 'redis  cache "hit ratio"')).toEqual({
    words: 'redis cache hit ratio',
  });
});

test('a command without options takes no notice of words', () => {
  expect(parseArguments([], 'a b:c "d')).toEqual({});
});

test('whatever is typed, every value is one clean line', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...`"'“”‘’: \n\tab:company:가😀\u202E&<>`),
    maxLength: 200,
  });
  fc.assert(
    fc.property(typed, (text) => {
      for (const value of Object.values(parseArguments(prep, text))) {
        expect(value).toMatch(/^\S(?:.*\S)?$/u);
        expect(value).not.toMatch(/[\n\t\u202E]/u);
      }
    }),
  );
});

test.each([`'a `, `"a `, 'company:', '"', `' `])('forty thousand of «%s» are read in one pass', (text) => {
  expect(() => parseArguments(prep, text.repeat(40_000))).not.toThrow();
});
