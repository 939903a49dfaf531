import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { encodeAction } from '../../../../src/core/cards/action-id.ts';
import type { Block, Button, Card, Choice, ListBlock } from '../../../../src/core/cards/card.ts';
import { plain } from '../../../../src/core/text/inline.ts';
import { CardLimitError } from '../../../../src/discord/render/card-limit-error.ts';
import { LIMITS, type LimitName } from '../../../../src/discord/render/limits.ts';
import { renderCard } from '../../../../src/discord/render/render-card.ts';
import { renderSuggestions } from '../../../../src/discord/render/render-suggestions.ts';
import { readMarkdown } from '../../../emulators/discord/markdown.ts';
import { FLAGS, messageProblem, schemaProblem } from '../../../emulators/discord/rules.ts';

const cardOf = (...blocks: Block[]): Card => ({ blocks });
const text = (words: string): Block => ({ kind: 'text', text: [plain(words)] });
const action = (page: number) => encodeAction({ verb: 'companies', page });
const button = (label: string, page: number): Button => ({ label, action: action(page) });
const choice = (label: string, page: number): Choice => ({ label, action: action(page) });
const pages = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const buttons = (count: number, from = 0): Block => ({
  kind: 'buttons',
  buttons: pages(count).map((page) => button(`b${page}`, from + page)),
});
const choices = (count: number): Block => ({
  kind: 'choices',
  placeholder: 'More',
  options: pages(count).map((page) => choice(`o${page}`, page)),
});

const wordsOf = (card: Card): string =>
  renderCard(card)
    .components.flatMap((component) =>
      component.type === ComponentType.TextDisplay ? [component.content] : [],
    )
    .join('\n---\n');
const rowsOf = (card: Card) =>
  renderCard(card).components.flatMap((component) =>
    component.type === ComponentType.ActionRow ? [component.components] : [],
  );
const refusedFor = (card: Card): LimitName | null => {
  try {
    renderCard(card);
    return null;
  } catch (error) {
    if (error instanceof CardLimitError) return error.limit;
    throw error;
  }
};
/** What the emulator says, as Discord would. */
const discordRefuses = (card: Card): string | null => {
  const body = { flags: FLAGS.componentsV2, components: [renderCard(card)], allowed_mentions: { parse: [] } };
  return (
    messageProblem(body) ?? schemaProblem('CreateMessageInteractionCallbackRequest', { type: 4, data: body })
  );
};

describe('words', () => {
  test('a title, its aside and what follows stand together', () => {
    const card = cardOf(
      { kind: 'heading', level: 1, text: 'Kakao *Corp*', aside: 'kakao · Senior' },
      text('a'),
      text('b'),
    );
    expect(wordsOf(card)).toBe('## Kakao \\*Corp\\*\n-# kakao · Senior\na\n\nb');
  });

  test('facts, quotes, footers and dividers', () => {
    const card = cardOf(
      { kind: 'fields', fields: [{ label: 'Role', value: [plain('Backend\nteam')] }] },
      { kind: 'quote', text: [plain('one\n\ntwo')] },
      { kind: 'divider' },
      { kind: 'footer', text: [plain('from kakao.md')] },
    );
    expect(wordsOf(card)).toBe('**Role** Backend team\n\n> one\n> two\n---\n-# from kakao.md');
  });

  test('nested lists stay nested and ordered ones keep their numbers', () => {
    const inner: ListBlock = {
      kind: 'list',
      isOrdered: true,
      start: 9,
      items: [
        { text: [plain('nine')], children: [] },
        { text: [plain('ten\nmore')], children: [] },
      ],
    };
    const card = cardOf({
      kind: 'list',
      isOrdered: false,
      start: 1,
      items: [
        { text: [plain('- dash')], children: [inner] },
        { text: [], children: [] },
      ],
    });
    expect(wordsOf(card)).toBe('- \\- dash\n  9. nine\n  10. ten\n      more\n- \u200B');
  });

  test('a code block cannot be closed from inside', () => {
    const inside = 'a\n```\n@everyone **x**\n````';
    const { text: shown, constructs } = readMarkdown(wordsOf(cardOf({ kind: 'code', text: inside })));
    expect(shown).toBe(inside);
    expect(constructs.map(({ kind }) => kind)).toEqual(['block']);
  });

  test('the same card is rendered once', () => {
    const card = cardOf(text('a'));
    expect(renderCard(card)).toBe(renderCard(card));
  });
});

describe('controls', () => {
  test('a click and a choice carry their action', () => {
    const [first, second] = rowsOf(cardOf(buttons(2), choices(1)));
    expect(first?.map((control) => 'custom_id' in control && control.custom_id)).toEqual([
      action(1),
      action(2),
    ]);
    expect(second?.[0]).toMatchObject({
      custom_id: 'choices:0',
      options: [{ label: 'o1', value: action(1) }],
    });
  });

  test('options that do the same are offered once', () => {
    const same: Block = {
      kind: 'choices',
      placeholder: 'p',
      options: [choice('a', 1), choice('b', 2), choice('c', 1)],
    };
    expect(rowsOf(cardOf(same))).toMatchObject([[{ options: [{ label: 'a' }, { label: 'b' }] }]]);
  });

  test('two drop-downs on a card have ids of their own', () => {
    expect(discordRefuses(cardOf(choices(26), choices(26)))).toBeNull();
  });

  test('two buttons with one action are refused before Discord does', () => {
    expect(() => renderCard(cardOf(buttons(1), buttons(1)))).toThrow('stands twice');
  });
});

/** At the limit Discord takes it; one past it is refused here, cut into parts, or visibly shortened. */
describe('limits', () => {
  const LINE = 'x'.repeat(100);

  test('componentsInMessage', () => {
    const full = (count: number): Card => cardOf(...pages(count).map((): Block => ({ kind: 'divider' })));
    expect(discordRefuses(full(LIMITS.componentsInMessage - 1))).toBeNull();
    expect(refusedFor(full(LIMITS.componentsInMessage))).toBe('componentsInMessage');
    expect(refusedFor(cardOf())).toBe('componentsInMessage');
  });

  test('nested components count', () => {
    const rows = (count: number): Block[] => pages(count).map((row) => buttons(5, row * 5));
    expect(
      discordRefuses(cardOf(...rows(6), { kind: 'divider' }, { kind: 'divider' }, { kind: 'divider' })),
    ).toBeNull();
    expect(refusedFor(cardOf(...rows(7)))).toBe('componentsInMessage');
  });

  test('textInMessage', () => {
    expect(discordRefuses(cardOf(text('x'.repeat(LIMITS.textInMessage))))).toBeNull();
    expect(refusedFor(cardOf(text('x'.repeat(LIMITS.textInMessage + 1))))).toBe('textInMessage');
    expect(refusedFor(cardOf(...pages(41).flatMap((): Block[] => [text(LINE)])))).toBe('textInMessage');
    expect(refusedFor(cardOf(text('*'.repeat(LIMITS.textInMessage / 2 + 1))))).toBe('textInMessage');
  });

  test('buttonsInRow', () => {
    expect(discordRefuses(cardOf(buttons(LIMITS.buttonsInRow)))).toBeNull();
    expect(refusedFor(cardOf(buttons(LIMITS.buttonsInRow + 1)))).toBe('buttonsInRow');
  });

  test('optionsInSelect: more become another drop-down, numbered, nothing lost', () => {
    expect(rowsOf(cardOf(choices(LIMITS.optionsInSelect)))).toHaveLength(1);
    const more = cardOf(choices(LIMITS.optionsInSelect + 1));
    expect(rowsOf(more)).toMatchObject([
      [{ placeholder: 'More (1/2)', options: { length: 25 } }],
      [{ placeholder: 'More (2/2)', options: [{ label: 'o26' }] }],
    ]);
    expect(discordRefuses(more)).toBeNull();
  });

  test.each<[LimitName, (label: string) => Block, string]>([
    ['buttonLabel', (label) => ({ kind: 'buttons', buttons: [button(label, 1)] }), 'label'],
    ['optionLabel', (label) => ({ kind: 'choices', placeholder: 'p', options: [choice(label, 1)] }), 'label'],
    [
      'placeholder',
      (label) => ({ kind: 'choices', placeholder: label, options: [choice('a', 1)] }),
      'placeholder',
    ],
  ])('%s: a longer one ends with …', (limit, block, key) => {
    const shown = (length: number): string => {
      const card = cardOf(block('y'.repeat(length)));
      expect(discordRefuses(card)).toBeNull();
      return new RegExp(`"${key}":"(y+…?)"`, 'u').exec(JSON.stringify(renderCard(card)))?.[1] ?? '';
    };
    expect(shown(LIMITS[limit])).toBe('y'.repeat(LIMITS[limit]));
    expect(shown(LIMITS[limit] + 1)).toBe(`${'y'.repeat(LIMITS[limit] - 1)}…`);
  });

  test('customId', () => {
    const id = (length: number): Card => {
      const long = encodeAction({ verb: 'card', entry: 'k' });
      const forged = (long + 'k'.repeat(length - long.length)) as typeof long;
      return cardOf({ kind: 'buttons', buttons: [{ label: 'a', action: forged }] });
    };
    expect(discordRefuses(id(LIMITS.customId))).toBeNull();
    expect(refusedFor(id(LIMITS.customId + 1))).toBe('customId');
  });

  test('suggestions, suggestionName, suggestionValue', () => {
    const many = pages(LIMITS.suggestions + 1).map((page) => ({ name: `n${page}`, value: `v${page}` }));
    expect(renderSuggestions(many)).toEqual(many.slice(0, LIMITS.suggestions));
    const at = { name: 'n'.repeat(LIMITS.suggestionName), value: 'v'.repeat(LIMITS.suggestionValue) };
    expect(renderSuggestions([at])).toEqual([at]);
    expect(renderSuggestions([{ ...at, name: `${at.name}n` }])[0]?.name).toBe(`${'n'.repeat(99)}…`);
    expect(renderSuggestions([{ ...at, value: `${at.value}v` }])).toEqual([]);
  });
});
