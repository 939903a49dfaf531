import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { extensionsFor } from '../../../../src/core/dossiers/markdown-extensions.ts';
import { ROOT } from '../../../support/source-files.ts';

const treeOf = (text: string): unknown => fromMarkdown(text, extensionsFor(text));
const wholeTreeOf = (text: string): unknown =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

test.each(['abc-corp.md', 'cycloid.md', 'kakao.md'])('%s has the tree that the library gives it', (file) => {
  const text = readFileSync(join(ROOT, 'seeds', file), 'utf8');
  expect(treeOf(text)).toEqual(wholeTreeOf(text));
});

const PIECES = [
  ...[
    'http',
    'https://',
    'HTTP:',
    '//',
    '\\:',
    'www',
    'WWW.',
    '.',
    'example.com',
    '@',
    'a',
    'kakao',
    '카카오',
  ],
  ...['&#64;', '&commat;', '&#x77;', 'ww.', '&amp;', '&', '\\', '*', '_', '[', ']', '(', ')', '<', '>', '`'],
  ...['\n', '\n\n', ' ', '- ', '# ', '> ', '~~', '|'],
];

test('any text has the tree that the library gives it, wherever an address may hide', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      expect(treeOf(text)).toEqual(wholeTreeOf(text));
    }),
    { numRuns: 3000 },
  );
});
