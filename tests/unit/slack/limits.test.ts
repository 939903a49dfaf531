/** Owns the proof that every limit of Slack's is kept: at the limit, one past it, and refused by the emulator. */
import type { KnownBlock } from '@slack/types';
import { describe, expect, test } from 'vitest';
import type { ActionId, Block, Card, ListBlock } from '../../../src/core/cards/card.ts';
import { PlatformError } from '../../../src/core/errors.ts';
import { plain } from '../../../src/core/text/inline.ts';
import { SLACK_LIMITS, type SlackLimit, type VIEW_LIMITS } from '../../../src/slack/render/limits.ts';
import { renderCard } from '../../../src/slack/render/render-card.ts';
import { checkMessage } from '../../emulators/slack/block-rules.ts';

const letters = (n: number): string => 'x'.repeat(n);
const action = (n = 10): ActionId => letters(n) as ActionId;
const times = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: n }, (_, index) => make(index));
const text = (words: string): Block => ({ kind: 'text', text: [plain(words)] });

const plainObject = (words: string) => ({ type: 'plain_text' as const, text: words });
const rich = (words: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }],
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const button = (more: object, index = 0) => ({
  type: 'button',
  action_id: `b${index}`,
  text: plainObject('b'),
  ...more,
});
const select = (more: object) => ({
  type: 'static_select',
  action_id: 's',
  options: [{ text: plainObject('o'), value: 'v' }],
  ...more,
});

function nested(depth: number): ListBlock {
  const children = depth === 0 ? [] : [nested(depth - 1)];
  return { kind: 'list', isOrdered: false, start: 1, items: [{ text: [plain(`depth ${depth}`)], children }] };
}

type LimitCase = {
  /** Blocks that reach `n` by this measure. */
  readonly card: (n: number) => readonly Block[];
  /** What the renderer does one past the limit. */
  readonly past: 'throws' | ((blocks: readonly KnownBlock[], fallback: string) => void);
  /** A raw payload of `n`, for the emulator; and where the emulator (Slack) draws the line, when not where we do. */
  readonly raw: (n: number) => object;
  readonly slackTakes?: number;
};

const blocksOf = (...blocks: object[]) => ({ text: 't', blocks });
const types = (blocks: readonly KnownBlock[]): readonly string[] => blocks.map(({ type }) => type);
const said = (blocks: readonly KnownBlock[]): string => JSON.stringify(blocks);

/** A form's limits have a test file of their own. */
type CardLimit = Exclude<SlackLimit, keyof typeof VIEW_LIMITS>;

const CASES: Readonly<Record<CardLimit, LimitCase>> = {
  messageBlocks: {
    card: (n) => times(n, () => text('a')),
    past: 'throws',
    raw: (n) => blocksOf(...times(n, () => ({ type: 'divider' }))),
  },
  messageText: {
    card: (n) => [...times(Math.floor(n / 1000), () => text(letters(1000))), text(letters(n % 1000))],
    past: 'throws',
    raw: (n) =>
      blocksOf(...times(Math.floor(n / 1000), () => rich(letters(1000))), rich(letters(n % 1000 || 1))),
    slackTakes: 13_200,
  },
  headerText: {
    card: (n) => [{ kind: 'heading', level: 1, text: letters(n) }],
    past: (blocks) => {
      expect(types(blocks)).toEqual(['rich_text']);
      expect(said(blocks)).toContain(letters(151));
    },
    raw: (n) => blocksOf({ type: 'header', text: plainObject(letters(n)) }),
  },
  richText: {
    card: (n) => [text(letters(n))],
    past: (blocks) => {
      expect(types(blocks)).toEqual(['rich_text', 'rich_text']);
      expect(said(blocks).match(/x/gu)?.length).toBeGreaterThanOrEqual(3001);
    },
    raw: (n) => blocksOf(rich(letters(n))),
  },
  listIndent: {
    card: (n) => [nested(n)],
    past: (blocks) => {
      expect(said(blocks).match(/"indent":8/gu)).toHaveLength(1);
      times(10, (depth) => expect(said(blocks)).toContain(`depth ${depth}`));
    },
    raw: (n) =>
      blocksOf({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: n,
            elements: [{ type: 'rich_text_section', elements: [] }],
          },
        ],
      }),
  },
  linkUrl: {
    card: (n) => [
      {
        kind: 'text',
        text: [{ kind: 'link', url: `https://a.example/${letters(n - 18)}`, children: [plain('words')] }],
      },
    ],
    past: (blocks) => {
      expect(said(blocks)).not.toContain('"link"');
      expect(said(blocks)).toContain('words');
    },
    raw: (n) =>
      blocksOf({
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: letters(n) }] }],
      }),
  },
  contextElements: {
    card: (n) => [{ kind: 'footer', text: times(n, (at) => ({ kind: 'date', at, style: 'date' }) as const) }],
    past: (blocks) => expect(types(blocks)).toEqual(['context', 'context']),
    raw: (n) => blocksOf({ type: 'context', elements: times(n, () => plainObject('a')) }),
  },
  textObject: {
    card: (n) => [{ kind: 'footer', text: [plain(letters(n))] }],
    past: (blocks) => {
      expect(types(blocks)).toEqual(['context']);
      expect(said(blocks).match(/plain_text/gu)).toHaveLength(2);
    },
    raw: (n) => blocksOf({ type: 'context', elements: [plainObject(letters(n))] }),
  },
  actionsElements: {
    card: (n) => [{ kind: 'buttons', buttons: times(n, (at) => ({ label: `b${at}`, action: action() })) }],
    past: (blocks) => {
      expect(types(blocks)).toEqual(['actions', 'actions']);
      expect(said(blocks)).toContain('"b25"');
    },
    raw: (n) => blocksOf(actions(...times(n, (at) => button({}, at)))),
  },
  buttonText: {
    card: (n) => [{ kind: 'buttons', buttons: [{ label: letters(n), action: action() }] }],
    past: (blocks) => expect(said(blocks)).toContain(`"${letters(74)}…"`),
    raw: (n) => blocksOf(actions(button({ text: plainObject(letters(n)) }))),
  },
  buttonValue: {
    card: (n) => [{ kind: 'buttons', buttons: [{ label: 'b', action: action(n) }] }],
    past: 'throws',
    raw: (n) => blocksOf(actions(button({ value: letters(n) }))),
  },
  selectOptions: {
    card: (n) => [
      {
        kind: 'choices',
        placeholder: 'p',
        options: times(n, (at) => ({ label: `o${at}`, action: action() })),
      },
    ],
    past: (blocks) => {
      expect(said(blocks).match(/static_select/gu)).toHaveLength(2);
      expect(said(blocks)).toContain('"o100"');
    },
    raw: (n) =>
      blocksOf(actions(select({ options: times(n, (at) => ({ text: plainObject('o'), value: `v${at}` })) }))),
  },
  placeholder: {
    card: (n) => [{ kind: 'choices', placeholder: letters(n), options: [{ label: 'o', action: action() }] }],
    past: (blocks) => expect(said(blocks)).toContain(`"${letters(149)}…"`),
    raw: (n) => blocksOf(actions(select({ placeholder: plainObject(letters(n)) }))),
  },
  optionText: {
    card: (n) => [{ kind: 'choices', placeholder: 'p', options: [{ label: letters(n), action: action() }] }],
    past: (blocks) => expect(said(blocks)).toContain(`"${letters(74)}…"`),
    raw: (n) => blocksOf(actions(select({ options: [{ text: plainObject(letters(n)), value: 'v' }] }))),
  },
  optionValue: {
    card: (n) => [{ kind: 'choices', placeholder: 'p', options: [{ label: 'o', action: action(n) }] }],
    past: 'throws',
    raw: (n) => blocksOf(actions(select({ options: [{ text: plainObject('o'), value: letters(n) }] }))),
  },
  fallbackText: {
    card: (n) => [text(letters(2000)), text(letters(n - 2001))],
    past: (blocks, fallback) => {
      expect(fallback.length).toBeLessThanOrEqual(4000);
      expect(fallback.endsWith('…')).toBe(true);
      expect(said(blocks)).toContain(letters(2000));
    },
    raw: (n) => ({ text: letters(n), blocks: [{ type: 'divider' }] }),
    slackTakes: 40_000,
  },
};

const CASE_LIST = Object.entries(CASES).map(([name, one]) => ({ name: name as CardLimit, one }));
const cardOf = (blocks: readonly Block[]): Card => ({ blocks });

describe.each(CASE_LIST)('$name', ({ name, one }) => {
  const limit = SLACK_LIMITS[name];

  test('a card at the limit goes out as it is, and Slack takes it', () => {
    const message = renderCard(cardOf(one.card(limit)));
    expect(checkMessage(message)).toMatchObject({ ok: true });
    expect(said(message.blocks)).not.toContain('…');
    // The text that stands for the blocks has a limit of its own, below that of a message's.
    if (name !== 'messageText') expect(message.text).not.toContain('…');
  });

  test('a card one past the limit is split, shortened for all to see, or refused by name', () => {
    const card = cardOf(one.card(limit + 1));
    if (one.past === 'throws') {
      expect(() => renderCard(card)).toThrow(PlatformError);
      expect(() => renderCard(card)).toThrow(name);
      return;
    }
    const message = renderCard(card);
    expect(checkMessage(message)).toMatchObject({ ok: true });
    one.past(message.blocks, message.text);
  });

  test('the emulator takes what Slack takes and refuses one more', () => {
    const max = one.slackTakes ?? limit;
    expect(checkMessage(one.raw(max))).toMatchObject({ ok: true });
    expect(checkMessage(one.raw(max + 1))).toMatchObject({ ok: false });
  });
});
