/** Owns how a form looks on Discord, that every limit is kept, and that the emulator draws the line where Discord does. */
import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../../../src/core/cards/card.ts';
import type { Modal } from '../../../../src/core/cards/modal.ts';
import { plain } from '../../../../src/core/text/inline.ts';
import { LIMITS, type LimitName } from '../../../../src/discord/render/limits.ts';
import { renderModal } from '../../../../src/discord/render/render-modal.ts';
import { modalProblem, schemaProblem } from '../../../emulators/discord/rules.ts';
import { modalBody } from '../../../emulators/discord/wire.ts';
import { choice, form, letters, text, times } from '../../../support/form-fields.ts';

/** What Discord has against a modal, or null. */
function problemOf(data: unknown): string | null {
  return (
    schemaProblem('ModalInteractionCallbackRequest', { type: 9, data }) ?? modalProblem(modalBody.parse(data))
  );
}

type Case = {
  readonly modal: (n: number) => Modal;
  readonly past: 'throws' | 'shortened' | 'drawn otherwise';
};
const CASES = {
  customId: { modal: (n) => form({ action: letters(n) as ActionId }), past: 'throws' },
  componentsInModal: {
    modal: (n) => form({ fields: times(n, (at) => text({ name: `f${at}` })) }),
    past: 'throws',
  },
  textInMessage: { modal: (n) => form({ intro: [plain(letters(n))] }), past: 'throws' },
  modalTitle: { modal: (n) => form({ title: letters(n) }), past: 'shortened' },
  fieldLabel: { modal: (n) => form({ fields: [text({ label: letters(n) })] }), past: 'shortened' },
  fieldDescription: { modal: (n) => form({ fields: [text({ help: letters(n) })] }), past: 'shortened' },
  textInput: {
    modal: (n) => form({ fields: [text({ maxLength: n, initial: letters(n) })] }),
    past: 'throws',
  },
  optionsInRadioGroup: { modal: (n) => form({ fields: [choice(n)] }), past: 'drawn otherwise' },
  optionsInSelect: { modal: (n) => form({ fields: [choice(n)] }), past: 'throws' },
  optionLabel: {
    modal: (n) =>
      form({
        fields: [
          choice(2, {
            options: [
              { value: 'a', label: letters(n) },
              { value: 'b', label: 'b' },
            ],
          }),
        ],
      }),
    past: 'shortened',
  },
  optionValue: {
    modal: (n) =>
      form({
        fields: [
          choice(2, {
            options: [
              { value: letters(n), label: 'a' },
              { value: 'b', label: 'b' },
            ],
          }),
        ],
      }),
    past: 'throws',
  },
} as const satisfies Partial<Record<LimitName, Case>>;

const CASE_LIST: readonly (readonly [LimitName, Case])[] = Object.entries(CASES).map(
  ([name, one]) => [name as keyof typeof CASES, one] as const,
);

describe.each(CASE_LIST)('%s', (name, { modal, past }) => {
  test('a form at the limit goes out as it is, and Discord takes it', () => {
    const data = renderModal(modal(LIMITS[name]));
    expect(problemOf(data)).toBeNull();
    expect(JSON.stringify(data)).not.toContain('…');
  });

  test(`one past it is ${past}`, () => {
    const one = modal(LIMITS[name] + 1);
    if (past === 'throws') {
      expect(() => renderModal(one)).toThrow(name);
      return;
    }
    const data = renderModal(one);
    expect(problemOf(data)).toBeNull();
    expect(JSON.stringify(data)).toContain(past === 'shortened' ? 'x…' : '"type":3');
  });
});

test('one choice alone is a drop-down, since a radio group wants two', () => {
  const data = renderModal(form({ fields: [choice(1)] }));
  expect(problemOf(data)).toBeNull();
  expect(JSON.stringify(data)).toContain('"type":3');
});

test('what stood in a form before stands in it again', () => {
  const data = renderModal(form({ fields: [text({ initial: 'mine' }), choice(4, { initial: 'v2' })] }));
  expect(problemOf(data)).toBeNull();
  expect(JSON.stringify(data)).toContain('"value":"mine"');
  expect(JSON.stringify(data)).toContain('{"value":"v2","label":"option 2","default":true}');
});

test('no word of an intro is markup', () => {
  const data = renderModal(form({ intro: [plain('# <@1> **x** @everyone')] }));
  expect(data.components[0]).toMatchObject({ type: 10, content: '\\# \\<@1> \\*\\*x\\*\\* \\@everyone' });
});

const input = (more: object) => ({ type: 4, custom_id: 'a', style: 1, ...more });
const label = (component: object) => ({ type: 18, label: 'l', component });
test.each([
  ['six components', { components: times(6, (at) => label(input({ custom_id: `a${at}` }))) }],
  ['nothing to fill in', { components: [{ type: 10, content: 'x' }] }],
  ['one id twice', { components: [label(input({})), label(input({}))] }],
  ['an action row, as in forms of old', { components: [{ type: 1, components: [input({ label: 'l' })] }] }],
  ['a text longer than its field', { components: [label(input({ max_length: 2, value: 'abc' }))] }],
  ['a title of 46 characters', { title: letters(46) }],
])('the emulator refuses a modal with %s', (_, change) => {
  const modal = { custom_id: 'v1:form', title: 't', components: [label(input({}))] };
  expect(problemOf(modal)).toBeNull();
  expect(problemOf({ ...modal, ...change })).not.toBeNull();
});
