import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, type Inline, type RichText } from '../../../../src/core/text/inline.ts';
import { plainText } from '../../../../src/core/text/inline.ts';
import { renderText } from '../../../../src/discord/render/rich-text.ts';
import { readMarkdown } from '../../../emulators/discord/markdown.ts';

const HOSTILE = [
  '# heading',
  '## heading\n### heading',
  '-# small',
  '- item\n* item\n+ item',
  '1. one\n2) two',
  '> quote',
  '>>> long quote',
  '**bold** *italic* _italic_ __under__ ~~strike~~ ||spoiler||',
  '`code` ``code``',
  '```ts\nblock\n```',
  '[click me](https://evil.example)',
  '[click me](<https://evil.example>)',
  '<@123456789012345678> <@!123456789012345678> <@&123456789012345678>',
  '<#123456789012345678> <id:customize>',
  '@everyone @here',
  '<t:1700000000:R>',
  '</prep:123456789012345678>',
  '<:smile:123456789012345678> <a:wave:123456789012345678> :smile:',
  'https://evil.example <https://evil.example>',
  'discord.gg/abc discord.com/invite/abc discordapp.com/invite/abc',
  'back\\slash \\* \\',
  'snake_case_name and 5 * 3 * 2',
  '10:30:15',
  '   # indented\n\t- tabbed',
  '¯\\_(ツ)_/¯',
];

describe('text from outside', () => {
  test.each(HOSTILE)('shows as it is and does nothing: %j', (text) => {
    const { text: shown, constructs } = readMarkdown(renderText([plain(text)]));
    expect(shown).toBe(text);
    expect(constructs).toEqual([]);
  });

  test('any text made of markup shows as it is, also cut into runs anywhere', () => {
    const piece = fc.constantFrom(
      ...'*_~|`<>#-+@:/.\\[]() \n1a가'.split(''),
      '@everyone',
      'https://',
      '<@1>',
      'discord.gg/x',
    );
    const runs = fc.array(
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(runs, (texts) => {
        const { text, constructs } = readMarkdown(renderText(texts.map(plain)));
        expect(text).toBe(texts.join(''));
        expect(constructs).toEqual([]);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  test('a tree shows its words, and only the marks that it asks for', () => {
    const word = fc.stringMatching(/^[a-z가-힣*_`~|<>[\]#@-]{1,8}$/u);
    const leaf: fc.Arbitrary<Inline> = fc.oneof(
      word.map(plain),
      word.map((text): Inline => ({ kind: 'code', text })),
    );
    const tree: fc.Arbitrary<RichText> = fc.array(
      fc.oneof(
        leaf,
        fc
          .array(leaf, { minLength: 1, maxLength: 3 })
          .map((children): Inline => ({ kind: 'bold', children })),
        fc
          .array(leaf, { minLength: 1, maxLength: 3 })
          .map((children): Inline => ({ kind: 'italic', children })),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(tree, (text) => {
        const reading = readMarkdown(renderText(text));
        expect(reading.text).toBe(plainText(text));
        const kinds = new Set(reading.constructs.map(({ kind }) => kind));
        for (const kind of kinds) expect(['bold', 'italic', 'code']).toContain(kind);
      }),
      { numRuns: 2000, seed: 12 },
    );
  });
});
