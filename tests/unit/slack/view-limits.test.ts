/** Owns the proof that every limit of a form on Slack is kept: at the limit, one past it, and refused by the emulator. */
import type { ModalView } from '@slack/types';
import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../../src/core/cards/card.ts';
import type { Modal } from '../../../src/core/cards/modal.ts';
import { PlatformError } from '../../../src/core/errors.ts';
import { plain } from '../../../src/core/text/inline.ts';
import { VIEW_LIMITS } from '../../../src/slack/render/limits.ts';
import { renderModal } from '../../../src/slack/render/render-modal.ts';
import { encodeOrigin } from '../../../src/slack/view-origin.ts';
import { checkView } from '../../emulators/slack/view-rules.ts';
import { choice, form, letters, text, times } from '../../support/form-fields.ts';

const action = (n = 10): ActionId => letters(n) as ActionId;

const origin = { channelId: 'C1', messageId: 'C1-1.1', isPrivateMessage: true };
const URL_START = 'https://hooks.slack.example/';

const plainObject = (words: string) => ({ type: 'plain_text', text: words });
const raw = (more: object = {}) => ({
  type: 'modal',
  title: plainObject('t'),
  submit: plainObject('s'),
  blocks: [{ type: 'divider' }],
  ...more,
});
const input = (more: object = {}) => ({
  type: 'input',
  label: plainObject('l'),
  element: { type: 'plain_text_input', action_id: 'a' },
  ...more,
});
const radio = (n: number) => ({
  type: 'radio_buttons',
  action_id: 'a',
  options: times(n, (at) => ({ text: plainObject('o'), value: `v${at}` })),
});

type ViewCase = {
  readonly render: (n: number) => ModalView;
  /** What the renderer does one past the limit. */
  readonly past: 'throws' | ((view: ModalView) => void);
  readonly raw: (n: number) => object;
};

const said = (view: ModalView): string => JSON.stringify(view);
const render = (more: Partial<Modal>, metadata = ''): ModalView =>
  renderModal(form(more), { metadata, locale: 'en' });

/** The metadata of a form that was opened at a response URL, `n` characters in all. */
function metadataOf(n: number): string {
  const base = encodeOrigin({ ...origin, responseUrl: URL_START }).length;
  return encodeOrigin({ ...origin, responseUrl: `${URL_START}${letters(n - base)}` });
}

const CASES: Readonly<Record<keyof typeof VIEW_LIMITS, ViewCase>> = {
  viewTitle: {
    render: (n) => render({ title: letters(n) }),
    past: (view) => expect(view.title.text).toBe(`${letters(23)}…`),
    raw: (n) => raw({ title: plainObject(letters(n)) }),
  },
  viewButton: {
    render: (n) => render({ submit: letters(n) }),
    past: (view) => expect(view.submit?.text).toBe(`${letters(23)}…`),
    raw: (n) => raw({ close: plainObject(letters(n)) }),
  },
  viewBlocks: {
    render: (n) => render({ fields: times(n, (at) => text({ name: `f${at}` })) }),
    past: 'throws',
    raw: (n) => raw({ blocks: times(n, () => ({ type: 'divider' })) }),
  },
  callbackId: {
    render: (n) => render({ action: action(n) }),
    past: 'throws',
    raw: (n) => raw({ callback_id: letters(n) }),
  },
  privateMetadata: {
    render: (n) => render({}, metadataOf(n)),
    past: 'throws',
    raw: (n) => raw({ private_metadata: letters(n) }),
  },
  inputLabel: {
    render: (n) => render({ fields: [text({ label: letters(n) })] }),
    past: (view) => expect(said(view)).toContain(`"${letters(1999)}…"`),
    raw: (n) => raw({ blocks: [input({ label: plainObject(letters(n)) })] }),
  },
  inputHint: {
    render: (n) => render({ fields: [text({ help: letters(n) })] }),
    past: (view) => expect(said(view)).toContain(`"${letters(1999)}…"`),
    raw: (n) => raw({ blocks: [input({ hint: plainObject(letters(n)) })] }),
  },
  actionId: {
    render: (n) => render({ fields: [text({ name: letters(n) })] }),
    past: 'throws',
    raw: (n) => raw({ blocks: [input({ element: { type: 'plain_text_input', action_id: letters(n) } })] }),
  },
  textInput: {
    render: (n) => render({ fields: [text({ maxLength: n, initial: letters(n) })] }),
    past: 'throws',
    raw: (n) =>
      raw({ blocks: [input({ element: { type: 'plain_text_input', action_id: 'a', max_length: n } })] }),
  },
  radioOptions: {
    render: (n) => render({ fields: [choice(n)] }),
    past: (view) => {
      expect(said(view)).toContain('"static_select"');
      expect(said(view)).toContain('option 10');
    },
    raw: (n) => raw({ blocks: [input({ element: radio(n) })] }),
  },
};

describe.each(Object.entries(VIEW_LIMITS))('%s', (name, limit) => {
  const one = CASES[name as keyof typeof VIEW_LIMITS];

  test('a form at the limit goes out as it is, and Slack takes it', () => {
    const view = one.render(limit);
    expect(checkView(view)).toMatchObject({ ok: true });
    expect(said(view)).not.toContain('…');
  });

  test('a form one past the limit is shortened for all to see, drawn otherwise, or refused by name', () => {
    if (one.past === 'throws') {
      expect(() => one.render(limit + 1)).toThrow(PlatformError);
      expect(() => one.render(limit + 1)).toThrow(name);
      return;
    }
    const view = one.render(limit + 1);
    expect(checkView(view)).toMatchObject({ ok: true });
    one.past(view);
  });

  test('the emulator takes what Slack takes and refuses one more', () => {
    expect(checkView(one.raw(limit))).toMatchObject({ ok: true });
    expect(checkView(one.raw(limit + 1))).toMatchObject({ ok: false });
  });
});

test('a long intro goes out in several blocks, nothing of it read as markup', () => {
  const view = render({ intro: [plain(`<!channel> *x* ${letters(3000)}`)] });
  expect(checkView(view)).toMatchObject({ ok: true });
  expect(view.blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text', 'input']);
});
