/** Owns sharing on Slack: once, where the bot is no member, and honestly told when it fails. */
import { afterEach, describe, expect, test } from 'vitest';
import type { SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { isReady, says } from '../support/log-lines.ts';
import { startMain, startSlackProgram } from '../support/slack-program.ts';

let slack: SlackEmulator;
afterEach(() => expect(slack.world.pings()).toEqual([]));

/** A program, and a member who looks at the Kakao card. */
async function kakaoCard(options: Parameters<typeof startSlackProgram>[0] = {}) {
  const program = await startSlackProgram(options);
  slack = program.slack;
  slack.addMember({ id: 'U0ALICE', displayName: 'Alice A.' });
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  return { ...program, alice };
}

const publicMessages = (): number => slack.world.messages.filter(({ viewerId }) => viewerId === null).length;
const lastHookUses = (): number => Array.from(slack.hooks.hooks.values()).at(-1)?.uses ?? 0;

test('everybody in a channel that the bot has not joined sees it, each reads on privately in their language', async () => {
  const { alice } = await kakaoCard();
  await alice.clicks('Share here');
  await alice.sees('✅ Shared Kakao Corp in this channel.');
  const minji = slack.member('U0MINJI');
  expect(minji.screen()).toMatch(/^# everybody\nKakao Corp/u);
  expect(minji.screen()).toContain('shared by Alice A.');
  await minji.clicks('Read');
  await minji.sees('# only you');
  expect(minji.screen()).toContain('면접 주제');
  expect(publicMessages()).toBe(1);
  expect(alice.screen()).not.toContain('면접 주제');
  expect(slack.violations).toEqual([]);
});

test('a section is shared as its beginning, with Read for the rest', async () => {
  const { alice } = await kakaoCard();
  await alice.clicks('Topics');
  await alice.sees('Kakao Corp · Topics');
  await alice.clicks('Share here');
  await alice.sees('# everybody');
  expect(slack.member('U0MINJI').screen()).toContain('Kakao Corp · Topics');
  expect(slack.member('U0MINJI').controls()).toEqual(['Read']);
});

test('a control on a public card never turns it for everybody, whatever is sent in its name', async () => {
  const { alice } = await kakaoCard();
  await alice.clicks('Share here');
  await alice.sees('# everybody');
  const [shared] = slack.world.messages.filter(({ viewerId }) => viewerId === null);
  const before = JSON.stringify(shared);
  const minji = slack.member('U0MINJI');
  await minji.forges('v1:view:kakao:topics:1');
  await minji.sees('# only you\nKakao Corp · 면접 주제');
  await minji.forges('v1:share:kakao:topics');
  await slack.world.until(() => publicMessages() === 2, 'a share of her own');
  expect(JSON.stringify(shared)).toBe(before);
});

test('it happens once, though Slack delivers the click three times at once and once more later', async () => {
  const { alice } = await kakaoCard();
  await alice.clicks('Share here', { deliveries: 3 });
  await slack.world.until(() => lastHookUses() === 4, 'one post and three answers');
  await alice.redelivers();
  await slack.world.until(() => lastHookUses() === 5, 'the answer to the fourth');
  expect(publicMessages()).toBe(1);
  expect(alice.screen()).toContain('already shared');
});

test('it happens once, though the program is started anew between two deliveries', async () => {
  const { alice, main } = await kakaoCard();
  await alice.clicks('Share here');
  await alice.sees('✅ Shared');
  main.signal('SIGTERM');
  await main.exited;
  const second = await startMain(slack, { env: { DATABASE_URL: `sqlite:${main.folder}/prepbot.sqlite` } });
  await second.waitForLog(isReady, 'ready');
  await alice.redelivers();
  await alice.sees('already shared');
  expect(publicMessages()).toBe(1);
});

describe('when Slack does not take the post', () => {
  test('a refusal is told, and the next attempt goes through', async () => {
    const { alice } = await kakaoCard();
    slack.faults.next('response_url', { kind: 'refuse', error: 'restricted_action' });
    await alice.clicks('Share here');
    await alice.sees('could not be posted here');
    expect(publicMessages()).toBe(0);
    await alice.redelivers();
    await alice.sees('✅ Shared');
    expect(publicMessages()).toBe(1);
  });

  test.each([
    [
      'a server error after the post took effect',
      { kind: 'status', status: 500, hasEffect: true } as const,
      1,
    ],
    ['a server error before it', { kind: 'status', status: 500, hasEffect: false } as const, 0],
    ['a connection that breaks after the post took effect', { kind: 'cut', hasEffect: true } as const, 1],
    ['a connection that breaks before it', { kind: 'cut', hasEffect: false } as const, 0],
  ])('%s: it is not sent again by itself, nor by a redelivery', async (_, fault, posted) => {
    const { alice, main } = await kakaoCard();
    slack.faults.next('response_url', fault);
    await alice.clicks('Share here');
    const { reference } = await main.waitForLog((line) => line['kind'] === 'in_doubt', 'the doubt');
    await alice.sees(String(reference));
    await alice.redelivers();
    await alice.sees('already shared');
    expect(publicMessages()).toBe(posted);
  });

  test('asked to wait, it waits and posts once', async () => {
    const { alice } = await kakaoCard();
    slack.faults.next('response_url', { kind: 'status', status: 429, hasEffect: false, retryAfter: 1 });
    await alice.clicks('Share here');
    await alice.sees('✅ Shared');
    expect(publicMessages()).toBe(1);
  });

  test('an address that has expired is logged, and the next command answers', async () => {
    const { alice, main } = await kakaoCard();
    slack.faults.always('response_url', { kind: 'status', status: 404, hasEffect: false });
    await alice.clicks('Share here');
    await main.waitForLog((line) => line['kind'] === 'gone', 'the expiry');
    slack.faults.always('response_url', null);
    await alice.types('/prep kakao news');
    expect(alice.screen()).toContain('Kakao Corp · News');
    expect(publicMessages()).toBe(0);
  });
});

describe('when a private answer is in trouble', () => {
  test.each([
    ['a server error before', { kind: 'status', status: 500, hasEffect: false } as const],
    ['a server error after', { kind: 'status', status: 500, hasEffect: true } as const],
    ['a broken connection before', { kind: 'cut', hasEffect: false } as const],
    ['a broken connection after', { kind: 'cut', hasEffect: true } as const],
    ['a request to wait', { kind: 'status', status: 429, hasEffect: false, retryAfter: 1 } as const],
  ])('%s: the section still opens, in one message', async (_, fault) => {
    const { alice } = await kakaoCard();
    slack.faults.next('response_url', fault);
    await alice.clicks('Topics');
    await alice.sees('Kakao Corp · Topics');
    expect(alice.screen().match(/# only you/gu)).toHaveLength(1);
  });

  test('an answer of 200 that says no is noticed', async () => {
    const { alice, main } = await kakaoCard();
    slack.faults.next('response_url', { kind: 'refuse', error: 'expired_url' });
    await alice.clicks('Topics');
    const line = await main.waitForLog(says('could not be delivered'), 'the refusal');
    expect(line).toMatchObject({ kind: 'gone' });
  });
});
