/** Owns that the emulator is as strict as Slack where a test leans on it, and speaks as recorded payloads do. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkMessage } from '../../emulators/slack/block-rules.ts';
import {
  blockActionsPayload,
  buttonAction,
  slashCommandPayload,
  viewSubmissionPayload,
} from '../../emulators/slack/payloads.ts';
import { checkView } from '../../emulators/slack/view-rules.ts';
import { createResponseUrls } from '../../emulators/slack/response-urls.ts';
import { pingsOf } from '../../emulators/slack/screen.ts';
import { newChannel } from '../../emulators/slack/channels.ts';
import type { Tokens } from '../../emulators/slack/calls.ts';
import { createUploads } from '../../emulators/slack/file-methods.ts';
import { answerApiCall } from '../../emulators/slack/web-api.ts';
import { createViews } from '../../emulators/slack/views.ts';
import { createWorld } from '../../emulators/slack/world.ts';

const fields = z
  .record(z.string(), z.array(z.string()).or(z.string()))
  .parse(
    JSON.parse(readFileSync(new URL('../../fixtures/slack/recorded-fields.json', import.meta.url), 'utf8')),
  );

const workspace = { teamId: 'T1', domain: 'study', enterpriseId: null, isOrgInstall: false };
const member = {
  id: 'U1',
  name: 'alice',
  displayName: 'Alice',
  teamId: 'T1',
  locale: 'ko-KR',
  tz: 'Asia/Seoul',
  isAdmin: false,
  isOwner: false,
  isGuest: false,
  isDisabled: false,
};
const channel = newChannel({ id: 'C1', name: 'study' });
const origin = { workspace, member, channel, responseUrl: 'http://127.0.0.1/response/h1', triggerId: 't' };
const divider = { type: 'divider' };

function expectRecorded(name: string, value: unknown): void {
  const known = z.record(z.string(), z.unknown()).parse(value);
  expect(fields[name]).toEqual(expect.arrayContaining(Object.keys(known)));
}

describe('payloads have no field that recorded ones lack', () => {
  test('a slash command', () => {
    const payload = slashCommandPayload('/prep R&D <x>', origin);
    expectRecorded('slash_command', payload);
    expect(payload).toMatchObject({ command: '/prep', text: 'R&amp;D &lt;x&gt;' });
  });

  test('a click', () => {
    const message = createWorld().post('C1', 'U1', { text: 'x' });
    const button = {
      type: 'button',
      action_id: 'b',
      text: { type: 'plain_text', text: 'B' },
      value: 'v',
    } as const;
    const action = buttonAction(button, 'x');
    const payload = blockActionsPayload(message, action, origin);
    expectRecorded('block_actions', payload);
    expectRecorded('block_actions.container', payload['container']);
    expectRecorded('block_actions.user', payload['user']);
    expectRecorded('block_actions.team', payload['team']);
    expectRecorded('block_actions.actions', action);
  });

  test('a form', () => {
    const views = createViews(
      () => 0,
      () => undefined,
    );
    const input = {
      type: 'input',
      label: { type: 'plain_text', text: 'l' },
      element: { type: 'plain_text_input', action_id: 'a' },
    };
    const title = { type: 'plain_text', text: 't' };
    const view = views.open(views.createTrigger('U1'), {
      type: 'modal',
      title,
      submit: title,
      blocks: [input],
    });
    if ('error' in view) throw new Error(view.error);
    const payload = viewSubmissionPayload(view, origin);
    expectRecorded('view_submission', payload);
    expectRecorded('view_submission.view', payload['view']);
  });

  test.each(['auth.test', 'users.info', 'apps.connections.open'])('%s', (method) => {
    const answer = call(method, method.startsWith('apps') ? 'xapp-1' : 'xoxb-1', {
      user: 'U1',
      include_locale: 'true',
    });
    expect(answer).toMatchObject({ ok: true });
    expectRecorded(method, method === 'users.info' ? answer['user'] : answer);
  });
});

const tokens: Tokens = {
  bot: 'xoxb-1',
  app: 'xapp-1',
  isBotAlive: true,
  isAppAlive: true,
  scopes: ['users:read'],
};

function call(
  method: string,
  bearer: string | null,
  values: Record<string, string> = {},
  changed: Partial<Tokens> = {},
) {
  const world = createWorld();
  world.members.set(member.id, member);
  return answerApiCall(
    { method, bearer, arguments: new URLSearchParams(values) },
    {
      world,
      workspace,
      tokens: { ...tokens, ...changed },
      openConnectionUrl: () => 'ws://127.0.0.1:1/link/?ticket=x',
      views: createViews(
        () => 0,
        () => undefined,
      ),
      uploads: createUploads(
        () => 'http://127.0.0.1:1',
        () => undefined,
      ),
      violate: () => undefined,
    },
  );
}

test.each([
  ['auth.test', null, {}, 'not_authed'],
  ['auth.test', 'xoxb-2', {}, 'invalid_auth'],
  ['auth.test', 'xapp-1', {}, 'not_allowed_token_type'],
  ['auth.test', 'xoxb-1', { isBotAlive: false }, 'invalid_auth'],
  ['users.info', 'xoxb-1', { scopes: [] }, 'missing_scope'],
  ['users.info', 'xoxb-1', {}, 'user_not_found'],
  ['apps.connections.open', 'xoxb-1', {}, 'not_allowed_token_type'],
  ['apps.connections.open', 'xapp-1', { isAppAlive: false }, 'invalid_auth'],
  ['chat.postMessage', 'xoxb-1', {}, 'missing_scope'],
  ['chat.scheduleMessage', 'xoxb-1', {}, 'unknown_method'],
])('%s with %s %j is refused', (method, bearer, changed, error) => {
  expect(call(method, bearer, { user: 'U9' }, changed)).toMatchObject({ ok: false, error });
});

test.each([
  ['an unknown block', { text: 't', blocks: [{ type: 'carousel' }] }],
  ['an unknown field', { text: 't', blocks: [{ ...divider, colour: 'red' }] }],
  ['no words at all', {}],
  ['no blocks in blocks', { text: 't', blocks: [] }],
  [
    'the same block_id twice',
    { text: 't', blocks: [divider, divider].map((one) => ({ ...one, block_id: 'a' })) },
  ],
  ['the same action_id twice in a block', { text: 't', blocks: [{ type: 'actions', elements: twins() }] }],
  ['an empty text', { text: 't', blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }] }],
  ['mrkdwn in a header', { text: 't', blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] }],
])('a message with %s is refused', (_, message) => {
  expect(checkMessage(message)).toMatchObject({ ok: false });
});

function twins(): object[] {
  const button = { type: 'button', action_id: 'same', text: { type: 'plain_text', text: 'x' } };
  return [button, button];
}

test.each([
  [{ text: 'hi <@U1>' }, ['<@U1>']],
  [{ text: '<!here> <!subteam^S1|team>' }, ['<!here>', '<!subteam^S1|team>']],
  [{ text: '&lt;!here&gt; @here' }, []],
  [{ text: '@here', link_names: true }, ['@here']],
  [{ text: '@channel', parse: 'full' as const }, ['@channel']],
])('who is notified by %j', (body, expected) => {
  expect(pingsOf(body)).toEqual(expected);
});

test('rich text and mrkdwn notify as well', () => {
  const checked = checkMessage({
    text: 't',
    blocks: [
      { type: 'context', elements: [{ type: 'mrkdwn', text: '<!channel>' }] },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'broadcast', range: 'here' },
              { type: 'user', user_id: 'U1' },
            ],
          },
        ],
      },
    ],
  });
  expect(checked.ok && pingsOf(checked.body)).toEqual(['<!channel>', '@here', '@U1']);
});

describe('a trigger', () => {
  const title = { type: 'plain_text', text: 't' };
  const view = { type: 'modal', title, blocks: [divider] };
  let now = 0;
  const views = createViews(
    () => now,
    () => undefined,
  );

  test('opens one view, within three seconds', () => {
    const trigger = views.createTrigger('U1');
    now = 3000;
    expect(views.open(trigger, view)).toMatchObject({ memberId: 'U1' });
    expect(views.open(trigger, view)).toEqual({ error: 'exchanged_trigger_id' });
    const late = views.createTrigger('U1');
    now = 6001;
    expect(views.open(late, view)).toEqual({ error: 'expired_trigger_id' });
    expect(views.open('forged', view)).toEqual({ error: 'invalid_trigger_id' });
  });

  test('a view that was closed takes no other content', () => {
    const open = views.open(views.createTrigger('U1'), view);
    if ('error' in open) throw new Error(open.error);
    expect(views.update(open.id, view)).toMatchObject({ id: open.id });
    views.close('U1');
    expect(views.update(open.id, view)).toEqual({ error: 'not_found' });
  });
});

const input = (element: object) => ({ type: 'input', label: { type: 'plain_text', text: 'l' }, element });
const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
test.each([
  ['an input and no submit', {}, input({ type: 'plain_text_input', action_id: 'a' })],
  [
    'a text longer than its field',
    { submit: true },
    input({ type: 'plain_text_input', action_id: 'a', max_length: 2, initial_value: 'abc' }),
  ],
  [
    'a choice that is none of its options',
    { submit: true },
    input({ type: 'radio_buttons', action_id: 'a', options: [option('1')], initial_option: option('2') }),
  ],
  [
    'the same option twice',
    { submit: true },
    input({ type: 'static_select', action_id: 'a', options: [option('1'), option('1')] }),
  ],
  ['an unknown field', {}, { type: 'divider', colour: 'red' }],
])('a view with %s is refused', (_, { submit = false }: { submit?: boolean }, block) => {
  const title = { type: 'plain_text', text: 't' };
  expect(
    checkView({ type: 'modal', title, ...(submit ? { submit: title } : {}), blocks: [block] }),
  ).toMatchObject({ ok: false });
});

test('a response URL works five times, for thirty minutes', () => {
  let now = 0;
  const urls = createResponseUrls(
    createWorld(),
    () => now,
    () => undefined,
  );
  const used = urls.create('C1', 'U1', null);
  const statuses = Array.from({ length: 6 }, () => urls.use(used.id, { text: 'x' }).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  const late = urls.create('C1', 'U1', null);
  now = 30 * 60 * 1000 + 1;
  expect(urls.use(late.id, { text: 'x' })).toEqual({
    status: 404,
    body: '{"ok":false,"error":"expired_url"}',
  });
});

test('a response URL says no with status 200', () => {
  const urls = createResponseUrls(
    createWorld(),
    () => 0,
    () => undefined,
  );
  const answer = urls.use(urls.create('C1', 'U1', null).id, { text: 'x', blocks: [{ type: 'nothing' }] });
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('"ok":false');
});
