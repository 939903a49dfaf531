/** Owns that words of others stay words in a Markdown file, read with a Markdown parser. */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdownFence, markdownLine } from '../../../../src/core/text/markdown-text.ts';
import { cleanLine, cleanText } from '../../../../src/core/text/normalise.ts';

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Characters that Markdown means something by, and a few that it does not. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\`*_~[]<>&|#!$@:;()+-=1.)/ \n\t"x가é',
        '---',
        '&amp;',
        '<b>',
        '](x)',
        '1. ',
        '```',
        '&#35;',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const textIn = (node: object): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node && Array.isArray(node.children)
      ? node.children.map((child: object) => textIn(child)).join('')
      : '';

describe('words of others in a Markdown file', () => {
  it('stay one line of plain words, whatever they are made of', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const line = cleanLine(text);
        for (const [prefix, depth] of [
          ['', 0],
          ['# ', 0],
          ['- ', 1],
        ] as const) {
          const [first, ...more] = parse(`${prefix}${markdownLine(text)}\n\nnext`).children;
          if (line === '' && prefix === '') continue;
          expect(more).toHaveLength(1);
          if (first === undefined) throw new Error('nothing was read');
          expect(textIn(first)).toBe(line);
          expect(JSON.stringify(first)).not.toMatch(
            /"(?:html|image|emphasis|strong|delete|inlineCode|thematicBreak)"/u,
          );
          if (depth === 1) expect(JSON.stringify(first).match(/"type":"list"/gu)).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave what needs no escape as it was written', () => {
    for (const text of ['R&D in C# and snake_case, a < b', '2024-05-01: 3.5 (50%)', '캐시를 먼저 지워요.'])
      expect(markdownLine(text)).toBe(text);
  });

  it('keep their lines in a fence that they cannot close', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const [first, ...more] = parse(`${markdownFence(text)}\n\nnext`).children;
        expect(first).toMatchObject({ type: 'code', value: cleanText(text) });
        expect(more).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
