/** Owns a time that can run ahead of the machine's: for trying a week in a minute, never where people live by it. */
import type { Clock } from '../core/ports/clock.ts';

export type MovableClock = Clock & {
  /** Milliseconds before the machine's own time. */
  aheadMs(): number;
  /** From now on it is at least `at` (epoch milliseconds), and goes on from there. Never back. */
  runTo(at: number): void;
};

export function createMovableClock(machine: Clock): MovableClock {
  let aheadMs = 0;
  return {
    now: () => machine.now() + aheadMs,
    aheadMs: () => aheadMs,
    runTo(at) {
      aheadMs = Math.max(aheadMs, at - machine.now());
    },
  };
}
