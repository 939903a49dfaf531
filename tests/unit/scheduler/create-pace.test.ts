/** Owns the proof that the bot speaks no faster than a platform allows, and hardly slower. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Destination } from '../../../src/core/ports/channel-messenger.ts';
import type { Timer } from '../../../src/core/ports/timer.ts';
import { PlatformError } from '../../../src/core/errors.ts';
import { createMeter } from '../../../src/scheduler/meter.ts';
import { createPace } from '../../../src/scheduler/create-pace.ts';

const SECOND_MS = 1000;

/** A time that passes only when everybody sleeps, and then as far as the first one wakes. */
function virtualTime() {
  let now = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const timer: Timer = {
    monotonic: () => now,
    breathe: () => Promise.resolve(),
    sleep: (ms) => new Promise((resolve) => sleepers.push({ until: now + ms, wake: resolve })),
  };
  const run = async (): Promise<void> => {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (sleepers.length === 0) return;
      now = Math.max(now, Math.min(...sleepers.map(({ until }) => until)));
      for (const { wake } of sleepers.filter(({ until }) => until <= now)) wake();
      sleepers = sleepers.filter(({ until }) => until > now);
    }
  };
  return { timer, run, now: () => now, pass: (ms: number) => void (now += ms) };
}

const to = (surface: 'slack' | 'discord', channelId: string, workspaceId = 'W1') =>
  ({ kind: 'channel', place: { surface, workspaceId, channelId } }) satisfies Destination;

/** When each of these may go. */
async function timesOf(destinations: readonly Destination[]) {
  const { timer, run, now } = virtualTime();
  const pace = createPace(timer);
  const times: number[] = [];
  const all = destinations.map((one) => pace.turn(one).then(() => void times.push(now())));
  await run();
  await Promise.all(all);
  return times;
}

const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

describe('the pace', () => {
  test('of Discord is never more than fifty in any second, and a fan-out takes hardly longer than that', async () => {
    const count = 600;
    const times = await timesOf(Array.from({ length: count }, (_, at) => to('discord', `D${at}`, `G${at}`)));
    expect(mostWithin(times, SECOND_MS)).toBeLessThanOrEqual(50);
    expect(Math.max(...times)).toBeLessThanOrEqual(1.2 * (count / 50) * SECOND_MS);
  });

  test('of one Discord channel is five in five seconds', async () => {
    const times = await timesOf(Array.from({ length: 20 }, () => to('discord', 'D1')));
    expect(times.filter((at) => at < SECOND_MS)).toHaveLength(4);
    expect(mostWithin(times.slice(4), 5 * SECOND_MS)).toBeLessThanOrEqual(5);
  });

  test('of one Slack channel is one a second, and of its workspace some hundred a minute', async () => {
    const one = await timesOf(Array.from({ length: 5 }, () => to('slack', 'C1')));
    expect(one).toEqual([0, 1, 2, 3, 4].map((at) => at * SECOND_MS));
    const many = await timesOf(Array.from({ length: 300 }, (_, at) => to('slack', `C${at}`)));
    expect(mostWithin(many, SECOND_MS)).toBeLessThanOrEqual(7);
    expect(Math.max(...many)).toBeLessThanOrEqual(60 * SECOND_MS);
  });

  test('of one Slack workspace is not that of another', async () => {
    const times = await timesOf(Array.from({ length: 40 }, (_, at) => to('slack', `C${at}`, `W${at % 10}`)));
    expect(Math.max(...times)).toBeLessThanOrEqual(SECOND_MS);
  });

  test('leaves a channel alone that asked for it, and the others are not held up', () => {
    const { timer, pass } = virtualTime();
    const pace = createPace(timer);
    pace.hold(to('slack', 'C1'), 30 * SECOND_MS);
    expect(pace.heldFor(to('slack', 'C1'))).toBe(30 * SECOND_MS);
    expect(pace.heldFor(to('slack', 'C2'))).toBe(0);
    pass(30 * SECOND_MS);
    expect(pace.heldFor(to('slack', 'C1'))).toBe(0);
  });

  test('leaves the whole workspace alone when a second channel is told so', () => {
    const pace = createPace(virtualTime().timer);
    pace.hold(to('slack', 'C1'), 30 * SECOND_MS);
    pace.hold(to('slack', 'C2'), 30 * SECOND_MS);
    expect(pace.heldFor(to('slack', 'C3'))).toBe(30 * SECOND_MS);
    expect(pace.heldFor(to('slack', 'C3', 'W2'))).toBe(0);
    expect(pace.heldFor(to('discord', 'D1'))).toBe(0);
  });

  test('goes on smoothly, not all at once, when the platform has been left alone for as long as it asked', async () => {
    const { timer, run, now } = virtualTime();
    const pace = createPace(timer);
    for (const channel of ['D1', 'D2']) pace.hold(to('discord', channel), 2 * SECOND_MS);
    const times: number[] = [];
    const all = Array.from({ length: 40 }, (_, at) =>
      pace.turn(to('discord', `E${at}`)).then(() => void times.push(now())),
    );
    await run();
    await Promise.all(all);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2 * SECOND_MS);
    expect(mostWithin(times, SECOND_MS / 5)).toBeLessThanOrEqual(12);
    expect(Math.max(...times)).toBeLessThanOrEqual(3.5 * SECOND_MS);
  });

  test('stays what it is when the machine stood still for a while: what was missed is not made up for', async () => {
    const { timer, run, now, pass } = virtualTime();
    const pace = createPace(timer);
    const times: number[] = [];
    const all = Array.from({ length: 100 }, (_, at) =>
      pace.turn(to('discord', `D${at}`)).then(() => {
        times.push(now());
        if (times.length === 20) pass(SECOND_MS / 2);
      }),
    );
    await run();
    await Promise.all(all);
    expect(mostWithin(times, SECOND_MS)).toBeLessThanOrEqual(50);
    expect(mostWithin(times, SECOND_MS / 5)).toBeLessThanOrEqual(14);
    expect(Math.max(...times)).toBeLessThanOrEqual(3 * SECOND_MS);
  });

  test('of edits on Slack is forty a minute a workspace, and says how long to wait', () => {
    const { timer, pass } = virtualTime();
    const pace = createPace(timer);
    const place = { surface: 'slack', workspaceId: 'W1', channelId: 'C1' } as const;
    let edits = 0;
    for (let second = 0; second < 120; second += 1) {
      while (pace.takeEdit(place) === 0) edits += 1;
      pass(SECOND_MS);
    }
    expect(edits).toBeGreaterThanOrEqual(80);
    expect(edits).toBeLessThanOrEqual(85);
    expect(pace.takeEdit({ ...place, workspaceId: 'W2' })).toBe(0);
  });

  /** Regression: the database refused a fraction, and with it everything that was due. */
  test('tells whole milliseconds, whatever fraction the time has and the platform asks for', () => {
    const { timer, pass } = virtualTime();
    const pace = createPace(timer);
    pass(0.25);
    const waits = Array.from({ length: 8 }, () => pace.takeEdit(to('slack', 'C1').place));
    expect(waits.filter((ms) => !Number.isInteger(ms))).toEqual([]);
    expect(Math.max(...waits)).toBeGreaterThan(0);
    const asked = new PlatformError('rate_limited', 'wait', {}, undefined, 2345.6).retryAfterMs;
    expect(asked).toBe(2346);
    pace.hold(to('slack', 'C1'), 2345.6);
    expect(pace.heldFor(to('slack', 'C1'))).toBe(2346);
  });
});

describe('a meter', () => {
  test('lets no more through in any window than its rate and its burst', () => {
    const rate = fc.record({
      everyMs: fc.integer({ min: 1, max: 2000 }),
      burst: fc.integer({ min: 1, max: 10 }),
    });
    const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rate, gaps, fc.integer({ min: 1, max: 5000 }), ({ everyMs, burst }, steps, windowMs) => {
        const meter = createMeter({ everyMs, burst });
        let now = 0;
        const times = steps.map((gap) => {
          now += gap;
          return now + meter.reserve(now);
        });
        expect(mostWithin(times, windowMs)).toBeLessThanOrEqual(Math.ceil(windowMs / everyMs) + burst);
      }),
    );
  });
});
