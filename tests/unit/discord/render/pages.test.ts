import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeAction } from '../../../../src/core/cards/action-id.ts';
import type { Block, ListBlock, ListItem } from '../../../../src/core/cards/card.ts';
import { paginate } from '../../../../src/core/cards/paginate.ts';
import { plain, type Inline, type RichText } from '../../../../src/core/text/inline.ts';
import { renderCard } from '../../../../src/discord/render/render-card.ts';
import { FLAGS, messageProblem, schemaProblem } from '../../../emulators/discord/rules.ts';

/** Text of which most characters need an escape, a line of their own, or nothing. */
const words = fc
  .tuple(
    fc.constantFrom(
      '*',
      '`',
      '#\n',
      'a\n',
      '- ',
      '가',
      'word ',
      '<@1>',
      ':a:',
      'https://a.example/(b) ',
      '_',
    ),
    fc.integer({ min: 1, max: 900 }),
  )
  .map(([piece, count]) => piece.repeat(count));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map(plain),
  words.map((text): Inline => ({ kind: 'code', text })),
  words.map((text): Inline => ({ kind: 'bold', children: [plain(text)] })),
  words.map((text): Inline => ({
    kind: 'link',
    url: `https://a.example/${'(x)'.repeat(20)}`,
    children: [plain(text)],
  })),
);
const text: fc.Arbitrary<RichText> = fc.array(inline, { minLength: 1, maxLength: 3 });

/** Deeper than anybody writes. */
const listOf = (depth: number): fc.Arbitrary<ListBlock> => {
  const children = depth === 0 ? fc.constant([]) : fc.array(listOf(depth - 1), { maxLength: 1 });
  const item = fc.tuple(text, children).map(([inner, below]): ListItem => ({ text: inner, children: below }));
  return fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 99 }), fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([isOrdered, start, items]): ListBlock => ({ kind: 'list', isOrdered, start, items }));
};

const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((inner): Block => ({ kind: 'text', text: inner })),
  text.map((inner): Block => ({ kind: 'quote', text: inner })),
  words.map((inner): Block => ({ kind: 'code', text: inner })),
  fc.string({ maxLength: 80 }).map((inner): Block => ({ kind: 'heading', level: 2, text: inner })),
  listOf(4),
);

const buttons: Block = {
  kind: 'buttons',
  buttons: [1, 2, 3, 4].map((page) => ({
    label: `b${page}`,
    action: encodeAction({ verb: 'companies', page }),
  })),
};

test('every page that the core makes, of any text, is a message that Discord takes', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      for (const page of paginate(blocks)) {
        const title: Block = { kind: 'heading', level: 1, text: '*'.repeat(100), aside: '_'.repeat(100) };
        const footer: Block = { kind: 'footer', text: [plain('from `kakao.md`, as the dossier says')] };
        const container = renderCard({ blocks: [title, ...page, buttons, footer] });
        const body = { flags: FLAGS.componentsV2, components: [container], allowed_mentions: { parse: [] } };
        expect(messageProblem(body)).toBeNull();
        expect(schemaProblem('CreateMessageInteractionCallbackRequest', { type: 4, data: body })).toBeNull();
      }
    }),
    { numRuns: 60, seed: 3 },
  );
});
