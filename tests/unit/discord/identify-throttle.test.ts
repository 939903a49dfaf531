import { expect, test } from 'vitest';
import { planIdentifyWait } from '../../../src/discord/identify-throttle.ts';

const HOUR = 60 * 60_000;

test('the first time, and the first one after a calm hour, waits for nothing', () => {
  expect(planIdentifyWait([], 0)).toBe(0);
  expect(planIdentifyWait([0], HOUR)).toBe(0);
});

test('each further time within an hour waits twice as long, up to two minutes', () => {
  const waits: number[] = [];
  const at: number[] = [0];
  for (let now = 0; waits.length < 8;) {
    const wait = planIdentifyWait(at, now);
    waits.push(wait / 1000);
    now += wait;
    at.push(now);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 120, 120, 120]);
});

test('a gateway that throws the bot out all day is met fewer than 1,000 times', () => {
  const at: number[] = [];
  for (let now = 0; now < 24 * HOUR;) {
    at.push(now);
    now += Math.max(planIdentifyWait(at, now), 1);
  }
  expect(at.length).toBeLessThan(1_000);
});
