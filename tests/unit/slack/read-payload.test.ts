/** Owns what is read from Slack's payloads, who is meant, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPayload } from '../../../src/slack/receive/read-payload.ts';

const command = {
  command: '/prep',
  text: 'R&amp;D',
  user_id: 'U1',
  user_name: 'alice',
  team_id: 'T1',
  channel_id: 'C1',
  response_url: 'https://hooks.slack.com/commands/1',
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

test('a slash command: its text without escapes', () => {
  expect(readPayload(command)).toEqual({
    kind: 'command',
    command: '/prep',
    text: 'R&D',
    channelId: 'C1',
    responseUrl: 'https://hooks.slack.com/commands/1',
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
  ['a click in a modal', { ...click, container: { type: 'view', view_id: 'V1' } }],
])('%s is refused', (_, payload) => {
  expect(readPayload(payload)).toBeNull();
});

test('whatever comes, it is read or refused', () => {
  fc.assert(fc.property(fc.anything(), (value) => void readPayload(value)));
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom('user', 'team', 'container', 'actions', 'text'),
      (value, key) => {
        readPayload({ ...click, [key]: value });
        readPayload({ ...command, [key]: value });
      },
    ),
  );
});
