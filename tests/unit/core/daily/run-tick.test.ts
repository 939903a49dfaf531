/** Owns the proof that each occurrence gets its question once, on time, and that what cannot be asked is told. */
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import { ChannelError } from '../../../../src/core/errors.ts';
import { DAY_MS, DISCORD, dailyWorld, MINUTE_MS, MONDAY_NINE, SLACK } from '../../../support/daily-world.ts';
import { failing } from '../../../support/scripted-platform.ts';

const HOUR_MS = 60 * MINUTE_MS;
const empty = buildCatalogue([], { names: new Map(), owners: new Map() }, 2);

describe('the daily question', () => {
  test('comes at its time, in its channel, once', async () => {
    const { schedule, until, said, platform, records } = dailyWorld({ start: MONDAY_NINE - 5 * MINUTE_MS });
    const { id } = await schedule();
    await until(MONDAY_NINE - 1);
    expect(await said()).toEqual([]);
    await until(MONDAY_NINE + 10 * MINUTE_MS);
    expect(await said()).toEqual(['post:p1']);
    expect(platform.shown[0]?.destination).toEqual({ kind: 'channel', place: SLACK });
    expect(await records.posts.find('p1')).toMatchObject({ number: 1, state: 'out', scheduleId: id });
    expect(await records.schedules.find(id)).toMatchObject({ nextDueAt: MONDAY_NINE + DAY_MS });
  });

  test('asks another question each day, and closes the day before first, in its thread', async () => {
    const { schedule, until, said, platform, answer } = dailyWorld();
    await schedule();
    await until(MONDAY_NINE + HOUR_MS, HOUR_MS);
    await answer('p1', 'Minji');
    await until(MONDAY_NINE + DAY_MS, HOUR_MS);
    expect(await said()).toEqual(['post:p1', 'recap:p1/1', 'post:p2']);
    const [post, recap] = platform.shown;
    expect(recap?.destination).toMatchObject({ kind: 'thread', threadId: post?.ref.threadId });
    expect(JSON.stringify(recap?.card)).toContain('Minji');
  });

  test('on Discord has its thread made after it, and the recap stands there', async () => {
    const { schedule, until, said, platform, records } = dailyWorld();
    await schedule({ place: DISCORD });
    await until(MONDAY_NINE + DAY_MS, HOUR_MS);
    expect(await said()).toEqual(['post:p1', 'recap:p1/1', 'post:p2']);
    expect(platform.shown[0]?.thread?.name).toMatch(/^1 · /u);
    expect((await records.posts.find('p1'))?.message?.threadId).toBe('t-m1');
    expect(platform.shown[1]?.destination).toMatchObject({ threadId: 't-m1' });
  });

  test('tells twelve answers in three messages, in order', async () => {
    const { schedule, until, said, answer } = dailyWorld();
    await schedule();
    await until(MONDAY_NINE);
    for (let member = 1; member <= 12; member += 1) await answer('p1', `Member ${member}`);
    await until(MONDAY_NINE + DAY_MS, HOUR_MS);
    expect((await said()).filter((key) => key.startsWith('recap'))).toEqual([
      'recap:p1/1',
      'recap:p1/2',
      'recap:p1/3',
    ]);
  });

  test('missed while the program was down comes late, and says so; too late it is missed, and shown', async () => {
    const late = dailyWorld({ start: MONDAY_NINE + 2 * HOUR_MS });
    await late.schedule();
    await late.until(late.time.clock.now());
    expect(JSON.stringify(late.platform.shown[0]?.card)).toContain('Late');
    const missed = dailyWorld({ start: MONDAY_NINE + 4 * HOUR_MS });
    const { id } = await missed.schedule();
    await missed.until(missed.time.clock.now());
    expect(missed.platform.shown).toEqual([]);
    expect(await missed.records.posts.list(id, 5)).toMatchObject([{ state: 'missed', date: '2026-03-02' }]);
    await missed.until(MONDAY_NINE + DAY_MS, HOUR_MS);
    expect(await missed.said()).toEqual(['post:p2']);
  });

  test('goes on by itself when a pause is over, and what fell into the pause was not missed', async () => {
    const { schedule, until, said, records } = dailyWorld();
    const { id, version } = await schedule();
    const pausedUntil = MONDAY_NINE + 2 * DAY_MS - HOUR_MS;
    const pause = { state: 'paused', pauseReason: 'asked', pausedUntil, nextDueAt: null } as const;
    await records.schedules.change(id, version, pause, null);
    await until(MONDAY_NINE + 2 * DAY_MS, HOUR_MS);
    expect(await said()).toEqual(['post:p1']);
    expect(await records.posts.list(id, 5)).toHaveLength(1);
    expect(await records.schedules.find(id)).toMatchObject({ state: 'active', pausedUntil: null });
  });

  test('that somebody stopped in the same minute does not come', async () => {
    const { schedule, tick, sender, time, platform, records } = dailyWorld();
    const { id } = await schedule();
    await tick();
    const { version } = (await records.schedules.find(id)) ?? { version: 0 };
    await records.schedules.change(id, version, { state: 'stopped', nextDueAt: null }, null);
    await sender.look();
    await time.settle();
    expect(platform.shown).toEqual([]);
    expect(await records.posts.find('p1')).toMatchObject({ state: 'missed' });
  });
});

describe('two processes on one database', () => {
  test('that tick at once ask once', async () => {
    const { schedule, processOf, records, time, said } = dailyWorld();
    for (let channel = 1; channel <= 30; channel += 1)
      await schedule({ place: { ...SLACK, channelId: `C${channel}` } });
    const one = processOf();
    const two = processOf({ owner: 'two' });
    const [first, second] = await Promise.all([one.tick(), two.tick()]);
    expect(first.posts + second.posts).toBe(30);
    for (let at = 0; at < 20; at += 1) {
      await Promise.all([one.sender.look(), two.sender.look()]);
      await time.pass(5000);
    }
    const keys = await said();
    expect(keys).toHaveLength(30);
    expect(new Set(keys).size).toBe(30);
    expect((await records.deliveries.count(0)).done).toBe(30);
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['company_gone', { entryId: 'nobody' }],
    ['deck_empty', { topicIds: ['t-gone'] }],
    ['holidays_gone', { holidays: 'moon' }],
  ] as const)('(%s) makes the schedule wait, and its organiser is told once', async (reason, change) => {
    const { schedule, until, said, records } = dailyWorld();
    const { id } = await schedule(change);
    await until(MONDAY_NINE + 3 * DAY_MS, HOUR_MS);
    expect(await records.schedules.find(id)).toMatchObject({ state: 'paused', pauseReason: reason });
    const keys = await said();
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^notice:paused:/u);
  });

  test('because a folder of dossiers is away for an hour is asked when it is back', async () => {
    let isWhole = false;
    const { schedule, processOf, setCatalogue, ports, said, records, sender, time } = dailyWorld();
    const { id } = await schedule();
    const before = ports.catalogue();
    const { tick } = processOf({ tick: { isCatalogueWhole: () => isWhole } });
    setCatalogue(empty);
    for (let at = 0; at < 60; at += 1) {
      await tick();
      await time.pass(MINUTE_MS);
    }
    expect(await records.schedules.find(id)).toMatchObject({ state: 'active', nextDueAt: MONDAY_NINE });
    setCatalogue(before);
    isWhole = true;
    await tick();
    await sender.look();
    await time.settle();
    expect(await said()).toEqual(['post:p1']);
  });

  test('in one schedule holds up no other, is told once, and is tried every minute', async () => {
    const { schedule, processOf, records, time } = dailyWorld();
    const broken = await schedule();
    await schedule({ place: { ...SLACK, channelId: 'C2' } });
    const { tick, logger } = processOf({
      tick: {
        posts: {
          ...records.posts,
          asked: (id) => (id === broken.id ? Promise.reject(new Error('ours')) : records.posts.asked(id)),
        },
      },
    });
    expect(await tick()).toMatchObject({ posts: 1, failed: 1 });
    await time.pass(MINUTE_MS);
    expect(await tick()).toMatchObject({ posts: 0, failed: 1 });
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('in one row that the records refuse holds up no other', async () => {
    const { schedule, processOf, records } = dailyWorld();
    const broken = await schedule();
    await schedule({ place: { ...SLACK, channelId: 'C2' } });
    const { tick } = processOf({
      tick: {
        posts: {
          ...records.posts,
          claim: (claims, now) =>
            claims.some(({ scheduleId }) => scheduleId === broken.id)
              ? Promise.reject(new Error('refused'))
              : records.posts.claim(claims, now),
        },
      },
    });
    expect(await tick()).toMatchObject({ posts: 1, failed: 1 });
  });

  test('while the database takes nothing is not tried ten thousand times', async () => {
    const { schedule, processOf, records } = dailyWorld();
    for (let channel = 1; channel <= 50; channel += 1)
      await schedule({ place: { ...SLACK, channelId: `C${channel}` } });
    let calls = 0;
    const { tick } = processOf({
      tick: {
        posts: {
          ...records.posts,
          claim: () => {
            calls += 1;
            return Promise.reject(new Error('locked'));
          },
        },
      },
    });
    await expect(tick()).rejects.toThrow(/take no questions/u);
    expect(calls).toBeLessThan(15);
  });
});

describe('what cannot be said', () => {
  test.each(['not_member', 'archived', 'cannot_post'] as const)(
    '(%s) makes the schedule wait, and its organiser is told once',
    async (problem) => {
      const { schedule, until, said, records, platform } = dailyWorld();
      const { id } = await schedule();
      platform.fate = (call, where) =>
        call === 'post' && where?.kind === 'channel'
          ? { when: 'before', error: new ChannelError(problem, 'scripted') }
          : null;
      await until(MONDAY_NINE + 2 * DAY_MS, HOUR_MS);
      expect(await records.schedules.find(id)).toMatchObject({ state: 'paused', pauseReason: problem });
      expect(await records.posts.find('p1')).toMatchObject({ state: 'missed' });
      expect(await said()).toHaveLength(1);
      expect(platform.shown[0]?.destination).toMatchObject({ kind: 'member', memberId: 'U1' });
    },
  );

  test('a thread that may not be made makes the schedule wait; the question stays', async () => {
    const { schedule, until, said, records, platform } = dailyWorld();
    const { id } = await schedule({ place: DISCORD });
    platform.fate = (call) =>
      call === 'openThread'
        ? { when: 'before', error: new ChannelError('cannot_make_threads', 'scripted') }
        : null;
    await until(MONDAY_NINE + 10 * MINUTE_MS);
    expect(await records.schedules.find(id)).toMatchObject({ pauseReason: 'cannot_make_threads' });
    expect(await records.posts.find('p1')).toMatchObject({ state: 'out' });
    expect(await said()).toHaveLength(2);
  });

  test('a thread that somebody deleted gets no recap, and the schedule goes on', async () => {
    const { schedule, until, said, records, platform } = dailyWorld();
    const { id } = await schedule();
    platform.fate = (call, where) =>
      call === 'post' && where?.kind === 'thread' ? { when: 'before', error: failing('gone') } : null;
    await until(MONDAY_NINE + DAY_MS, HOUR_MS);
    expect(await said()).toEqual(['post:p1', 'post:p2']);
    expect(await records.schedules.find(id)).toMatchObject({ state: 'active' });
  });

  test('until it is too late is missed, told once, and tomorrow comes', async () => {
    const { schedule, until, said, records, platform } = dailyWorld();
    const { id } = await schedule();
    platform.fate = (call, where) =>
      call === 'post' && where?.kind === 'channel' ? { when: 'before', error: failing('unavailable') } : null;
    await until(MONDAY_NINE + 4 * HOUR_MS);
    expect(await records.posts.find('p1')).toMatchObject({ state: 'missed' });
    platform.fate = () => null;
    await until(MONDAY_NINE + DAY_MS, HOUR_MS);
    expect(await said()).toEqual(['notice:missed:p1', 'post:p2']);
    expect(await records.schedules.find(id)).toMatchObject({ state: 'active' });
  });

  test('so that nobody knows whether it was is told once, with what to click', async () => {
    const { schedule, until, said, platform, records } = dailyWorld();
    await schedule();
    platform.isReadable = false;
    let isFirst = true;
    platform.fate = (call) => {
      if (call !== 'post' || !isFirst) return null;
      isFirst = false;
      return { when: 'before', error: failing('in_doubt') };
    };
    await until(MONDAY_NINE + HOUR_MS);
    const keys = await said();
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^notice:unknown:/u);
    expect(JSON.stringify(platform.shown[0]?.card)).toContain('daily-resend');
    expect(await records.deliveries.count(0)).toMatchObject({ unknown: 1 });
  });
});
