import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Fault, Place } from '../emulators/discord/faults.ts';
import type { ActingMember } from '../emulators/discord/members.ts';
import type { DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import { discordForTest, mainOn, ready, runOnDiscord, troublesOf } from '../support/discord-world.ts';

const SHARED = '✅ Shared Kakao';

const publicOn = (member: ActingMember) => member.sees().filter(({ isPrivate }) => !isPrivate);
const confirmed = (discord: DiscordEmulator, member: ActingMember, words = SHARED): Promise<unknown> =>
  discord.eventually(() => {
    expect(
      member
        .sees()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(words);
    return true;
  });

describe('Share here', () => {
  test('everybody sees the card, and the private message says so', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    const alice = discord.member('alice');
    await minji.types('/prep', { company: 'kakao' });
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(minji.sees().map(({ isPrivate }) => isPrivate)).toEqual([true, false]);
    expect(alice.sees()).toHaveLength(1);
    expect(alice.lastSeen().text).toContain('shared by minji');
    await alice.clicks('Read');
    expect(alice.sees().map(({ isPrivate }) => isPrivate)).toEqual([false, true]);
    expect(publicOn(minji)).toHaveLength(1);
    expect(discord.world.refusals).toEqual([]);
    expect(troublesOf(main)).toEqual([]);
  });

  test('a public card never turns, whatever control a tampered client sends from it', async () => {
    const { discord } = await runOnDiscord();
    const [minji, alice] = [discord.member('minji'), discord.member('alice')];
    await minji.types('/prep', { company: 'kakao' });
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    const [shared] = alice.sees();
    await alice.forges('v1:view:kakao:topics:1');
    expect(alice.sees()).toHaveLength(2);
    expect(alice.sees()[0]).toEqual(shared);
    expect(alice.lastSeen().isPrivate).toBe(true);
    expect(publicOn(minji)).toEqual([shared]);
  });

  test('what is public is in the language of the server, what is private in the language of the person', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji', { at: 'korean', locale: 'en-GB' });
    await minji.types('/prep', { company: 'kakao', section: 'topics' });
    await minji.clicks('Share here');
    await confirmed(discord, minji, '✅ Shared');
    expect(publicOn(minji)[0]?.buttons).toEqual(['전문 보기']);
  });

  test('a click that Discord delivers twice posts once, and says nothing of it', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    discord.deliverNext(2);
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(minji.sees()).toHaveLength(2);
    expect(troublesOf(main)).toEqual([]);
  });

  test('the second delivery does not get in the way of a post that takes its time', async () => {
    const { discord, main } = await runOnDiscord({ env: { LOG_LEVEL: 'debug' } });
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    const { promise: until, resolve: release } = Promise.withResolvers<undefined>();
    discord.faults.next('callback', { kind: 'hold', until });
    discord.deliverNext(2);
    const click = minji.startsClick('Share here');
    const words = 'this click is being answered already';
    await Promise.race([main.waitForLog(({ msg }) => msg === words, words), click.answered]);
    release(undefined);
    await confirmed(discord, minji);
    expect(publicOn(minji)).toHaveLength(1);
  });

  test('two quick clicks post once', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    const clicks = [minji.startsClick('Share here'), minji.startsClick('Share here')];
    expect(await Promise.all(clicks.map(({ answered }) => answered))).toEqual(['answered', 'answered']);
    await discord.eventually(() => expect(publicOn(minji)).toHaveLength(1) ?? true);
    await discord.eventually(() => expect(minji.sees()[0]?.text).toMatch(/[Ss]hared/u) ?? true);
    expect(troublesOf(main)).toEqual([]);
  });

  test('two processes with one token and one database answer once and share once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prepbot-two-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const discord = await discordForTest();
    const env = { DATABASE_URL: `sqlite:${join(folder, 'one.sqlite')}`, LOG_LEVEL: 'debug' };
    const first = await mainOn(discord, { env });
    const second = await mainOn(discord, { env });
    await Promise.all([ready(first), ready(second)]);
    expect(discord.gateway.connected()).toBe(2);
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    expect(minji.sees()).toHaveLength(1);
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(publicOn(minji)).toHaveLength(1);
    expect(minji.sees()).toHaveLength(2);
    for (const words of ['another process answered', 'this click is being answered already']) {
      await Promise.any([first, second].map((main) => main.waitForLog(({ msg }) => msg === words, words)));
    }
    expect([...troublesOf(first), ...troublesOf(second)]).toEqual([]);
  });

  test('two processes without a common database share once too', async () => {
    const discord = await discordForTest();
    const [first, second] = [await mainOn(discord), await mainOn(discord)];
    await Promise.all([ready(first), ready(second)]);
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(publicOn(minji)).toHaveLength(1);
  });
});

describe('a share while Discord has trouble', () => {
  test.each<[string, Place, Fault]>([
    ['fails after it took the post', 'callback', { kind: 'fail', when: 'after', status: 500 }],
    ['fails before it took the post', 'callback', { kind: 'fail', when: 'before', status: 502 }],
    ['breaks the connection after it took the post', 'callback', { kind: 'cut', when: 'after' }],
    ['breaks the connection before', 'callback', { kind: 'cut', when: 'before' }],
    ['asks to wait a moment', 'callback', { kind: 'rateLimit', retryAfterMs: 200 }],
    ['fails at the confirmation', 'edit', { kind: 'fail', when: 'before', status: 500 }],
    ['fails after the confirmation', 'edit', { kind: 'fail', when: 'after', status: 500 }],
    ['breaks the connection at the confirmation', 'edit', { kind: 'cut', when: 'after' }],
    ['asks to wait before the confirmation', 'edit', { kind: 'rateLimit', retryAfterMs: 200 }],
  ])('that %s: one post, and the person knows', async (_what, place, fault) => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    discord.faults.next(place, fault);
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(publicOn(minji)).toHaveLength(1);
    expect(minji.sees()).toHaveLength(2);
    expect(troublesOf(main)).toEqual([]);
  });

  test.each([
    [403, 50001],
    [404, 10008],
  ] as const)(
    'whose confirmation is refused with %i: it is told beside the old message',
    async (status, code) => {
      const { discord } = await runOnDiscord();
      const minji = discord.member('minji');
      await minji.types('/prep', { company: 'kakao' });
      discord.faults.next('edit', { kind: 'refuse', status, code });
      await minji.clicks('Share here');
      await confirmed(discord, minji);
      expect(minji.sees().map(({ isPrivate }) => isPrivate)).toEqual([true, false, true]);
    },
  );

  test.each([
    [403, 50001],
    [404, 10003],
  ] as const)(
    'whose confirmation cannot be told at all (%i): the post stays, the log has the reason',
    async (status, code) => {
      const { discord, main } = await runOnDiscord();
      const minji = discord.member('minji');
      await minji.types('/prep', { company: 'kakao' });
      discord.faults.next('edit', { kind: 'refuse', status, code });
      discord.faults.next('followUp', { kind: 'refuse', status, code });
      await minji.clicks('Share here');
      const line = await main.waitForLog(({ msg }) => msg === 'an answer failed', 'the reason');
      expect(JSON.stringify(line)).toContain(String(code));
      expect(JSON.stringify(line)).not.toContain('token-');
      expect(publicOn(minji)).toHaveLength(1);
    },
  );

  test('whose confirmation must wait a moment beside the old message: it comes', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    discord.faults.next('edit', { kind: 'refuse', status: 404, code: 10008 });
    discord.faults.next('followUp', { kind: 'rateLimit', retryAfterMs: 200 });
    await minji.clicks('Share here');
    await confirmed(discord, minji);
  });

  test.each<[string, Fault]>([
    ['fails', { kind: 'fail', when: 'after', status: 500 }],
    ['breaks the connection', { kind: 'cut', when: 'after' }],
  ])('that %s after it took a follow-up: it is not sent again, the log says so', async (_what, fault) => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    discord.faults.next('edit', { kind: 'refuse', status: 404, code: 10008 });
    discord.faults.next('followUp', fault);
    await minji.clicks('Share here');
    const line = await main.waitForLog(({ msg }) => msg === 'an answer failed', 'the doubt');
    expect(JSON.stringify(line)).toContain('in_doubt');
    expect(minji.sees().filter(({ text }) => text.includes(SHARED))).toHaveLength(1);
    expect(publicOn(minji)).toHaveLength(1);
  });

  test('that does not allow the post: nothing is public, the person is told, and may share again', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    discord.faults.next('callback', { kind: 'refuse', status: 403, code: 50013 });
    await minji.clicks('Share here');
    await confirmed(discord, minji, 'could not be posted here');
    expect(publicOn(minji)).toHaveLength(0);
    await minji.clicks('Back');
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(publicOn(minji)).toHaveLength(1);
  });

  test('a click that arrives too late posts nothing and is quiet', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    discord.ageNext(3_500);
    expect(await minji.clicks('Share here')).toBe('refused');
    // The post, and the attempt to say that it failed: after that the share may be repeated.
    const refused = () => discord.world.requests.filter(({ status }) => status === 404);
    await discord.eventually(() => (refused().length === 2 ? true : undefined));
    expect(publicOn(minji)).toHaveLength(0);
    await minji.clicks('Share here');
    await confirmed(discord, minji);
    expect(troublesOf(main)).toEqual([]);
  });
});
