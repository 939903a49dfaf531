/** Owns that the emulator's direct messages, groups, files and links are as Slack's. */
import { describe, expect, test } from 'vitest';
import { emulatorWorkspace } from './emulator-workspace.ts';

describe('a direct message', () => {
  test('is the same channel each time it is opened, and only its person sees it', () => {
    const slack = emulatorWorkspace();
    expect(slack.call('conversations.open', { users: 'U1' })).toEqual({ ok: true, channel: { id: 'D1' } });
    expect(slack.call('conversations.open', { users: 'U1' })).toMatchObject({ already_open: true });
    slack.say({ channel: 'D1', text: 'paused' });
    slack.say({ channel: 'U1', text: 'resumed' });
    expect(slack.messagesTo('U1').map(({ body }) => body.text)).toEqual(['paused', 'resumed']);
    expect(slack.world.screenOf('U1', 'D1')).toContain('paused');
    expect(slack.world.screenOf('U2', 'D1')).toBe('');
  });

  test.each([
    ['user_not_found', { users: 'U9' }, () => undefined],
    ['users_list_not_supplied', {}, () => undefined],
    ['user_disabled', { users: 'U1' }, (slack) => slack.closeDirectMessages('U1')],
    ['missing_scope', { users: 'U1' }, (slack) => slack.loseScope('im:write')],
    ['missing_scope', { users: 'U1,U2' }, () => undefined],
  ] satisfies [string, object, (slack: ReturnType<typeof emulatorWorkspace>) => void][])(
    'is refused with %s for %j',
    (error, given, change) => {
      const slack = emulatorWorkspace();
      change(slack);
      expect(slack.call('conversations.open', given)).toMatchObject({ ok: false, error });
    },
  );

  test('to somebody who left, or where apps take none, is refused', () => {
    const slack = emulatorWorkspace();
    slack.call('conversations.open', { users: 'U1' });
    slack.world.hasMessagesTab = false;
    const post = { channel: 'D1', text: 'x' };
    expect(slack.call('chat.postMessage', post)).toMatchObject({ error: 'messages_tab_disabled' });
    slack.world.hasMessagesTab = true;
    slack.closeDirectMessages('U1');
    expect(slack.call('chat.postMessage', post)).toMatchObject({ error: 'is_archived' });
    expect(slack.call('chat.postMessage', { ...post, channel: 'U1' })).toMatchObject({
      error: 'channel_not_found',
    });
  });
});

test('groups are listed, those that were switched off when asked for', () => {
  const slack = emulatorWorkspace();
  slack.makeGroup('Backend Study', { memberIds: ['U1'] });
  slack.makeGroup('asleep', { isDisabled: true });
  expect(slack.call('usergroups.list')).toMatchObject({
    usergroups: [{ id: 'S00000001', handle: 'backend-study', user_count: 1 }],
  });
  expect(slack.call('usergroups.list', { include_disabled: true })['usergroups']).toHaveLength(2);
  slack.loseScope('usergroups:read');
  expect(slack.call('usergroups.list')).toMatchObject({ error: 'missing_scope', needed: 'usergroups:read' });
});

test('a channel is told with where the bot stands in it', () => {
  const slack = emulatorWorkspace();
  expect(slack.call('conversations.info', { channel: 'C1' })).toMatchObject({
    channel: { id: 'C1', name: 'study', is_member: true, is_archived: false, is_private: false },
  });
  slack.removeBot();
  slack.archive();
  slack.rename('backend');
  expect(slack.call('conversations.info', { channel: 'C1' })).toMatchObject({
    channel: { name: 'backend', is_member: false, is_archived: true },
  });
});

test('the address of a message names its channel and moment, and of a reply its thread', () => {
  const slack = emulatorWorkspace();
  const root = slack.say();
  const reply = slack.say({ thread_ts: root });
  const linkTo = (ts: string) => slack.call('chat.getPermalink', { channel: 'C1', message_ts: ts });
  const path = `https://study.slack.com/archives/C1/p`;
  expect(linkTo(root)).toMatchObject({ permalink: `${path}${root.replace('.', '')}` });
  expect(linkTo(reply)).toMatchObject({
    permalink: `${path}${reply.replace('.', '')}?thread_ts=${root}&cid=C1`,
  });
  expect(linkTo('1.000001')).toMatchObject({ error: 'message_not_found' });
});

describe('a file', () => {
  const sent = () => {
    const slack = emulatorWorkspace();
    const asked = slack.call('files.getUploadURLExternal', { filename: 'me.json', length: 2 });
    return { slack, id: String(asked['file_id']), url: String(asked['upload_url']) };
  };

  test('is announced, sent, and then stands in a message', () => {
    const { slack, id, url } = sent();
    slack.call('conversations.open', { users: 'U1' });
    expect(url).toBe(`http://127.0.0.1:1/upload/${id}`);
    const files = [{ id, title: 'Mine' }];
    const complete = { files, channel_id: 'D1', initial_comment: 'Here' };
    expect(slack.call('files.completeUploadExternal', complete)).toMatchObject({ error: 'file_not_found' });
    expect(slack.uploads.receive(id, '{}')).toBe(true);
    expect(slack.call('files.completeUploadExternal', complete)).toEqual({ ok: true, files });
    expect(slack.world.screenOf('U1', 'D1')).toBe('# everybody\nHere\n📎 me.json');
    expect(slack.messagesTo('U1')[0]?.files[0]?.content).toBe('{}');
  });

  test('of another length than announced is noticed', () => {
    const { slack, id } = sent();
    slack.uploads.receive(id, '{"a":1}');
    expect(slack.violations).toEqual(['upload: 7 bytes, and 2 were announced']);
    expect(slack.uploads.receive('F9', '{}')).toBe(false);
  });

  test('wants a scope, a name and a length, and a channel that takes it', () => {
    const { slack, id } = sent();
    slack.uploads.receive(id, '{}');
    slack.archive();
    const complete = { files: [{ id }], channel_id: 'C1' };
    expect(slack.call('files.completeUploadExternal', complete)).toMatchObject({ error: 'is_archived' });
    expect(slack.call('files.getUploadURLExternal', { filename: 'x', length: 0 })).toMatchObject({
      error: 'missing_argument',
    });
    slack.loseScope('files:write');
    expect(slack.call('files.getUploadURLExternal', {})).toMatchObject({ error: 'missing_scope' });
  });
});

test('a message notifies once: an edit only those whom it did not name before', () => {
  const slack = emulatorWorkspace();
  const ts = slack.say({ text: '<!here> new question' });
  slack.call('chat.update', { channel: 'C1', ts, text: '<!here> 1 answer' });
  expect(slack.pings()).toEqual(['<!here>']);
  slack.call('chat.update', { channel: 'C1', ts, text: '<!here> <!subteam^S0001> 2 answers' });
  expect(slack.pings()).toEqual(['<!here>', '<!subteam^S0001>']);
  expect(slack.messagesIn()[0]?.pings).toHaveLength(2);
});
