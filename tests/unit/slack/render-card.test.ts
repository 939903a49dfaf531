/** Owns how a card looks on Slack, and that no character of its text is markup there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionId, Block, Card, ListItem } from '../../../src/core/cards/card.ts';
import { bold, code, italic, plain, type Inline, type RichText } from '../../../src/core/text/inline.ts';
import { escapeText } from '../../../src/slack/render/fallback-text.ts';
import { renderCard } from '../../../src/slack/render/render-card.ts';
import { checkMessage } from '../../emulators/slack/block-rules.ts';
import { linesOf, pingsOf } from '../../emulators/slack/screen.ts';

const card = (...blocks: Block[]): Card => ({ blocks });
const id = (text: string): ActionId => text as ActionId;

/** As the emulator shows it to a member; fails where Slack would refuse it. */
function shown(value: Card): string {
  const checked = checkMessage(renderCard(value));
  if (!checked.ok) throw new Error(`${checked.error}: ${checked.details.join('; ')}`);
  expect(pingsOf(checked.body)).toEqual([]);
  return linesOf(checked.body).join('\n');
}

const item = (text: string, ...children: ListItem[][]): ListItem => ({
  text: [plain(text)],
  children: children.map((items) => ({ kind: 'list', isOrdered: false, start: 1, items })),
});

describe('a card on Slack', () => {
  test('keeps nested lists nested and counts on after them', () => {
    const list: Block = {
      kind: 'list',
      isOrdered: true,
      start: 3,
      items: [item('caching', [item('write-through', [item('TTL')]), item('eviction')]), item('queues')],
    };
    expect(shown(card(list))).toBe(
      ['3. caching', '  • write-through', '    • TTL', '  • eviction', '4. queues'].join('\n'),
    );
  });

  test('keeps two lists side by side apart, each with its own count', () => {
    const list = (text: string): Block => ({ kind: 'list', isOrdered: true, start: 1, items: [item(text)] });
    expect(shown(card(list('a'), list('b')))).toBe('1. a\n1. b');
  });

  test('keeps two numbered lists below one item apart', () => {
    const numbered = (text: string) =>
      ({ kind: 'list', isOrdered: true, start: 1, items: [item(text)] }) as const;
    const parent: ListItem = { text: [plain('parent')], children: [numbered('a'), numbered('b')] };
    const list: Block = { kind: 'list', isOrdered: false, start: 1, items: [parent] };
    expect(shown(card(list))).toBe('• parent\n  1. a\n  1. b');
  });

  test('shows an item that is nothing but the list below it', () => {
    const list: Block = { kind: 'list', isOrdered: false, start: 1, items: [item('', [item('below')])] };
    expect(shown(card(list))).toBe('•  \n  • below');
  });

  test('shows facts a line each, bold labels first', () => {
    const fields: Block = {
      kind: 'fields',
      fields: [
        { label: 'Topics', value: [plain('8')] },
        { label: 'Role', value: [code('Go'), plain(', '), italic('Redis')] },
      ],
    };
    expect(shown(card(fields))).toBe('*Topics*  8\n*Role*  Go, Redis');
  });

  test('keeps bold, italic, code and links, also inside each other', () => {
    const text: RichText = [
      bold('B', italic('BI'), code('BC')),
      { kind: 'link', url: 'https://kakao.example/a?b=1&c=2', children: [bold('site')] },
    ];
    expect(renderCard(card({ kind: 'text', text })).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'B', style: { bold: true } },
              { type: 'text', text: 'BI', style: { bold: true, italic: true } },
              { type: 'text', text: 'BC', style: { bold: true, code: true } },
              { type: 'link', url: 'https://kakao.example/a?b=1&c=2', text: 'site' },
            ],
          },
        ],
      },
    ]);
  });

  test.each(['javascript:alert(1)', 'slack://user?id=U1', 'data:text/html,x', 'no address', ''])(
    'leaves a link to «%s» as the words it has',
    (url) => {
      const blocks = renderCard(
        card({ kind: 'text', text: [{ kind: 'link', url, children: [plain('w')] }] }),
      ).blocks;
      expect(JSON.stringify(blocks)).not.toContain('"link"');
      expect(JSON.stringify(blocks)).toContain('"w"');
    },
  );

  test("shows a date in each reader's own zone", () => {
    const date: Inline = { kind: 'date', at: Date.UTC(2026, 0, 1), style: 'relative' };
    const { blocks } = renderCard(
      card({ kind: 'text', text: [date] }, { kind: 'footer', text: [plain('at '), date] }),
    );
    expect(blocks[0]).toMatchObject({
      elements: [
        { elements: [{ type: 'date', timestamp: 1_767_225_600, format: '{ago}', fallback: '2026-01-01' }] },
      ],
    });
    expect(blocks[1]).toMatchObject({
      elements: [{ text: 'at ' }, { type: 'mrkdwn', text: '<!date^1767225600^{ago}^2026-01-01>' }],
    });
  });

  test('lets one action stand on two controls of a row', () => {
    const buttons: Block = {
      kind: 'buttons',
      buttons: [
        { label: 'a', action: id('v1:card:kakao'), tone: 'primary' },
        { label: 'b', action: id('v1:card:kakao') },
      ],
    };
    expect(shown(card(buttons))).toBe('[a] [b]');
  });

  test("tells a footer's link its address, since it cannot be clicked there", () => {
    const text: RichText = [{ kind: 'link', url: 'https://a.example/', children: [plain('site')] }];
    expect(shown(card({ kind: 'footer', text }))).toBe('site (https://a.example/)');
  });

  test('is rendered once for all its readers', () => {
    const shared = card({ kind: 'divider' });
    expect(renderCard(shared)).toBe(renderCard(shared));
  });

  test('says in its text what its blocks say, escaped', () => {
    const { text } = renderCard(
      card(
        { kind: 'heading', level: 1, text: 'A & B', aside: 'kakao' },
        { kind: 'text', text: [plain('1 < 2')] },
        { kind: 'buttons', buttons: [{ label: 'Topics', action: id('x') }] },
      ),
    );
    expect(text).toBe('A &amp; B (kakao)\n1 &lt; 2\n[Topics]');
  });
});

const hostile = [
  '<!here>',
  '<!channel>',
  '<@U0ALICE>',
  '<!subteam^S1|team>',
  '@here @channel @everyone',
  '<https://evil.example|click>',
  '*bold* _italic_ `code` ~strike~',
  ':smile:',
  '&lt;!here&gt;',
  '> quote',
  '```',
];

describe("text that looks like Slack's markup", () => {
  test.each(hostile)('stays the text it is everywhere in a card: %s', (text) => {
    const all = card(
      { kind: 'heading', level: 1, text, aside: text },
      { kind: 'heading', level: 2, text },
      { kind: 'text', text: [plain(text), bold(text), code(text)] },
      { kind: 'text', text: [{ kind: 'link', url: 'https://a.example/', children: [plain(text)] }] },
      { kind: 'quote', text: [plain(text)] },
      { kind: 'code', text },
      { kind: 'fields', fields: [{ label: text, value: [plain(text)] }] },
      { kind: 'list', isOrdered: false, start: 1, items: [item(text, [item(text)])] },
      { kind: 'choices', placeholder: text, options: [{ label: text, action: id('x') }] },
      { kind: 'buttons', buttons: [{ label: text, action: id('x') }] },
      { kind: 'footer', text: [plain(text), { kind: 'date', at: 0, style: 'date' }] },
    );
    expect(shown(all)).toContain(text);
    expect(renderCard(all).text).toContain(escapeText(text));
  });

  test('any text at all makes a message that Slack takes, notifies nobody and loses no word', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...hostile));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
        const value = card(
          ...texts.map((text): Block => ({ kind: 'text', text: [plain(text), bold(text)] })),
          { kind: 'footer', text: texts.map(plain) },
          { kind: 'divider' },
        );
        const screen = shown(value);
        for (const text of texts) expect(screen).toContain(text);
      }),
    );
  });
});

test('a list that is longer than a block goes on in the next one with its numbers', () => {
  const items = Array.from({ length: 40 }, (_, index) => item(`${index + 1} ${'x'.repeat(150)}`));
  const lines = shown(card({ kind: 'list', isOrdered: true, start: 1, items })).split('\n');
  expect(lines).toHaveLength(40);
  lines.forEach((line, index) => expect(line.startsWith(`${index + 1}. ${index + 1} x`)).toBe(true));
});

test('an item that is longer than a block is told to its end', () => {
  const items = [item(`start ${'word '.repeat(900)}end`), item('second')];
  const screen = shown(card({ kind: 'list', isOrdered: true, start: 1, items }));
  expect(screen).toContain('1. start');
  expect(screen).toContain('end\n2. second');
  expect(screen.match(/word/gu)).toHaveLength(900);
});
