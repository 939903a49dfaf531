/** Owns a clock that stands still until a test moves it. */
import type { Clock } from '../../src/core/ports/clock.ts';

export type FakeClock = Clock & { advance(ms: number): void };

export function fakeClock(start = Date.parse('2026-03-02T09:00:00Z')): FakeClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}
