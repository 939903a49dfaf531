/** Owns that the emulator keeps Slack's deadlines and shares: what it shows a member when a bot misbehaves. */
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { startSlackEmulator, type SlackEmulator } from '../emulators/slack/slack-emulator.ts';

type Bot = { readonly socket: WebSocket; readonly received: string[] };
type Reply = (envelope: { envelope_id: string; payload: unknown }) => unknown;

const opened = z.object({ ok: z.boolean(), url: z.string().optional() });
const envelope = z.object({ envelope_id: z.string(), payload: z.unknown() });

async function start(): Promise<SlackEmulator> {
  const slack = await startSlackEmulator();
  onTestFinished(() => slack.close());
  return slack;
}

/** A bot of one connection: acknowledges with what `reply` returns, or not at all for null. */
async function connect(slack: SlackEmulator, reply: Reply): Promise<Bot> {
  const headers = { authorization: `Bearer ${slack.tokens.app}` };
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', headers });
  const { url = '' } = opened.parse(await response.json());
  const socket = new WebSocket(url);
  const received: string[] = [];
  const greeted = once(socket, 'message');
  await greeted;
  socket.on('message', (data: Buffer) => {
    const parsed = envelope.safeParse(JSON.parse(data.toString()));
    if (!parsed.success) return;
    received.push(parsed.data.envelope_id);
    const payload = reply(parsed.data);
    if (payload !== null) socket.send(JSON.stringify({ envelope_id: parsed.data.envelope_id, payload }));
  });
  return { socket, received };
}

test('a command that is not acknowledged in three seconds has failed, and a later answer is noticed', async () => {
  const slack = await start();
  const { socket, received } = await connect(slack, () => null);
  const alice = slack.member('U0ALICE');
  expect(await alice.types('/prep kakao')).toEqual({ kind: 'late' });
  expect(alice.screen()).toContain('/prep failed with the error "operation_timeout"');
  socket.send(JSON.stringify({ envelope_id: received[0], payload: { text: 'late' } }));
  await expect
    .poll(() => slack.violations, { timeout: 10_000 })
    .toEqual(['socket: an envelope was acknowledged late or twice']);
  expect(alice.screen()).not.toContain('only you\nlate');
});

test('without a connection, or when it breaks, a command has failed at once', async () => {
  const slack = await start();
  const alice = slack.member('U0ALICE');
  expect(await alice.types('/prep')).toEqual({ kind: 'unreachable' });
  await connect(slack, () => {
    slack.sockets.cut(1);
    return null;
  });
  expect(await alice.types('/prep')).toEqual({ kind: 'unreachable' });
  expect(alice.screen()).toContain('dispatch_failed');
});

test('an acknowledgement that Slack would refuse is no answer', async () => {
  const slack = await start();
  await connect(slack, () => ({
    text: 't',
    blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }],
  }));
  const alice = slack.member('U0ALICE');
  await alice.types('/prep');
  expect(alice.screen()).toContain('invalid_command_response');
  expect(slack.violations[0]).toContain('invalid_blocks');
});

test('two connections share what is delivered, and one that was told to leave gets nothing more', async () => {
  const slack = await start();
  const bots = [await connect(slack, () => ({ text: 'ok' })), await connect(slack, () => ({ text: 'ok' }))];
  const alice = slack.member('U0ALICE');
  for (let index = 0; index < 6; index += 1) await alice.types('/prep');
  expect(bots.map(({ received }) => received.length)).toEqual([3, 3]);
  slack.sockets.disconnect('warning', 1);
  for (let index = 0; index < 4; index += 1) await alice.types('/prep');
  expect(bots.map(({ received }) => received.length).toSorted((a, b) => a - b)).toEqual([3, 7]);
});

test('an address to connect to works once, and for ten connections', async () => {
  const slack = await start();
  await Promise.all(Array.from({ length: 10 }, () => connect(slack, () => ({}))));
  await expect(connect(slack, () => ({}))).rejects.toThrow();
  const used = slack.sockets.openUrl();
  await slack.world.until(() => slack.sockets.connections() === 10, 'ten connections');
  slack.sockets.cut(10);
  await slack.world.until(() => slack.sockets.connections() === 0, 'none');
  const first = new WebSocket(used);
  await once(first, 'open');
  await expect(once(new WebSocket(used), 'open')).rejects.toThrow();
});

test('a click is acknowledged without a body', async () => {
  const slack = await start();
  const button = { type: 'button', action_id: 'b', text: { type: 'plain_text', text: 'Go' }, value: 'v' };
  await connect(slack, () => ({ text: 't', blocks: [{ type: 'actions', elements: [button] }] }));
  const alice = slack.member('U0ALICE');
  await alice.types('/prep');
  await alice.clicks('Go');
  expect(slack.violations).toEqual(['a click was acknowledged with a body: Slack ignores it']);
});
