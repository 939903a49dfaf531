/** Owns what is asked of Slack to speak unprompted, and what odd answers mean: Slack answers here by a script. */
import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../../../src/core/cards/card.ts';
import { noticeCard } from '../../../../src/core/cards/notice-card.ts';
import type { Destination, Ping } from '../../../../src/core/ports/channel-messenger.ts';
import { createChannelMessenger } from '../../../../src/slack/channel-messenger.ts';
import { times } from '../../../support/form-fields.ts';
import { recordingLogger } from '../../../support/recording-logger.ts';
import { scriptedSlack } from '../../../support/scripted-slack.ts';

const place = { surface: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
const channel: Destination = { kind: 'channel', place };
const thread: Destination = { kind: 'thread', place, threadId: '5.1' };
const member: Destination = { kind: 'member', surface: 'slack', workspaceId: 'T1', memberId: 'U1' };
const card = noticeCard('Why?', { buttons: [{ label: 'Answer', action: 'v1:answer:p1' as ActionId }] });
const outgoing = { card, ping: null, stamp: 'd1', title: 'Why' };
const posted = { ok: true, channel: 'C1', ts: '7.1' };
const everyScope = 'chat:write,channels:read,channels:history,groups:history,usergroups:read';

async function study(...given: Parameters<typeof scriptedSlack>) {
  const slack = await scriptedSlack(...given);
  const fatal: string[] = [];
  const messenger = createChannelMessenger({
    botToken: 'xoxb-1',
    language: 'en',
    apiUrl: slack.apiUrl,
    logger: recordingLogger(),
    onUnauthorised: ({ message }) => void fatal.push(message),
    authorisation: () => ({ teamId: 'T1', botId: 'B1', botUserId: 'UBOT', workspaceUrl: null }),
  });
  return { ...slack, fatal, messenger };
}

describe('posting', () => {
  test('one request, with nothing that could notify or unfold', async () => {
    const { messenger, asked } = await study({ 'chat.postMessage': [posted] });
    expect(await messenger.post(channel, outgoing)).toEqual({
      channelId: 'C1',
      messageId: '7.1',
      threadId: '7.1',
    });
    expect(asked).toMatchObject([
      {
        method: 'chat.postMessage',
        given: {
          channel: 'C1',
          parse: 'none',
          link_names: 'false',
          unfurl_links: 'false',
          unfurl_media: 'false',
        },
      },
    ]);
    expect(asked[0]?.given).not.toHaveProperty('thread_ts');
  });

  test('in a thread the message belongs to the thread', async () => {
    const { messenger, asked } = await study({ 'chat.postMessage': [posted] });
    expect(await messenger.post(thread, outgoing)).toMatchObject({ messageId: '7.1', threadId: '5.1' });
    expect(asked[0]?.given['thread_ts']).toBe('5.1');
  });

  test('to one person: their direct messages are opened first', async () => {
    const { messenger, asked } = await study({
      'conversations.open': [{ ok: true, channel: { id: 'D1' } }],
      'chat.postMessage': [{ ...posted, channel: 'D1' }],
    });
    expect(await messenger.post(member, outgoing)).toMatchObject({ channelId: 'D1' });
    expect(asked.map(({ given }) => given['users'] ?? given['channel'])).toEqual(['U1', 'D1']);
  });

  test('that their direct messages could not be opened leaves nothing in doubt', async () => {
    const { messenger } = await study({ 'conversations.open': ['cut'] });
    await expect(messenger.post(member, outgoing)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test.each([
    ['a broken connection', 'cut'],
    ['a server’s error', { raw: { status: 500, body: '' } }],
    ['an answer that broke off', { raw: { status: 200, body: '{"ok":true,"ch' } }],
    ['an answer without a timestamp', { ok: true, channel: 'C1' }],
    ['Slack’s own trouble', { ok: false, error: 'fatal_error' }],
  ] as const)('%s: it may have arrived, and is not sent again', async (_, reply) => {
    const { messenger, asked } = await study({ 'chat.postMessage': [reply, posted] });
    await expect(messenger.post(channel, outgoing)).rejects.toMatchObject({ kind: 'in_doubt' });
    expect(asked).toHaveLength(1);
  });

  test('too fast: whoever asked is told how long to wait, and nothing is held up here', async () => {
    const raw = { status: 429, body: '', headers: { 'retry-after': '7' } };
    const { messenger, asked } = await study({ 'chat.postMessage': [{ raw }, posted] });
    await expect(messenger.post(channel, outgoing)).rejects.toMatchObject({ retryAfterMs: 7000 });
    await messenger.post(channel, outgoing);
    expect(asked).toHaveLength(2);
  });

  test('a token that is dead is told at once', async () => {
    const { messenger, fatal } = await study({ 'chat.postMessage': [{ ok: false, error: 'token_revoked' }] });
    await expect(messenger.post(channel, outgoing)).rejects.toMatchObject({ kind: 'unauthorised' });
    expect(fatal).toHaveLength(1);
  });

  test('the thread of a message is its own, without asking', async () => {
    const { messenger, asked } = await study({});
    const message = { channelId: 'C1', messageId: '7.1', threadId: null };
    expect(await messenger.openThread(message, 'name')).toBe('7.1');
    expect(asked).toEqual([]);
  });
});

const own = (stamp: string, ts = '7.1') => ({
  ts,
  user: 'UBOT',
  bot_id: 'B1',
  blocks: [{ type: 'actions', elements: [{ type: 'button', value: `v1:answer:p1#${stamp}` }] }],
});
const chatter = (ts: string) => ({ ts, user: 'U2', text: 'hello', blocks: [{ type: 'video' }, 'odd', null] });
const page = (messages: readonly object[], cursor = '') => ({
  ok: true,
  messages,
  has_more: cursor !== '',
  response_metadata: { next_cursor: cursor },
});

describe('looking for a post', () => {
  const since = 1_700_000_000_000;

  test('it is found on a later page, among what others say', async () => {
    const { messenger, asked } = await study({
      'conversations.history': [
        page(
          times(200, (n) => chatter(`9.${n}`)),
          'next',
        ),
        page([own('d2'), own('d1', '6.1')]),
      ],
    });
    expect(await messenger.find(channel, 'd1', since)).toEqual({
      kind: 'found',
      message: { channelId: 'C1', messageId: '6.1', threadId: '6.1' },
    });
    expect(asked.map(({ given }) => given['cursor'])).toEqual([undefined, 'next']);
    expect(asked[0]?.given).toMatchObject({ oldest: '1699999400', inclusive: 'true', limit: '200' });
  });

  test('in a thread among its replies', async () => {
    const { messenger, asked } = await study({
      'conversations.replies': [page([own('d0', '5.1'), { ...own('d1'), thread_ts: '5.1' }])],
    });
    expect(await messenger.find(thread, 'd1', since)).toMatchObject({
      message: { messageId: '7.1', threadId: '5.1' },
    });
    expect(asked[0]).toMatchObject({ method: 'conversations.replies', given: { ts: '5.1' } });
  });

  test('somebody else’s message with a control like ours is not ours', async () => {
    const { messenger } = await study({
      'conversations.history': [page([{ ...own('d1'), user: 'U2', bot_id: 'B2' }])],
    });
    expect(await messenger.find(channel, 'd1', since)).toEqual({ kind: 'absent' });
  });

  test.each(['not_in_channel', 'missing_scope', 'channel_not_found'])(
    '%s: nobody can know',
    async (error) => {
      const { messenger } = await study({ 'conversations.history': [{ ok: false, error }] });
      expect(await messenger.find(channel, 'd1', since)).toEqual({ kind: 'unreadable' });
    },
  );

  test('after ten pages nobody can know; a page that hides the next one tells nothing either', async () => {
    const endless = await study({ 'conversations.history': [page([chatter('9.1')], 'next')] });
    expect(await endless.messenger.find(channel, 'd1', since)).toEqual({ kind: 'unreadable' });
    expect(endless.asked).toHaveLength(10);
    const hidden = await study({ 'conversations.history': [{ ...page([]), has_more: true }] });
    expect(await hidden.messenger.find(channel, 'd1', since)).toEqual({ kind: 'unreadable' });
  });

  test.each([
    ['too fast', { raw: { status: 429, body: '', headers: { 'retry-after': '60' } } }, 'rate_limited'],
    ['a server’s error', { raw: { status: 503, body: '' } }, 'unavailable'],
    ['something else than messages', { ok: true }, 'unavailable'],
  ] as const)('%s is no sighting', async (_, reply, kind) => {
    const { messenger } = await study({ 'conversations.history': [page([], 'next'), reply] });
    await expect(messenger.find(channel, 'd1', since)).rejects.toMatchObject({ kind });
  });

  test('a thread of which nothing is left holds nothing', async () => {
    const { messenger } = await study({
      'conversations.replies': [{ ok: false, error: 'thread_not_found' }],
    });
    expect(await messenger.find(thread, 'd1', since)).toEqual({ kind: 'absent' });
  });
});

describe('the check before anything is saved', () => {
  const good = { id: 'C1', name: 'study', is_member: true };
  const check = async (given: object, ping: Ping | null = null, scopes: string | null = everyScope) => {
    const script = {
      'conversations.info': ['error' in given ? { ok: false, ...given } : { ok: true, channel: given }],
      'usergroups.list': [{ ok: true, usergroups: [{ id: 'S1' }] }],
    };
    const { messenger } = await study(script, { scopes });
    return messenger.check(place, ping);
  };

  test('a channel that the bot was invited to', async () => {
    expect(await check(good)).toEqual({ problems: [], name: 'study' });
  });

  test.each([
    ['no member', { ...good, is_member: false }, ['not_member']],
    ['archived', { ...good, is_member: false, is_archived: true }, ['archived']],
    ['read-only', { ...good, is_read_only: true }, ['cannot_post']],
    ['for threads only', { ...good, is_thread_only: true }, ['cannot_post']],
    ['without threads', { ...good, is_non_threadable: true }, ['cannot_post_in_threads']],
    ['a direct message', { ...good, is_im: true }, ['unsuitable']],
    ['a group’s direct messages', { ...good, is_mpim: true }, ['unsuitable']],
    ['one that the bot cannot find', { error: 'channel_not_found' }, ['not_member']],
    ['seen only with mpim:read', { error: 'missing_scope', needed: 'mpim:read' }, ['unsuitable']],
    ['seen only with groups:read', { error: 'missing_scope', needed: 'groups:read' }, ['missing_scope']],
  ] as const)('%s', async (_, given, problems) => {
    expect((await check(given)).problems).toEqual(problems);
  });

  test('a scope that is missing is told before the first post fails for it', async () => {
    expect((await check(good, null, 'channels:read,channels:history')).problems).toEqual(['missing_scope']);
    expect((await check(good, null, 'chat:write,groups:history')).problems).toEqual(['cannot_read_history']);
    expect((await check({ ...good, is_private: true }, null, 'chat:write,groups:history')).problems).toEqual(
      [],
    );
    expect((await check(good, null, null)).problems).toEqual([]);
  });

  test('whom to notify has to be there', async () => {
    expect((await check(good, { kind: 'here' })).problems).toEqual([]);
    expect((await check(good, { kind: 'group', id: 'S1', name: 'x' })).problems).toEqual([]);
    expect((await check(good, { kind: 'group', id: 'S2', name: 'x' })).problems).toEqual(['cannot_ping']);
    expect((await check(good, { kind: 'role', id: '1', name: 'x' })).problems).toEqual(['cannot_ping']);
  });
});

describe('what stands there already', () => {
  const message = { channelId: 'C1', messageId: '7.1', threadId: '7.1' };

  test('a new face names nobody and may be drawn again after a broken connection', async () => {
    const { messenger, asked } = await study({ 'chat.update': ['cut', { ok: true }] });
    const face = { card, stamp: 'd1', ping: { kind: 'here' } } as const;
    await expect(messenger.edit(message, face)).rejects.toMatchObject({ kind: 'unavailable' });
    await messenger.edit(message, face);
    expect(asked[1]?.given).toMatchObject({ channel: 'C1', ts: '7.1', parse: 'none', link_names: 'false' });
    expect(JSON.stringify(asked[1]?.given)).not.toContain('<!here>');
  });

  test('one that is gone already is as good as removed', async () => {
    const { messenger } = await study({ 'chat.delete': [{ ok: false, error: 'message_not_found' }] });
    await expect(messenger.remove(message)).resolves.toBeUndefined();
  });
});
