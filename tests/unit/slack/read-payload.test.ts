/** Owns what is read from Slack's payloads, who is meant, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPayload } from '../../../src/slack/receive/read-payload.ts';
import { encodeOrigin } from '../../../src/slack/view-origin.ts';

const command = {
  command: '/prep',
  text: 'R&amp;D',
  user_id: 'U1',
  user_name: 'alice',
  team_id: 'T1',
  channel_id: 'C1',
  response_url: 'https://hooks.slack.com/commands/1',
  trigger_id: '1.2.a',
};
const click = {
  type: 'block_actions',
  user: { id: 'U1', name: 'alice', team_id: 'T1' },
  team: { id: 'T1' },
  enterprise: null,
  container: { type: 'message', message_ts: '1700000000.000100', channel_id: 'C1', is_ephemeral: true },
  response_url: 'https://hooks.slack.com/actions/1',
  actions: [{ type: 'button', action_id: 'button-0', value: 'v1:card:kakao' }],
};

const metadata = encodeOrigin({
  channelId: 'C1',
  messageId: 'C1-1700000000.000100',
  isPrivateMessage: true,
  responseUrl: 'https://hooks.slack.com/actions/1',
});
const typed = (value: string | null) => ({ type: 'plain_text_input', value });
const state = (input: object) => ({ values: { answer: { answer: input } } });
const form = {
  type: 'view_submission',
  user: { id: 'U1', name: 'alice', team_id: 'T1' },
  team: { id: 'T1' },
  view: {
    id: 'V1',
    hash: 'h1',
    title: { type: 'plain_text', text: 'Answer' },
    callback_id: 'v1:form',
    private_metadata: metadata,
    state: state(typed('a word')),
  },
};

test('a slash command: its text without escapes', () => {
  expect(readPayload(command)).toEqual({
    kind: 'command',
    command: '/prep',
    text: 'R&D',
    channelId: 'C1',
    responseUrl: 'https://hooks.slack.com/commands/1',
    triggerId: '1.2.a',
    actor: { surface: 'slack', workspaceId: 'T1', memberId: 'U1', name: 'alice' },
  });
});

test('a click: the message is named by channel and time, the same at each delivery', () => {
  expect(readPayload(click)).toMatchObject({
    kind: 'action',
    actionId: 'v1:card:kakao',
    messageId: 'C1-1700000000.000100',
    isPrivateMessage: true,
    actor: { workspaceId: 'T1', memberId: 'U1' },
  });
});

describe('a form', () => {
  const valuesOf = (input: object): unknown => {
    const read = readPayload({ ...form, view: { ...form.view, state: state(input) } });
    return read?.kind === 'submission' ? read.values : read;
  };

  test('says who sent what, for what, and from where it was opened', () => {
    expect(readPayload(form)).toMatchObject({
      kind: 'submission',
      actionId: 'v1:form',
      viewId: 'V1',
      title: 'Answer',
      values: { answer: 'a word' },
      origin: { channelId: 'C1', messageId: 'C1-1700000000.000100', isPrivateMessage: true },
      actor: { workspaceId: 'T1', memberId: 'U1', name: 'alice' },
    });
  });

  test.each([
    ['an empty field', typed(null), {}],
    ['a blank field', typed(' \n '), {}],
    ['no choice', { type: 'radio_buttons', selected_option: null }, {}],
    ['a choice', { type: 'radio_buttons', selected_option: { value: '3' } }, { answer: '3' }],
    ['a choice of many', { type: 'static_select', selected_option: { value: '3' } }, { answer: '3' }],
    ['what hides and reorders', typed('a\u202Eb\u0000c\r\nd'), { answer: 'abc\nd' }],
    ['Hangul in pieces', typed('답'.normalize('NFD')), { answer: '답' }],
  ])('%s', (_, input, expected) => {
    expect(valuesOf(input)).toEqual(expected);
  });

  test.each([
    ['another version', '{"v":9}'],
    ['nobody', ''],
    ['something broken', '{'],
    ['somebody with an address that is none', metadata.replace('https:', 'file:')],
  ])('keeps its words where %s wrote what it remembers', (_, text) => {
    const read = readPayload({ ...form, view: { ...form.view, private_metadata: text } });
    expect(read).toMatchObject({ kind: 'submission', origin: null, values: { answer: 'a word' } });
  });

  test('is told apart from the same form with other words, not from its own redelivery', () => {
    const keyOf = (input: object): string => {
      const read = readPayload({ ...form, view: { ...form.view, state: state(input) } });
      return read?.kind === 'submission' ? read.key : '';
    };
    expect(keyOf(typed('a'))).toBe(keyOf(typed('a')));
    expect(keyOf(typed('a'))).not.toBe(keyOf(typed('b')));
  });
});

test('a click in a view', () => {
  const { user, team, view } = form;
  const container = { type: 'view', view_id: 'V1' };
  const clicked = { type: 'block_actions', user, team, view, container, actions: click.actions };
  expect(readPayload(clicked)).toMatchObject({
    kind: 'view_action',
    actionId: 'v1:card:kakao',
    viewId: 'V1',
    origin: { messageId: 'C1-1700000000.000100' },
  });
});

test("a choice is its option's value", () => {
  const selected_option = { text: { type: 'plain_text', text: 'News' }, value: 'v1:view:kakao:news:1' };
  const choice = { ...click, actions: [{ type: 'static_select', action_id: 'choices-0', selected_option }] };
  expect(readPayload(choice)).toMatchObject({ actionId: 'v1:view:kakao:news:1' });
});

describe("whose workspace it is: the person's own", () => {
  test.each([
    ['a member of this workspace', { team_id: 'T1' }, { id: 'T1' }, null, 'T1'],
    ['a member of another one, in a shared channel', { team_id: 'T2' }, { id: 'T1' }, null, 'T2'],
    [
      'an app of a whole organisation, where the payload has no team',
      { team_id: 'T3' },
      null,
      { id: 'E1' },
      'T3',
    ],
    [
      "a person named by their organisation: the workspace, as in a command's payload",
      { team_id: 'E1' },
      { id: 'T1' },
      { id: 'E1' },
      'T1',
    ],
    ['a person of whom only the organisation is known', { team_id: 'E1' }, null, { id: 'E1' }, 'E1'],
    ['a payload that tells the team alone', {}, { id: 'T1' }, null, 'T1'],
    ['a payload that tells nothing', {}, null, null, null],
  ])('%s', (_, user, team, enterprise, expected) => {
    const payload = { ...click, user: { id: 'U1', ...user }, team, enterprise };
    expect(readPayload(payload)?.actor.workspaceId).toBe(expected);
  });

  test.each([
    [{ team_id: 'T1', enterprise_id: 'E1' }, 'T1'],
    [{ team_id: '', enterprise_id: 'E1' }, 'E1'],
    [{ team_id: null, enterprise_id: 'E1' }, 'E1'],
  ])('a command with %j', (more, expected) => {
    expect(readPayload({ ...command, ...more })?.actor.workspaceId).toBe(expected);
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'x'],
  ['a list', [click]],
  ['an event', { type: 'event_callback', event: { type: 'message' } }],
  ['a command without a person', { ...command, user_id: undefined }],
  ['a command given twice in the form', { ...command, text: ['a', 'b'] }],
  ['a command with an address that is none', { ...command, response_url: 'file:///etc/passwd' }],
  ['a click without a person', { ...click, user: undefined }],
  ['a click on nothing', { ...click, actions: [] }],
  [
    'a click on a control that is not ours',
    { ...click, actions: [{ type: 'datepicker', selected_date: 'x' }] },
  ],
  ['a button without a value', { ...click, actions: [{ type: 'button', action_id: 'b' }] }],
  ['a click in a view of which nothing is told', { ...click, container: { type: 'view', view_id: 'V1' } }],
  ['a form without a person', { ...form, user: undefined }],
  ['a form without a view', { ...form, view: null }],
  ['a form without a name', { ...form, view: { ...form.view, callback_id: '' } }],
  ['a form without values', { ...form, view: { ...form.view, state: {} } }],
  [
    'a form with an input that is not ours',
    { ...form, view: { ...form.view, state: state({ type: 'datepicker' }) } },
  ],
  [
    'a form with more than anybody types',
    { ...form, view: { ...form.view, state: state(typed('x'.repeat(12_001))) } },
  ],
])('%s is refused', (_, payload) => {
  expect(readPayload(payload)).toBeNull();
});

test('whatever comes, it is read or refused', () => {
  fc.assert(fc.property(fc.anything(), (value) => void readPayload(value)));
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom('user', 'team', 'container', 'actions', 'text', 'view', 'state', 'private_metadata'),
      (value, key) => {
        readPayload({ ...click, [key]: value });
        readPayload({ ...command, [key]: value });
        readPayload({ ...form, [key]: value });
        readPayload({ ...form, view: { ...form.view, [key]: value } });
      },
    ),
  );
});
