/** Owns how a form looks on the playground, and that no character of it is markup there. */
import { expect, test } from 'vitest';
import type { ActionId } from '../../../src/core/cards/card.ts';
import type { Modal } from '../../../src/core/cards/modal.ts';
import { plain } from '../../../src/core/text/inline.ts';
import { MEMBERS } from '../../../src/playground/members.ts';
import { fieldNameOf, renderForm, renderFormPage } from '../../../src/playground/render/render-form.ts';

const HOSTILE = `"><script>x</script>`;
const modal: Modal = {
  title: HOSTILE,
  submit: HOSTILE,
  action: HOSTILE as ActionId,
  intro: [plain(HOSTILE)],
  fields: [
    {
      kind: 'text',
      name: HOSTILE,
      label: HOSTILE,
      help: HOSTILE,
      isMultiline: true,
      isRequired: true,
      maxLength: 7,
      initial: `\n${HOSTILE}`,
    },
    {
      kind: 'text',
      name: 'line',
      label: 'Line',
      isMultiline: false,
      isRequired: false,
      maxLength: 9,
      initial: HOSTILE,
    },
    {
      kind: 'choice',
      name: 'how',
      label: 'How',
      isRequired: true,
      options: [
        { value: HOSTILE, label: HOSTILE },
        { value: 'b', label: 'B' },
      ],
      initial: 'b',
    },
  ],
};

const rendered = async (): Promise<string> =>
  String(await renderForm({ modal, messageId: 'm-1' }, MEMBERS[0], 0));

test('no word of a form is markup', async () => {
  const page = await renderFormPage({ modal, messageId: null }, MEMBERS[0], {
    now: 0,
    addressOf: () => '/static/x',
  });
  for (const html of [await rendered(), String(page)]) expect(html).not.toMatch(/<script>|"><s/u);
});

test('a browser is told what must be filled in, and how much it may take', async () => {
  const html = (await rendered()).replace(/\s+/gu, ' ');
  expect(html).toMatch(
    /<textarea [^>]*maxlength="7" required aria-describedby="form-field-0-help form-field-0-error"/u,
  );
  expect(html).toMatch(/<input type="text" [^>]*maxlength="9"[^>]*value=/u);
  expect(html).toMatch(/type="radio" name="field\.how" value="b" required checked/u);
  expect(html).toContain('name="message" value="m-1"');
});

test('a text that begins with an empty line keeps it', async () => {
  expect(await rendered()).toMatch(/<textarea[^>]*>\n\n&quot;/u);
});

test('only fields are fields', () => {
  expect([fieldNameOf('field.answer'), fieldNameOf('action'), fieldNameOf('Xfield.a')]).toEqual([
    'answer',
    null,
    null,
  ]);
});

test('more fields are a button away, which takes nothing of the form with it but what it is for', async () => {
  const longer = 'v1:daily-set:1' as ActionId;
  const form = { modal: { ...modal, unfold: { label: HOSTILE, action: longer } }, messageId: null };
  const html = String(await renderForm(form, MEMBERS[0], 0));
  expect(html).toContain('data-unfold');
  expect(html).toContain('hx-params="action, message"');
  expect(html).toContain(longer);
  expect(html).not.toContain('<script');
});
