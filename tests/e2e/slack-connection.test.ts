/** Owns the connection to Slack: starts that fail plainly, renewals that nobody notices, and an end that finishes. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { freePort } from '../support/free-port.ts';
import { isReady, says } from '../support/log-lines.ts';
import { startMain, startSlackProgram } from '../support/slack-program.ts';

async function emulator(options: Parameters<typeof startSlackEmulator>[0] = {}) {
  const slack = await startSlackEmulator(options);
  onTestFinished(() => slack.close());
  return slack;
}

describe('a start that cannot succeed ends with the reason', () => {
  test.each([
    ['SLACK_BOT_TOKEN', { isBotAlive: false }],
    ['SLACK_APP_TOKEN', { isAppAlive: false }],
  ] as const)('%s is dead', async (variable, change) => {
    const slack = await emulator();
    Object.assign(slack.tokens, change);
    const main = await startMain(slack, {});
    expect(await main.exited).toMatchObject({ code: 1 });
    expect(main.output()).toContain(`Slack does not accept ${variable} (invalid_auth)`);
    expect(main.output()).toContain('api.slack.com/apps');
    expect(main.log().some(isReady)).toBe(false);
    expect(main.output()).not.toContain(slack.tokens.bot);
    expect(slack.sockets.made()).toBe(0);
  });

  test('the port is taken', async () => {
    const slack = await emulator();
    const port = await freePort();
    const other = createServer().listen(port);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const main = await startMain(slack, {
      env: {
        SLACK_APP_TOKEN: '',
        SLACK_SIGNING_SECRET: 'abcdefabcdefabcdefabcdefabcdefab',
        PORT: String(port),
      },
    });
    expect(await main.exited).toMatchObject({ code: 1 });
    expect(main.output()).toContain(`port ${port} is in use`);
  });
});

test('a scope that is missing is named in the log, and the bot answers all the same', async () => {
  const { slack, main } = await startSlackProgram({ scopes: ['commands'] });
  await main.waitForLog(says('lacks users:read'), 'the missing scope');
  const minji = slack.member('U0MINJI');
  await minji.types('/prep kakao');
  expect(minji.screen()).toContain('Kakao Corp');
});

describe('when Slack renews a connection', () => {
  test.each(['refresh_requested', 'warning'] as const)('%s: no command fails meanwhile', async (reason) => {
    const { slack } = await startSlackProgram();
    const alice = slack.member('U0ALICE');
    for (let round = 0; round < 3; round += 1) {
      slack.sockets.disconnect(reason, 1);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => alice.types('/prepbot help')));
      expect(outcomes.filter(({ kind }) => kind !== 'acknowledged')).toEqual([]);
      await slack.world.until(() => slack.sockets.connections() === 2, 'two connections again');
    }
    expect(slack.sockets.made()).toBe(5);
    expect(alice.screen()).not.toContain('failed with the error');
  });

  test('both lost at once: both are made again without a pause', async () => {
    const { slack } = await startSlackProgram();
    const opened = slack.calls.filter((call) => call === 'apps.connections.open').length;
    slack.sockets.cut(2);
    await slack.world.until(
      () => slack.sockets.made() === 4 && slack.sockets.connections() === 2,
      'two new ones',
    );
    expect(slack.calls.filter((call) => call === 'apps.connections.open')).toHaveLength(opened + 2);
    expect(await slack.member('U0ALICE').types('/prep kakao')).toMatchObject({ kind: 'acknowledged' });
  });

  test('Slack cannot open one for a while: the other carries on, and the lost one comes back', async () => {
    const { slack, main } = await startSlackProgram();
    slack.faults.next('apps.connections.open', { kind: 'status', status: 500, hasEffect: false });
    slack.sockets.cut(1);
    await main.waitForLog(says('connection could not be made'), 'the failure');
    expect(await slack.member('U0ALICE').types('/prep kakao')).toMatchObject({ kind: 'acknowledged' });
    await slack.world.until(() => slack.sockets.connections() === 2, 'two connections again');
  });

  test('Slack throws connections out again and again: the program slows down, and comes back', async () => {
    const { slack, main } = await startSlackProgram();
    const throwOut = (): void => slack.sockets.cut(slack.sockets.connections());
    const timer = setInterval(throwOut, 20);
    await main
      .waitForLog((line) => line['pauseMs'] === 2000, 'a longer pause')
      .finally(() => clearInterval(timer));
    expect(slack.sockets.made()).toBeLessThan(12);
    await slack.world.until(() => slack.sockets.connections() > 0, 'a connection again');
    expect(await slack.member('U0ALICE').types('/prep kakao')).toMatchObject({ kind: 'acknowledged' });
  });

  test('the app token is no longer good: the program ends, saying so', async () => {
    const { slack, main } = await startSlackProgram();
    slack.tokens.isAppAlive = false;
    slack.sockets.disconnect('refresh_requested', 1);
    expect(await main.exited).toEqual({ code: 1, signal: null });
    expect(main.output()).toContain('Slack does not accept SLACK_APP_TOKEN (invalid_auth)');
    expect(main.output().toLowerCase()).not.toContain('unhandled');
  });
});

test('the bot token is revoked while running: the program ends, saying so', async () => {
  const { slack, main } = await startSlackProgram();
  slack.tokens.isBotAlive = false;
  await slack.member('U0ALICE').types('/prep kakao');
  expect(await main.exited).toEqual({ code: 1, signal: null });
  expect(main.output()).toContain('Slack does not accept SLACK_BOT_TOKEN (invalid_auth)');
});

describe("when a member's language is slow or hard to get", () => {
  test("a first contact is answered in the workspace's language, the next in the member's", async () => {
    const { slack } = await startSlackProgram();
    const held = Promise.withResolvers<void>();
    slack.faults.next('users.info', { kind: 'hold', until: held.promise });
    const minji = slack.member('U0MINJI');
    expect(await minji.types('/prep kakao')).toMatchObject({ kind: 'acknowledged' });
    expect(minji.screen()).toContain('[Topics]');
    expect(slack.calls.filter((call) => call === 'users.info')).toHaveLength(1);
    held.resolve();
    await slack.world.until(() => slack.calls.includes('users.info'), 'the look-up');
    await expect
      .poll(
        async () => {
          await minji.types('/prep kakao');
          return minji.screen();
        },
        { timeout: 10_000 },
      )
      .toContain('[면접 주제]');
    expect(slack.calls.filter((call) => call === 'users.info')).toHaveLength(1);
  });

  test.each([
    ['a request to wait', { kind: 'status', status: 429, hasEffect: false, retryAfter: 30 } as const],
    ['a server error', { kind: 'status', status: 500, hasEffect: false } as const],
    ['a broken connection', { kind: 'cut', hasEffect: false } as const],
    ['a refusal', { kind: 'refuse', error: 'user_not_found' } as const],
  ])('%s: the answer comes all the same, and the next member is asked about again', async (_, fault) => {
    const { slack, main } = await startSlackProgram();
    slack.faults.always('users.info', fault);
    const minji = slack.member('U0MINJI');
    await minji.types('/prep kakao');
    expect(minji.screen()).toContain('Kakao Corp');
    await main.waitForLog(says('language is not known'), 'the failure, once');
    slack.faults.always('users.info', null);
    slack.addMember({ id: 'U0JUNHO', locale: 'ko-KR' });
    const junho = slack.member('U0JUNHO');
    await junho.types('/prep kakao');
    expect(junho.screen()).toContain('[면접 주제]');
    expect(main.log().filter(says('language is not known'))).toHaveLength(1);
  });
});

describe('a signal to end', () => {
  test('a command that is being answered is answered first', async () => {
    const { slack, main } = await startSlackProgram();
    const held = Promise.withResolvers<void>();
    slack.faults.next('users.info', { kind: 'hold', until: held.promise });
    const minji = slack.member('U0MINJI');
    const typed = minji.types('/prep kakao');
    await slack.world.until(() => slack.calls.includes('users.info'), 'the look-up under way');
    main.signal('SIGTERM');
    await main.waitForLog(says('stopping'), 'stopping');
    held.resolve();
    expect(await typed).toMatchObject({ kind: 'acknowledged' });
    expect(minji.screen()).toContain('Kakao Corp');
    expect(await main.exited).toEqual({ code: 0, signal: null });
  });

  test('a share that is being posted is posted first, once', async () => {
    const { slack, main } = await startSlackProgram();
    const alice = slack.member('U0ALICE');
    await alice.types('/prep kakao');
    const held = Promise.withResolvers<void>();
    slack.faults.next('response_url', { kind: 'hold', until: held.promise });
    await alice.clicks('Share here');
    await slack.world.until(() => slack.calls.includes('response_url'), 'the post under way');
    main.signal('SIGTERM');
    await main.waitForLog(says('stopping'), 'stopping');
    held.resolve();
    expect(await main.exited).toEqual({ code: 0, signal: null });
    expect(slack.world.messages.filter(({ viewerId }) => viewerId === null)).toHaveLength(1);
    expect(alice.screen()).toContain('✅ Shared');
  });

  test('with nothing to do it ends at once, its connections closed', async () => {
    const { slack, main } = await startSlackProgram();
    main.signal('SIGTERM');
    expect(await main.exited).toEqual({ code: 0, signal: null });
    expect(slack.sockets.connections()).toBe(0);
    expect(main.log().some(isReady)).toBe(true);
  });
});
