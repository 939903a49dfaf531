/** Owns that the emulator's channels take, keep and refuse what Slack's do. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emulatorWorkspace, type Arguments } from './emulator-workspace.ts';

type Workspace = ReturnType<typeof emulatorWorkspace>;

const history = z.object({
  messages: z.array(z.object({ ts: z.string(), text: z.string(), thread_ts: z.string().optional() })),
  has_more: z.boolean(),
  response_metadata: z.object({ next_cursor: z.string() }),
});
const textsOf = (answer: unknown): readonly string[] =>
  history.parse(answer).messages.map(({ text }) => text);

const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text } });

test.each<[string, Arguments, (slack: Workspace) => void]>([
  ['not_in_channel', {}, (slack) => slack.removeBot()],
  ['channel_not_found', {}, (slack) => slack.deleteChannel()],
  ['channel_not_found', { channel: 'C9' }, () => undefined],
  ['is_archived', {}, (slack) => slack.archive()],
  ['restricted_action', {}, (slack) => slack.restrict()],
  [
    'restricted_action_thread_only_channel',
    {},
    (slack) => slack.restrict('restricted_action_thread_only_channel'),
  ],
  ['missing_scope', {}, (slack) => slack.loseScope('chat:write')],
  ['no_text', { text: '' }, () => undefined],
  ['msg_too_long', { text: 'x'.repeat(40_001) }, () => undefined],
  ['invalid_blocks', { blocks: [{ type: 'carousel' }] }, () => undefined],
  ['invalid_blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, () => undefined],
  ['invalid_blocks_format', { blocks: '[{' }, () => undefined],
  ['invalid_arguments', { colour: 'red' }, () => undefined],
  ['token_revoked', {}, (slack) => slack.revokeToken()],
  ['invalid_auth', {}, (slack) => slack.revokeToken('invalid_auth')],
])('a post is refused with %s for %j', (error, given, change) => {
  const slack = emulatorWorkspace();
  change(slack);
  expect(slack.call('chat.postMessage', { channel: 'C1', text: 'x', ...given })).toMatchObject({
    ok: false,
    error,
  });
  expect(slack.world.messages).toEqual([]);
});

test('a private channel that the bot is not in does not exist for it', () => {
  const slack = emulatorWorkspace();
  const id = slack.makeChannel({ kind: 'private' });
  expect(slack.call('chat.postMessage', { channel: id, text: 'x' })).toMatchObject({ ok: true });
  slack.removeBot(id);
  for (const method of ['chat.postMessage', 'conversations.info', 'conversations.history']) {
    expect(slack.call(method, { channel: id, text: 'x' })).toMatchObject({ error: 'channel_not_found' });
  }
});

test('what was posted has a place in time of its own, and is answered with', () => {
  const slack = emulatorWorkspace();
  const all = Array.from({ length: 5 }, () => slack.say());
  slack.pass(1000);
  all.push(slack.say());
  expect([...new Set(all)].toSorted()).toEqual(all);
  for (const ts of all) expect(ts).toMatch(/^\d{10}\.\d{6}$/u);
  const answer = slack.call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [header('x')] });
  expect(answer).toMatchObject({
    ok: true,
    channel: 'C1',
    message: { text: 'x', user: 'U0PREPBOT', bot_id: 'B0PREPBOT', blocks: [{ type: 'header' }] },
  });
});

describe('a reply', () => {
  test('stands in the thread alone, and the message that opened it counts it', () => {
    const slack = emulatorWorkspace();
    const root = slack.say({ text: 'question' });
    slack.say({ text: 'recap', thread_ts: root });
    expect(textsOf(slack.call('conversations.history', { channel: 'C1' }))).toEqual(['question']);
    const replies = slack.call('conversations.replies', { channel: 'C1', ts: root });
    expect(textsOf(replies)).toEqual(['question', 'recap']);
    expect(replies).toMatchObject({ messages: [{ reply_count: 1 }, { thread_ts: root }] });
    expect(slack.world.screenOf('U1', 'C1')).toBe('# everybody\nquestion\n↳ 1 reply');
    expect(slack.world.screenOf('U1', 'C1', root)).toContain('recap');
  });

  test('to a reply is noticed: its own parent is meant', () => {
    const slack = emulatorWorkspace();
    const reply = slack.say({ thread_ts: slack.say() });
    slack.say({ thread_ts: reply });
    expect(slack.violations).toHaveLength(1);
  });

  test('that only one person sees shows once the thread is active', () => {
    const slack = emulatorWorkspace();
    const root = slack.say();
    slack.call('chat.postEphemeral', { channel: 'C1', user: 'U1', text: 'psst', thread_ts: root });
    expect(slack.world.screenOf('U1', 'C1', root)).not.toContain('psst');
    slack.someoneSays('hm', 'C1', root);
    expect(slack.world.screenOf('U1', 'C1', root)).toContain('psst');
    expect(slack.world.screenOf('U2', 'C1', root)).not.toContain('psst');
  });

  test('outlives the message that opened the thread', () => {
    const slack = emulatorWorkspace();
    const root = slack.say({ text: 'question' });
    slack.say({ text: 'recap', thread_ts: root });
    expect(slack.call('chat.delete', { channel: 'C1', ts: root })).toMatchObject({ ok: true });
    expect(slack.call('chat.delete', { channel: 'C1', ts: root })).toMatchObject({
      error: 'message_not_found',
    });
    expect(slack.call('chat.update', { channel: 'C1', ts: root, text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
    expect(slack.call('conversations.history', { channel: 'C1' })).toMatchObject({
      messages: [{ subtype: 'tombstone' }],
    });
    expect(slack.world.screenOf('U1', 'C1', root)).toContain('recap');
  });
});

describe('an edit', () => {
  test('gives a message another face, and says that it was edited', () => {
    const slack = emulatorWorkspace();
    const ts = slack.say();
    expect(slack.call('chat.update', { channel: 'C1', ts, text: 'two' })).toMatchObject({ ok: true, ts });
    expect(slack.call('conversations.history', { channel: 'C1' })).toMatchObject({
      messages: [{ ts, text: 'two', edited: { user: 'U0PREPBOT' } }],
    });
  });

  test.each<[string, (slack: Workspace, ts: string) => Arguments]>([
    ['message_not_found', () => ({ ts: '1.000001' })],
    ['cant_update_message', (slack) => ({ ts: slack.someoneSays('mine') })],
    ['is_inactive', (slack) => (slack.archive(), {})],
    ['msg_too_long', () => ({ text: 'x'.repeat(4001) })],
    ['channel_not_found', (slack) => (slack.deleteChannel(), {})],
    ['message_not_found', (slack, ts) => (slack.deleteMessage(ts), {})],
  ])('is refused with %s', (error, change) => {
    const slack = emulatorWorkspace();
    const ts = slack.say();
    const given = { channel: 'C1', ts, text: 'x', ...change(slack, ts) };
    expect(slack.call('chat.update', given)).toMatchObject({ ok: false, error });
  });

  test('of what others said is no deletion either', () => {
    const slack = emulatorWorkspace();
    const ts = slack.someoneSays('mine');
    expect(slack.call('chat.delete', { channel: 'C1', ts })).toMatchObject({ error: 'cant_delete_message' });
  });
});

describe('history', () => {
  const numbered = (): { slack: Workspace; all: string[] } => {
    const slack = emulatorWorkspace();
    const all = [1, 2, 3, 4, 5].map((number) => {
      slack.pass(1000);
      return slack.say({ text: String(number) });
    });
    return { slack, all };
  };

  test('is newest first, in pages', () => {
    const { slack } = numbered();
    const first = slack.call('conversations.history', { channel: 'C1', limit: 2 });
    expect(textsOf(first)).toEqual(['5', '4']);
    expect(first).toMatchObject({ has_more: true });
    const { next_cursor: cursor } = history.parse(first).response_metadata;
    const second = slack.call('conversations.history', { channel: 'C1', limit: 3, cursor });
    expect(textsOf(second)).toEqual(['3', '2', '1']);
    expect(second).toMatchObject({ has_more: false, response_metadata: { next_cursor: '' } });
    expect(slack.call('conversations.history', { channel: 'C1', cursor: 'x' })).toMatchObject({
      error: 'invalid_cursor',
    });
  });

  test('goes from one moment to another, without them unless asked for', () => {
    const { slack, all } = numbered();
    const between = { channel: 'C1', oldest: all[1], latest: all[3] };
    expect(textsOf(slack.call('conversations.history', between))).toEqual(['3']);
    const inclusive = { ...between, inclusive: true };
    expect(textsOf(slack.call('conversations.history', inclusive))).toEqual(['4', '3', '2']);
  });

  test('has neither what one person sees nor what stands in threads', () => {
    const { slack, all } = numbered();
    slack.call('chat.postEphemeral', { channel: 'C1', user: 'U1', text: 'psst' });
    slack.say({ text: 'reply', thread_ts: all[0] });
    expect(textsOf(slack.call('conversations.history', { channel: 'C1' }))).toHaveLength(5);
  });

  test.each([
    ['missing_scope', (slack: Workspace) => slack.loseScope('channels:history')],
    ['not_in_channel', (slack: Workspace) => slack.removeBot()],
  ])('is refused with %s', (error, change) => {
    const { slack, all } = numbered();
    change(slack);
    expect(slack.call('conversations.history', { channel: 'C1' })).toMatchObject({ error });
    expect(slack.call('conversations.replies', { channel: 'C1', ts: all[0] })).toMatchObject({ error });
  });
});

test('each kind of channel wants a scope of its own', () => {
  const slack = emulatorWorkspace(['chat:write', 'channels:read', 'channels:history', 'im:write']);
  const secret = slack.makeChannel({ kind: 'private' });
  const needs = (method: string, channel: string) => slack.call(method, { channel })['needed'];
  slack.call('conversations.open', { users: 'U1' });
  expect(needs('conversations.info', 'C1')).toBeUndefined();
  expect(needs('conversations.info', secret)).toBe('groups:read');
  expect(needs('conversations.history', secret)).toBe('groups:history');
  expect(needs('conversations.history', 'D1')).toBe('im:history');
  expect(needs('conversations.info', 'D1')).toBe('im:read');
});

/** Recorded answers: shared with the payloads' test. */
const samples = z
  .record(z.string(), z.array(z.string()).or(z.string()))
  .parse(
    JSON.parse(readFileSync(new URL('../../fixtures/slack/recorded-fields.json', import.meta.url), 'utf8')),
  );

test('a person is told with nothing that recorded answers lack', () => {
  const slack = emulatorWorkspace();
  const answer = slack.call('users.info', { user: 'U1', include_locale: true });
  const { user } = z.object({ user: z.record(z.string(), z.unknown()) }).parse(answer);
  expect(samples['users.info']).toEqual(expect.arrayContaining(Object.keys(user)));
  expect(user).toMatchObject({ tz: 'Asia/Seoul', tz_offset: 32_400, is_admin: false, locale: 'ko-KR' });
  slack.makeAdmin('U1');
  slack.closeDirectMessages('U2');
  expect(slack.call('users.info', { user: 'U1' })).toMatchObject({ user: { is_admin: true } });
  expect(slack.call('users.info', { user: 'U2' })).toMatchObject({ user: { deleted: true } });
});
