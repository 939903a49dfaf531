import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { onEach } from '../support/every-daily-platform.ts';
import type { DailyPlatform, Trouble } from '../support/daily-platforms.ts';
import { dailyProgram } from '../support/daily-program.ts';

/** On a busy machine. */
const PATIENCE = { timeout: 90_000 };

const TROUBLES: readonly Trouble[] = [
  // A fraction, as Discord tells it.
  { kind: 'busy', forMs: 2_345.6 },
  { kind: 'fail', when: 'before' },
  { kind: 'fail', when: 'after' },
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'after' },
];
/** Given up after ten seconds. */
const HANGING: readonly Trouble[] = [
  { kind: 'hang', when: 'before' },
  { kind: 'hang', when: 'after' },
];

/** One channel for each trouble, and others that have none. */
async function channels(platform: DailyPlatform, troubles = TROUBLES) {
  const program = await dailyProgram(platform);
  const troubled = troubles.map((trouble) => ({ trouble, place: platform.makeChannel() }));
  const healthy = Array.from({ length: 5 }, () => platform.makeChannel());
  for (const place of [...troubled.map((one) => one.place), ...healthy]) await program.schedule(place);
  return { program, troubled, healthy };
}

const nameOf = (trouble: Trouble): string => JSON.stringify(trouble);

function expectOnceEverywhere(
  platform: DailyPlatform,
  troubled: readonly { readonly trouble: Trouble; readonly place: Place }[],
  thread: readonly unknown[],
): void {
  for (const { trouble, place } of troubled)
    expect([nameOf(trouble), platform.shows(place)]).toMatchObject([nameOf(trouble), [{ thread }]]);
}

describe(
  'while Discord or Slack is busy, fails before or after it took something, breaks the connection, or never answers',
  PATIENCE,
  () => {
    test(
      'a post and its thread arrive once in each such channel, and no other channel waits for it',
      onEach(async ({ startPlatform }) => {
        const platform = await startPlatform();
        const { program, troubled, healthy } = await channels(platform, [...TROUBLES, ...HANGING]);
        for (const { trouble, place } of troubled) platform.trouble('post', trouble, { place });
        const threads = TROUBLES.map((trouble) => ({ trouble, place: platform.makeChannel() }));
        for (const { trouble, place } of threads) {
          await program.schedule(place);
          platform.trouble('thread', trouble, { place });
        }
        const main = await program.start();
        await platform.eventually(() =>
          healthy.every((place) => platform.shows(place).some(({ thread }) => thread !== null)) ? true : null,
        );
        // The first ones still fail while the others are all out: a request that hangs is given up after ten seconds.
        const { due, sending, doubt } = await program.records.deliveries.count(0);
        expect(due + sending + doubt).toBeGreaterThan(0);
        await program.settled();
        expectOnceEverywhere(platform, [...troubled, ...threads], []);
        for (const place of healthy) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
        expect(await program.records.deliveries.count(0)).toMatchObject({ failed: 0, unknown: 0 });
        expect(main.output()).not.toContain('storage_failed');
        expect(platform.refusals()).toEqual([]);
      }),
    );

    test(
      'a recap arrives once in each such channel',
      onEach(async ({ startPlatform }) => {
        const platform = await startPlatform();
        const { program, troubled } = await channels(platform);
        const first = await program.start();
        await program.settled();
        await first.stop();
        for (const { trouble, place } of troubled) {
          await program.makeRecapsDue(place);
          platform.trouble('recap', trouble, { place });
        }
        const main = await program.start();
        await program.settled();
        expectOnceEverywhere(platform, troubled, [expect.any(String)]);
        expect(main.output()).not.toContain('storage_failed');
        expect(platform.refusals()).toEqual([]);
      }),
    );

    test(
      'told to wait everywhere, it waits, and then says everything once',
      onEach(async ({ startPlatform }) => {
        const platform = await startPlatform();
        const program = await dailyProgram(platform);
        const places = Array.from({ length: 8 }, () => platform.makeChannel());
        for (const place of places) await program.schedule(place);
        platform.trouble('post', { kind: 'busy', forMs: 2_500, isEverywhere: true }, {}, 3);
        await program.start();
        await program.settled();
        for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
        expect(platform.refusals()).toEqual([]);
      }),
    );
  },
);
