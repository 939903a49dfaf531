/** Owns a timer over a clock that a test moves: who sleeps wakes when the time has come, and not before. */
import type { Timer } from '../../src/core/ports/timer.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';

export type FakeTime = {
  readonly clock: FakeClock;
  readonly timer: Timer;
  /** Lets the time pass, and everything happen that it makes possible. */
  pass(ms: number): Promise<void>;
  /** Sets the wall clock, as an operator or a time server does; nothing else notices. */
  jump(ms: number): void;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
};

/** Callbacks that follow from one another within one moment. */
const TURNS = 12;

export function fakeTime(start?: number): FakeTime {
  const clock = fakeClock(start);
  let elapsed = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) await breathe();
  };
  return {
    clock,
    timer: {
      monotonic: () => elapsed,
      sleep: (ms) => new Promise((resolve) => sleepers.push({ until: elapsed + ms, wake: resolve })),
      breathe,
    },
    settle,
    jump: (ms) => clock.advance(ms),
    async pass(ms) {
      // What was begun happens before the time has passed, not after it.
      await settle();
      elapsed += ms;
      clock.advance(ms);
      const woken = sleepers.filter(({ until }) => until <= elapsed);
      sleepers = sleepers.filter(({ until }) => until > elapsed);
      for (const { wake } of woken) wake();
      await settle();
    },
  };
}
