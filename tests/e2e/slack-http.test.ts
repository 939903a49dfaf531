/** Owns Slack over HTTP: what is signed well is served, what is not is refused, and nothing ends the program. */
import { describe, expect, test } from 'vitest';
import { FORM, requestBot, signatureOf, signedHeaders } from '../emulators/slack/http-bot.ts';
import { startHttpProgram, type HttpProgram } from '../support/slack-program.ts';

const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
const COMMAND = {
  command: '/prep',
  text: 'kakao',
  user_id: 'U0ALICE',
  user_name: 'alice',
  team_id: 'T0STUDY',
  channel_id: 'C0STUDY',
  response_url: 'http://127.0.0.1:1/response/x',
};

const send = ({ url, signingSecret }: HttpProgram, body: string, contentType = FORM) =>
  requestBot(url, body, signedHeaders(signingSecret, body, contentType));

/** After whatever came before, a member is still answered. */
async function expectAlive({ slack }: HttpProgram): Promise<void> {
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  expect(alice.screen()).toContain('Kakao Corp');
}

test('a command is answered in its acknowledgement, a click through its response URL', async () => {
  const program = await startHttpProgram();
  const alice = program.slack.member('U0ALICE');
  await alice.types('/prep kakao');
  await alice.clicks('Topics');
  await alice.sees('Kakao Corp · Topics');
  await alice.clicks('Share here', { deliveries: 3 });
  await alice.sees('# everybody');
  expect(program.slack.sockets.made()).toBe(0);
  expect(program.slack.violations).toEqual([]);
  expect(program.slack.world.pings()).toEqual([]);
});

describe('signatures', () => {
  test('a good one is served', async () => {
    const program = await startHttpProgram();
    const answer = await send(program, form(COMMAND));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ response_type: 'ephemeral' });
  });

  test('a wrong, a stale, a cut or no signature is refused', async () => {
    const program = await startHttpProgram();
    const body = form(COMMAND);
    const now = Math.floor(Date.now() / 1000);
    const headers = (timestamp: number | string, signature: string) => ({
      'content-type': FORM,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature,
    });
    const { signingSecret: secret } = program;
    const refused = [
      headers(now, signatureOf('another secret', now, body)),
      headers(now, signatureOf(secret, now, `${body}x`)),
      headers(now - 301, signatureOf(secret, now - 301, body)),
      headers(now, signatureOf(secret, now, body).slice(0, 20)),
      headers(now, ''),
      headers('yesterday', signatureOf(secret, now, body)),
      { 'content-type': FORM },
    ];
    for (const one of refused) {
      const answer = await requestBot(program.url, body, one);
      expect(answer).toEqual({ status: 401, text: '' });
    }
    await expectAlive(program);
  });
});

test("Slack's check of the address is answered", async () => {
  const program = await startHttpProgram();
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' });
  const answer = await send(program, body, 'application/json');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({ challenge: 'abc' });
});

test('a signed body that nobody could read is refused, and the program goes on', async () => {
  const program = await startHttpProgram();
  const bodies: readonly (readonly [string, string])[] = [
    [form({ payload: '{not json' }), FORM],
    [form({ payload: 'null' }), FORM],
    [form({ payload: '[]' }), FORM],
    [form({ payload: '"text"' }), FORM],
    [form({ payload: '{}' }), FORM],
    [form({ payload: JSON.stringify({ type: 'block_actions', actions: [{}] }) }), FORM],
    [form({ payload: JSON.stringify({ type: 'block_actions', user: null, actions: [] }) }), FORM],
    [form({ payload: JSON.stringify({ type: 'view_submission', view: {} }) }), FORM],
    [form({ ...COMMAND, user_id: '' }), FORM],
    [form({ command: '/prep', text: 'kakao' }), FORM],
    [`${form(COMMAND)}&text=again`, FORM],
    ['', FORM],
    ['null', 'application/json'],
    ['{"event":null}', 'application/json'],
    ['{"event":{"type":"message"},"type":"event_callback"}', 'application/json'],
    ['\u0000\u0001', 'text/plain'],
  ];
  for (const [body, type] of bodies) {
    expect({ body, status: (await send(program, body, type)).status }).toEqual({ body, status: 400 });
  }
  await expectAlive(program);
});

test('what is too large, elsewhere or not a POST is refused', async () => {
  const program = await startHttpProgram();
  expect((await send(program, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  const elsewhere = program.url.replace('/slack/events', '/elsewhere');
  expect((await requestBot(elsewhere, '', {})).status).toBe(404);
  expect((await fetch(program.url)).status).toBe(404);
  await expectAlive(program);
});

test('a signal to end: a click that is being answered is answered first', async () => {
  const { slack, main } = await startHttpProgram();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  const held = Promise.withResolvers<void>();
  slack.faults.next('response_url', { kind: 'hold', until: held.promise });
  await alice.clicks('Topics');
  await slack.world.until(() => slack.calls.includes('response_url'), 'the answer under way');
  main.signal('SIGTERM');
  held.resolve();
  expect(await main.exited).toEqual({ code: 0, signal: null });
  expect(alice.screen()).toContain('Kakao Corp · Topics');
});
