/** Owns what becomes of the values of a form at the door. */
import { expect, test } from 'vitest';
import { submittedValues } from '../../../../src/core/commands/submitted-values.ts';

test.each([
  ['words', ' a word \n', { answer: 'a word' }],
  ['nothing', '', {}],
  ['nothing at all', null, {}],
  ['blanks', ' \n\t', {}],
  ['only what hides', '\u200B\u202E\u0000', {}],
  ['what reorders its neighbours', 'a\u202Eb\u2066c', { answer: 'abc' }],
  ['line ends of every system', 'a\r\nb\rc', { answer: 'a\nb\nc' }],
  ['Hangul in pieces', '답'.normalize('NFD'), { answer: '답' }],
])('%s', (_, value, expected) => {
  expect(submittedValues([['answer', value]])).toEqual(expected);
});

test('a field called like a part of every object is a field', () => {
  expect(Object.entries(submittedValues([['__proto__', 'x']]))).toEqual([['__proto__', 'x']]);
});
