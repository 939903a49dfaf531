import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ListBlock, ListItem } from '../../../../src/core/cards/card.ts';
import { blockCost } from '../../../../src/core/cards/cost.ts';
import { PAGE_BLOCKS, PAGE_COST, paginate } from '../../../../src/core/cards/paginate.ts';
import { plain, plainText, type Inline, type RichText } from '../../../../src/core/text/inline.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 2000, maxLength: 6000 }),
  fc.array(fc.stringMatching(/^[a-z가-힣.]{1,9}$/u), { maxLength: 800 }).map((words) => words.join(' ')),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map(plain),
  text.map((words): Inline => ({ kind: 'code', text: words })),
  text.map((words): Inline => ({ kind: 'bold', children: [plain(words)] })),
  text.map((words): Inline => ({ kind: 'link', url: 'https://example.org', children: [plain(words)] })),
);
const richText: fc.Arbitrary<RichText> = fc.array(inline, { maxLength: 4 });
const { item } = fc.letrec<{ item: ListItem; list: ListBlock }>((tie) => ({
  item: fc.record({
    text: richText,
    children: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('list'), { maxLength: 2 })),
  }),
  list: fc.record({
    kind: fc.constant('list' as const),
    isOrdered: fc.boolean(),
    start: fc.integer({ min: 1, max: 40 }),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 5 }),
  }),
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  richText.map((words): Block => ({ kind: 'text', text: words })),
  richText.map((words): Block => ({ kind: 'quote', text: words })),
  text.map((words): Block => ({ kind: 'code', text: words })),
  fc
    .array(item, { minLength: 1, maxLength: 12 })
    .map((items): Block => ({ kind: 'list', isOrdered: true, start: 1, items })),
);

/** Every character that a reader sees, in order; a repeated "…" above what continues is no content. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((one) => {
      if (one.kind === 'text' || one.kind === 'quote') return plainText(one.text);
      if (one.kind === 'code') return one.text;
      return one.kind === 'list' ? listWords(one) : '';
    })
    .join('');
}
function listWords(list: ListBlock): string {
  return list.items.map((one) => plainText(one.text) + one.children.map(listWords).join('')).join('');
}
const withoutMarks = (words: string): string => words.replaceAll('…', '');

describe('paging', () => {
  test('nothing is lost and nothing changes its order', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(withoutMarks(wordsOf(paginate(blocks).flat()))).toBe(withoutMarks(wordsOf(blocks)));
      }),
      { numRuns: 60 },
    );
  });

  test('every page fits', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        for (const page of paginate(blocks)) {
          expect(page.reduce((sum, one) => sum + blockCost(one), 0)).toBeLessThanOrEqual(PAGE_COST);
          expect(page.length).toBeLessThanOrEqual(PAGE_BLOCKS);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a section that fits is one page, as it is', () => {
    const blocks: Block[] = [{ kind: 'text', text: [plain('short')] }];
    expect(paginate(blocks)).toEqual([blocks]);
  });

  test('an empty section is one empty page', () => {
    expect(paginate([])).toEqual([[]]);
  });

  test('a numbered list goes on counting on the next page', () => {
    const items = Array.from({ length: 60 }, (_, n): ListItem => ({
      text: [plain(`${n} `.repeat(40))],
      children: [],
    }));
    const pages = paginate([{ kind: 'list', isOrdered: true, start: 1, items }]);
    let next = 1;
    for (const list of pages.flat()) {
      if (list.kind !== 'list') throw new Error('only lists are expected here');
      expect(list.start).toBe(next);
      next += list.items.length;
    }
    expect(next).toBe(61);
  });

  test('a sentence is not cut where it can be whole', () => {
    const sentences = Array.from(
      { length: 90 },
      (_, n) => `This is sentence number ${n} of a long paragraph.`,
    ).join(' ');
    for (const page of paginate([{ kind: 'text', text: [plain(sentences)] }])) {
      expect(wordsOf(page).trim()).toMatch(/\.$/u);
    }
  });

  test('an emoji is never cut in half', () => {
    for (const page of paginate([{ kind: 'code', text: '👩‍💻'.repeat(3000) }])) {
      expect(wordsOf(page).isWellFormed()).toBe(true);
    }
  });
});
