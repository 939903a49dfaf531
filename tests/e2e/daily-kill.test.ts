import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { discordPlatform } from '../support/daily-platform-discord.ts';
import { FORUMS, onEach, PLATFORMS } from '../support/every-daily-platform.ts';
import type { DailyPlatform, Step, Whose } from '../support/daily-platforms.ts';
import { dailyProgram, kill, type DailyProgram } from '../support/daily-program.ts';

/** On a busy machine. */
const PATIENCE = { timeout: 90_000 };

/**
 * The program ends without a warning while three requests are on their way: one that the platform never takes, one that
 * it took without an answer, one whose answer is on its way.
 */
async function killInTheMiddle(
  program: DailyProgram,
  step: Step,
  whose: readonly [Whose, Whose, Whose],
): Promise<void> {
  const { platform } = program;
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const [never, silently, answered] = whose;
  platform.trouble(step, { kind: 'hang', when: 'before' }, never);
  platform.trouble(step, { kind: 'hang', when: 'after' }, silently);
  platform.trouble(step, { kind: 'hold', until }, answered);
  const main = await program.start();
  await platform.met(step);
  const before = platform.answered(step);
  const stop = platform.onChange(() => {
    if (platform.answered(step) > before) main.signal('SIGKILL');
  });
  release();
  expect((await main.exited).signal).toBe('SIGKILL');
  stop();
}

async function threeChannels(platform: DailyPlatform) {
  const program = await dailyProgram(platform);
  const places: [Place, Place, Place] = [
    platform.makeChannel(),
    platform.makeChannel(),
    platform.makeChannel(),
  ];
  for (const place of places) await program.schedule(place);
  const [one, two, three] = places;
  return { program, places, whose: [{ place: one }, { place: two }, { place: three }] as const };
}

async function runUntilSettled(program: DailyProgram): Promise<void> {
  const main = await program.start();
  await program.settled();
  expect((await main.stop()).code).toBe(0);
}

async function expectOnceThoughKilled(platform: DailyPlatform, step: Step): Promise<void> {
  const { program, places, whose } = await threeChannels(platform);
  await killInTheMiddle(program, step, whose);
  await runUntilSettled(program);
  for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
  expect(await program.records.deliveries.count(0)).toMatchObject({
    done: 3 * platform.requestsForEach,
    failed: 0,
    unknown: 0,
  });
  expect(platform.refusals()).toEqual([]);
}

describe(
  'killed on Discord and on Slack before a request took effect, before its answer, and with its answer on the way',
  PATIENCE,
  () => {
    test(
      'at a post, also one in a forum: it stands there once',
      onEach(
        async ({ startPlatform }) => expectOnceThoughKilled(await startPlatform(), 'post'),
        [...PLATFORMS, FORUMS],
      ),
    );

    test('at a thread, which only Discord makes: it stands there once', async () => {
      await expectOnceThoughKilled(await discordPlatform(), 'thread');
    });

    test(
      'at a recap: it stands in its thread once',
      onEach(async ({ startPlatform }) => {
        const platform = await startPlatform();
        const { program, places, whose } = await threeChannels(platform);
        await runUntilSettled(program);
        for (const place of places) await program.makeRecapsDue(place);
        await killInTheMiddle(program, 'recap', whose);
        await runUntilSettled(program);
        for (const place of places)
          expect(platform.shows(place)).toMatchObject([{ thread: [expect.any(String)] }]);
        expect(platform.refusals()).toEqual([]);
      }),
    );

    test(
      'at an edit: every post shows the newest count',
      onEach(async ({ startPlatform }) => {
        const platform = await startPlatform();
        const { program, places, whose } = await threeChannels(platform);
        await runUntilSettled(program);
        for (const place of places) await program.answer(place);
        await killInTheMiddle(program, 'edit', whose);
        await runUntilSettled(program);
        for (const place of places)
          expect(platform.shows(place)).toMatchObject([
            { text: expect.stringContaining('1 answered: Minji') as string },
          ]);
        expect(platform.refusals()).toEqual([]);
      }),
    );

    test(
      'at a notice: no organiser is told twice, and where the bot may look each is told',
      onEach(async ({ startPlatform, readsDirectMessages }) => {
        const platform = await startPlatform();
        const program = await dailyProgram(platform);
        const organisers = ['bo', 'cho', 'dan'].map((name) => platform.makeOrganiser(name));
        const ill = platform.ailments('post').slice(0, 3);
        for (const [at, { place, begin }] of ill.entries()) {
          await program.schedule(place, { organiserId: organisers[at]?.id ?? '' });
          begin();
        }
        const [one, two, three] = organisers.map(({ id }) => ({ memberId: id }));
        if (one === undefined || two === undefined || three === undefined) throw new Error('three');
        await killInTheMiddle(program, 'notice', [one, two, three]);
        await runUntilSettled(program);
        const [neverTaken, ...taken] = organisers.map((organiser) => organiser.told());
        for (const told of taken) expect(told).toMatchObject([{ buttons: ['Try again', 'Status'] }]);
        expect(neverTaken).toHaveLength(readsDirectMessages ? 1 : 0);
        // Whom it may not have reached finds it in the status, and it is counted.
        for (const { place, reason } of ill)
          expect(await program.records.schedules.inChannel(place)).toMatchObject([
            { state: 'paused', pauseReason: reason },
          ]);
        const { unknown } = await program.records.deliveries.count(0);
        expect(unknown > 0).toBe(!readsDirectMessages);
        expect(platform.refusals()).toEqual([]);
      }),
    );

    test(
      'with a dozen posts begun and one said: the others are said by the next start, none twice',
      onEach(async ({ startPlatform }) => {
        const platform = await startPlatform();
        const program = await dailyProgram(platform);
        const places = Array.from({ length: 12 }, () => platform.makeChannel());
        for (const place of places) await program.schedule(place);
        platform.trouble('post', { kind: 'hang', when: 'after' });
        const main = await program.start();
        await platform.met('post');
        await kill(main);
        expect((await program.records.deliveries.sending()).length).toBeGreaterThan(5);
        await runUntilSettled(program);
        for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
        expect(platform.refusals()).toEqual([]);
      }),
    );
  },
);
