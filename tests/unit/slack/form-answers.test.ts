/** Owns what becomes of a form on Slack that cannot be taken, and of one that opens more of itself. */
import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../../src/core/cards/card.ts';
import { noticeCard } from '../../../src/core/cards/notice-card.ts';
import { readPayload } from '../../../src/slack/receive/read-payload.ts';
import { SLACK_LIMITS } from '../../../src/slack/render/limits.ts';
import { renderErrors } from '../../../src/slack/render/render-errors.ts';
import { renderModal, withTyped } from '../../../src/slack/render/render-modal.ts';
import { checkView } from '../../emulators/slack/view-rules.ts';
import { choice, form, letters, text, times } from '../../support/form-fields.ts';

const card = noticeCard('I am not in this channel.', {
  buttons: [{ label: 'Try again', action: 'v1:companies:1' as ActionId }],
});

describe('what is wrong stands below the fields', () => {
  test('each sentence below its own field, what was typed stays', () => {
    const errors = { time: 'Say a time such as 09:00.', days: 'Say days such as weekdays.' };
    expect(renderErrors({ errors, card }, ['company', 'time', 'days'])).toEqual(errors);
  });

  test('where no field is named the card’s words stand below the first one, without its buttons', () => {
    expect(renderErrors({ errors: {}, card }, ['company', 'time'])).toEqual({
      company: 'I am not in this channel.',
    });
  });

  test('a sentence about a field that the short form has not stands below the first one', () => {
    const errors = { company: 'Unknown.', ping: 'No such group.' };
    expect(renderErrors({ errors, card }, ['company'])).toEqual({ company: 'Unknown. No such group.' });
    expect(renderErrors({ errors: { ping: 'No such group.' }, card }, ['company'])).toEqual({
      company: 'No such group.',
    });
  });

  test('at most 2,000 characters below a field, the rest is an ellipsis', () => {
    const said = (n: number) => renderErrors({ errors: { a: letters(n) }, card }, ['a'])?.['a'];
    expect(said(SLACK_LIMITS.inputHint)).toBe(letters(2000));
    expect(said(2001)).toBe(`${letters(1999)}…`);
  });

  test('a view without a field has no place for it', () => {
    expect(renderErrors({ errors: {}, card }, [])).toBeNull();
  });
});

describe('the longer form', () => {
  const unfold = { label: 'More', action: 'v1:daily-set:1' as ActionId };
  const setting = { metadata: '', locale: 'en' } as const;

  test('a button below the fields opens it', () => {
    const view = renderModal(form({ fields: [text({ name: 'company' })], unfold }), setting);
    expect(view.blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ type: 'button', text: { text: 'More' }, value: 'v1:daily-set:1' }],
    });
    expect(checkView(view)).toMatchObject({ ok: true });
  });

  test('what was typed stays in the fields that both have, and the others begin as they would', () => {
    const long = form({
      fields: [
        text({ name: 'company', initial: 'kakao' }),
        text({ name: 'timezone', initial: 'Asia/Seoul' }),
        choice(2, { name: 'how', initial: 'v1' }),
      ],
      isLong: true,
    });
    const typed = new Map([
      ['company', 'naver'],
      ['how', 'no such option'],
    ]);
    expect(withTyped(long, typed).fields.map(({ initial }) => initial)).toEqual([
      'naver',
      'Asia/Seoul',
      'v1',
    ]);
  });

  test('a field that was emptied is empty in the longer form too', () => {
    const long = form({ fields: [text({ name: 'company', initial: 'kakao' })] });
    const [block] = renderModal(withTyped(long, new Map([['company', '']])), setting).blocks.slice(-1);
    expect(JSON.stringify(block)).not.toContain('initial_value');
  });

  test('twelve fields and 3,000 characters in each are a form that Slack takes', () => {
    const fields = times(12, (at) => text({ name: `f${at}`, maxLength: 3000, initial: letters(3000) }));
    expect(checkView(renderModal(form({ fields, isLong: true }), setting))).toMatchObject({ ok: true });
    expect(() => renderModal(form({ fields: [text({ maxLength: 3001 })] }), setting)).toThrow('textInput');
  });
});

describe('what Slack sends of a form', () => {
  const person = { user: { id: 'U1', name: 'alice', team_id: 'T1' }, team: { id: 'T1' } };
  const input = (value: string | null) => ({ type: 'plain_text_input', value });
  const state = { values: { days: { days: input('weekdays') }, company: { company: input('') } } };
  const blocks = [
    { type: 'rich_text', block_id: 'xy' },
    { type: 'input', block_id: 'company' },
    { type: 'input', block_id: 'days' },
    { type: 'actions', block_id: 'zz' },
  ];
  const sent = (triggerId: string) =>
    readPayload({
      type: 'view_submission',
      ...person,
      trigger_id: triggerId,
      view: { id: 'V1', hash: 'h', callback_id: 'v1:daily-set:0', state, blocks },
    });

  test('the fields in their order, whatever the order of the values', () => {
    expect(sent('1')).toMatchObject({ fields: ['company', 'days'], values: { days: 'weekdays' } });
  });

  test('sent again with the same words it is asked again; delivered twice it is one', () => {
    const keyOf = (triggerId: string) => {
      const read = sent(triggerId);
      return read?.kind === 'submission' ? read.key : null;
    };
    expect(keyOf('1')).toBe(keyOf('1'));
    expect(keyOf('1')).not.toBe(keyOf('2'));
  });

  test('a click in a form brings what stands in its fields, and passes over what is none', () => {
    const read = readPayload({
      type: 'block_actions',
      ...person,
      container: { type: 'view' },
      view: { id: 'V1', state: { values: { ...state.values, more: { x: { type: 'datepicker' } } } } },
      actions: [{ type: 'button', value: 'v1:daily-set:1' }],
    });
    expect(read?.kind === 'view_action' && [...read.typed]).toEqual([
      ['days', 'weekdays'],
      ['company', ''],
    ]);
  });
});
