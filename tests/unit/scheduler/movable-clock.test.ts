/** Owns the proof that a time that ran ahead goes on from there, and never goes back. */
import { expect, test } from 'vitest';
import { createMovableClock } from '../../../src/scheduler/movable-clock.ts';
import { fakeClock } from '../../support/fake-clock.ts';

test('time runs ahead and goes on from there', () => {
  const machine = fakeClock(1000);
  const clock = createMovableClock(machine);
  expect([clock.now(), clock.aheadMs()]).toEqual([1000, 0]);
  clock.runTo(5000);
  machine.advance(10);
  expect([clock.now(), clock.aheadMs()]).toEqual([5010, 4000]);
});

test('an instant that is over changes nothing', () => {
  const machine = fakeClock(1000);
  const clock = createMovableClock(machine);
  clock.runTo(5000);
  clock.runTo(2000);
  clock.runTo(0);
  expect(clock.now()).toBe(5000);
});
