import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../emulators/discord/faults.ts';
import { discordForTest, mainOn, ready, runOnDiscord, troublesOf } from '../support/discord-world.ts';

describe('the start', () => {
  test('a dead token ends the program, which says what to do', async () => {
    const discord = await discordForTest();
    discord.revokeToken();
    const main = await mainOn(discord);
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toContain('DISCORD_TOKEN');
    expect(main.output()).toContain('Reset Token');
    expect(main.output()).not.toContain(discord.token);
    expect(discord.gateway.log.identifies).toEqual([]);
  });

  test.each([
    [4004, 'DISCORD_TOKEN'],
    [4013, 'update Prepbot'],
    [4014, 'Privileged Gateway Intents'],
  ])('a gateway that closes with %i ends the program in plain words', async (code, words) => {
    const discord = await discordForTest();
    discord.gateway.refuseNextIdentify(code);
    const main = await mainOn(discord);
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toContain(words);
    expect(discord.gateway.log.identifies).toHaveLength(1);
  });

  test('with no connection left for today, the program ends and leaves the token alone', async () => {
    const discord = await discordForTest();
    discord.world.connectsLeft = 0;
    const main = await mainOn(discord);
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toContain('no connection to its gateway left');
    expect(discord.gateway.log.identifies).toEqual([]);
  });

  test('asks for no intent', async () => {
    const { discord } = await runOnDiscord();
    expect(discord.gateway.log.identifies).toEqual([{ intents: 0 }]);
  });

  test('a Discord that fails for a moment is asked again', async () => {
    const discord = await discordForTest();
    discord.faults.next('gateway', { kind: 'fail', when: 'before', status: 503 });
    await ready(await mainOn(discord));
    expect(await discord.member('minji').types('/prep', { company: 'kakao' })).toBe('answered');
  });

  test('a Discord that cannot be reached ends the program', async () => {
    const discord = await discordForTest();
    const main = await mainOn(discord, { env: { DISCORD_API_URL: 'http://127.0.0.1:9/api' } });
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toContain('Discord could not be reached');
  });
});

describe('the connection', () => {
  test('resumes after a disconnect, and what was typed in between is answered', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    discord.gateway.disconnect(4000, true);
    const typed = minji.starts('/prep', { company: 'kakao' });
    expect(await typed.answered).toBe('answered');
    expect(minji.lastSeen().text).toContain('Kakao');
    expect(discord.gateway.log).toMatchObject({ resumes: 1, identifies: { length: 1 } });
    expect(troublesOf(main)).toEqual([]);
  });

  test('starts anew where it cannot resume, once', async () => {
    const { discord, main } = await runOnDiscord();
    discord.gateway.disconnect(4000, false);
    await discord.eventually(() => (discord.gateway.log.identifies.length === 2 ? true : undefined));
    await discord.eventually(() => (discord.gateway.connected() === 1 ? true : undefined));
    expect(await discord.member('minji').types('/prep', { company: 'kakao' })).toBe('answered');
    expect(discord.gateway.log).toMatchObject({ resumes: 1, identifies: { length: 2 } });
    expect(troublesOf(main)).toEqual([]);
  });

  test('a token that is revoked while it runs ends the program', async () => {
    const { discord, main } = await runOnDiscord();
    discord.revokeToken();
    discord.gateway.disconnect(4000, false);
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toContain('DISCORD_TOKEN');
  });
});

describe('an answer while Discord has trouble', () => {
  test.each<[string, Fault]>([
    ['fails before it took the answer', { kind: 'fail', when: 'before', status: 500 }],
    ['fails after it took the answer', { kind: 'fail', when: 'after', status: 500 }],
    ['breaks the connection before', { kind: 'cut', when: 'before' }],
    ['breaks the connection after it took the answer', { kind: 'cut', when: 'after' }],
    ['asks to wait a moment', { kind: 'rateLimit', retryAfterMs: 200 }],
  ])('that %s: the person sees one answer', async (_what, fault) => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    discord.faults.next('callback', fault);
    expect(await minji.types('/prep', { company: 'kakao' })).toBe('answered');
    discord.faults.next('callback', fault);
    expect(await minji.clicks('Topics')).toBe('answered');
    expect(minji.sees()).toHaveLength(1);
    expect(minji.lastSeen().text).toContain('Topics');
    expect(troublesOf(main)).toEqual([]);
  });

  test('that does not end: the person can ask again, the log says it once', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    discord.faults.next('callback', { kind: 'fail', when: 'before', status: 500 }, 3);
    const typed = minji.starts('/prep', { company: 'kakao' });
    await main.waitForLog(({ msg }) => msg === 'an answer failed', 'the failure');
    expect(discord.requestsTo(/callback/u)).toHaveLength(3);
    expect(troublesOf(main)).toHaveLength(1);
    expect(await minji.types('/prep', { company: 'kakao' })).toBe('answered');
    expect(typed.id).not.toBe('');
  });

  test('that asks to wait longer than anyone would: given up, and said in the log', async () => {
    const { discord, main } = await runOnDiscord();
    discord.faults.next('callback', { kind: 'rateLimit', retryAfterMs: 60_000 });
    discord.member('minji').starts('/prep', { company: 'kakao' });
    const line = await main.waitForLog(({ msg }) => msg === 'an answer failed', 'the failure');
    expect(JSON.stringify(line)).toContain('rate_limited');
  });

  test('an answer that comes too late is quiet, and not repeated', async () => {
    const { discord, main } = await runOnDiscord({ env: { LOG_LEVEL: 'debug' } });
    const minji = discord.member('minji');
    discord.ageNext(3_500);
    expect(await minji.types('/prep', { company: 'kakao' })).toBe('refused');
    await main.waitForLog(({ msg }) => msg === 'an answer came too late', 'the debug line');
    expect(minji.sees()).toEqual([]);
    expect(discord.requestsTo(/callback/u)).toHaveLength(1);
    expect(troublesOf(main)).toEqual([]);
  });

  test('an answer that Discord refuses as malformed is told with a reference that the log knows', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    discord.faults.next('callback', { kind: 'refuse', status: 400, code: 50035 });
    expect(await minji.types('/prep', { company: 'kakao' })).toBe('answered');
    const reference = /reference: (\d+)/u.exec(minji.lastSeen().text)?.[1];
    const line = await main.waitForLog(({ msg }) => msg === 'an answer failed', 'the failure');
    expect(line).toMatchObject({ reference });
  });
});

describe('SIGTERM', () => {
  test('what is in flight is finished, then the program ends with 0', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    const { promise: until, resolve: release } = Promise.withResolvers<undefined>();
    discord.faults.next('callback', { kind: 'hold', until });
    const typed = minji.starts('/prep', { company: 'kakao' });
    await discord.eventually(() => (discord.faults.waitingFor('callback') === 0 ? true : undefined));
    main.signal('SIGTERM');
    await discord.eventually(() => (discord.gateway.connected() === 0 ? true : undefined));
    // Long enough to leave without an answer; it must still be there.
    const hasLeft = await Promise.race([main.exited.then(() => true), delay(1_000).then(() => false)]);
    expect(hasLeft).toBe(false);
    release(undefined);
    expect(await typed.answered).toBe('answered');
    expect(await main.exited).toEqual({ code: 0, signal: null });
    expect(minji.lastSeen().text).toContain('Kakao');
  });
});
