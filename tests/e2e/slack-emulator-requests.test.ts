/** Owns that requests to the emulator fare as they do with Slack and on networks: limits, failures, revoked tokens. */
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { EVERY_SCOPE } from '../emulators/slack/granted-scopes.ts';
import { startSlackEmulator, type SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { FOREVER, type Fault } from '../emulators/slack/faults.ts';

const upload = z.object({ upload_url: z.string() });

async function start(): Promise<SlackEmulator> {
  const slack = await startSlackEmulator({ scopes: EVERY_SCOPE });
  onTestFinished(() => slack.close());
  slack.inviteBot();
  return slack;
}

const ask = (
  slack: SlackEmulator,
  method: string,
  given: Record<string, string> = {},
  signal?: AbortSignal,
) =>
  fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.tokens.bot}` },
    body: new URLSearchParams(given),
    ...(signal === undefined ? {} : { signal }),
  });
const post = (slack: SlackEmulator, text = 'hello', channel = slack.home.channelId) =>
  ask(slack, 'chat.postMessage', { channel, text });
const said = (slack: SlackEmulator): readonly (string | undefined)[] =>
  slack.messagesIn().map(({ body }) => body.text);

test('every answer names the scopes that were granted, and a lacking one what it lacks', async () => {
  const slack = await start();
  slack.loseScope('chat:write');
  const answer = await post(slack);
  expect(answer.headers.get('x-oauth-scopes')).toBe(slack.tokens.scopes.join(','));
  expect(await answer.json()).toMatchObject({ error: 'missing_scope', needed: 'chat:write' });
  slack.grantScope('chat:write');
  expect(await (await post(slack)).json()).toMatchObject({ ok: true });
  const test = await ask(slack, 'auth.test');
  expect(await test.json()).toMatchObject({ url: 'https://study.slack.com/', user_id: 'U0PREPBOT' });
});

test('too many posts are refused with the seconds to wait, and each request is on record', async () => {
  const slack = await start();
  slack.limits.isOn = true;
  slack.limits.burst = 1;
  expect((await post(slack, 'one')).status).toBe(200);
  const refused = await post(slack, 'two');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await refused.json()).toEqual({ ok: false, error: 'ratelimited' });
  slack.passTime(1000);
  expect((await post(slack, 'three')).status).toBe(200);
  expect(said(slack)).toEqual(['one', 'three']);
  expect(slack.requestsTo(/^chat\.postMessage/u).map(({ outcome }) => outcome)).toEqual([
    'ok',
    'status 429',
    'ok',
  ]);
  expect(slack.limits.refused.count).toBe(1);
});

test.each<[string, Fault, number | 'broken', number]>([
  ['fails before it is done', { kind: 'fail', when: 'before', status: 500 }, 500, 0],
  ['fails after it was done', { kind: 'fail', when: 'after', status: 503 }, 503, 1],
  ['is cut off before it is done', { kind: 'cut', when: 'before' }, 'broken', 0],
  ['is cut off after it was done', { kind: 'cut', when: 'after' }, 'broken', 1],
  ['meets a limit', { kind: 'rateLimit', retryAfterMs: 7000 }, 429, 0],
  ['is refused', { kind: 'refuse', error: 'ratelimited' }, 200, 0],
])('a request that %s is so in its channel alone, once', async (_, fault, outcome, effects) => {
  const slack = await start();
  const other = slack.makeChannel();
  slack.faults.next('chat.postMessage', fault, 1, slack.home.channelId);
  expect((await post(slack, 'x', other)).status).toBe(200);
  const status = await post(slack).then(
    (answer) => answer.status,
    () => 'broken',
  );
  expect(status).toBe(outcome);
  expect(said(slack)).toHaveLength(effects);
  expect((await post(slack)).status).toBe(200);
});

test.each<[string, boolean, number]>([
  ['nothing was done', false, 0],
  ['everything was done', true, 1],
])('a request can hang when %s', async (_, hasEffect, effects) => {
  const slack = await start();
  slack.faults.next('chat.postMessage', { kind: 'hold', until: FOREVER, hasEffect });
  const patience = new AbortController();
  const given = { channel: slack.home.channelId, text: 'x' };
  const asked = ask(slack, 'chat.postMessage', given, patience.signal);
  await slack.world.until(() => slack.calls.length === 1 && said(slack).length === effects, 'the request');
  patience.abort();
  await expect(asked).rejects.toThrow();
  expect(said(slack)).toHaveLength(effects);
});

test('a token that was revoked is good for nothing, neither for people nor for connections', async () => {
  const slack = await start();
  slack.revokeToken();
  for (const method of ['auth.test', 'users.info', 'chat.postMessage']) {
    expect(await (await ask(slack, method)).json()).toEqual({ ok: false, error: 'token_revoked' });
  }
  const connection = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.tokens.app}` },
  });
  expect(await connection.json()).toEqual({ ok: false, error: 'token_revoked' });
});

test('who listens sees a post before it is done, when it was done, and when it was answered', async () => {
  const slack = await start();
  const steps: string[] = [];
  slack.onRequest(({ at, target }) => void steps.push(`${target} ${at}: ${said(slack).length}`));
  await post(slack);
  await slack.world.until(() => steps.length === 3, 'three steps');
  expect(steps).toEqual([
    'chat.postMessage arrived: 0',
    'chat.postMessage done: 1',
    'chat.postMessage answered: 1',
  ]);
});

test('who listens can keep a request from arriving, as when the sender dies at that moment', async () => {
  const slack = await start();
  const stop = slack.onRequest(({ at }) => (at === 'arrived' ? 'drop' : undefined));
  await expect(post(slack)).rejects.toThrow();
  stop();
  expect(said(slack)).toEqual([]);
  expect(slack.requests[0]?.outcome).toBe('cut');
});

test('arguments come as JSON as well, and files to the address that was given for them', async () => {
  const slack = await start();
  const headers = {
    authorization: `Bearer ${slack.tokens.bot}`,
    'content-type': 'application/json; charset=utf-8',
  };
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'In JSON' } }];
  const body = JSON.stringify({ channel: slack.home.channelId, text: 'x', blocks });
  await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
  expect(slack.member('U0ALICE').screen()).toContain('In JSON');
  const asked = await ask(slack, 'files.getUploadURLExternal', { filename: 'me.json', length: '2' });
  const { upload_url: url } = upload.parse(await asked.json());
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(200);
  const complete = { files: '[{"id":"F01"}]', channel_id: slack.home.channelId };
  expect(await (await ask(slack, 'files.completeUploadExternal', complete)).json()).toMatchObject({
    ok: true,
  });
  expect(slack.member('U0MINJI').screen()).toContain('📎 me.json');
  expect(slack.requestsTo(/^upload/u)).toHaveLength(1);
});

test('a member who opened a thread sees and uses what stands in it; commands do not work there', async () => {
  const slack = await start();
  const root = slack.someoneSays('question');
  const button = { type: 'button', action_id: 'b', text: { type: 'plain_text', text: 'Read' }, value: 'v' };
  const blocks = JSON.stringify([{ type: 'actions', elements: [button] }]);
  const given = { channel: slack.home.channelId, text: 'recap', blocks, thread_ts: root };
  await ask(slack, 'chat.postMessage', given);
  const inThread = slack.member('U0ALICE', { channelId: slack.home.channelId, threadTs: root });
  expect(inThread.screen()).toContain('[Read]');
  expect(slack.member('U0ALICE').screen()).toContain('↳ 1 reply');
  expect(slack.member('U0ALICE').screen()).not.toContain('[Read]');
  expect(await inThread.clicks('Read')).toEqual([{ kind: 'unreachable' }]);
  await expect(inThread.types('/prep')).rejects.toThrow('threads');
});
