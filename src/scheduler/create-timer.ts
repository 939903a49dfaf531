/** Owns the program's own waiting: what sleeps is woken when the program stops. */
import type { Timer } from '../core/ports/timer.ts';

export type StoppableTimer = Timer & {
  /** Wakes everybody; from then on nobody sleeps. */
  stop(): void;
};

export function createTimer(): StoppableTimer {
  const sleepers = new Map<NodeJS.Timeout, () => void>();
  let isStopped = false;
  return {
    monotonic: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    sleep(ms) {
      if (isStopped || ms <= 0) return new Promise((resolve) => setImmediate(resolve));
      return new Promise((resolve) => {
        const timeout = setTimeout(() => {
          sleepers.delete(timeout);
          resolve();
        }, ms);
        sleepers.set(timeout, resolve);
      });
    },
    stop() {
      isStopped = true;
      for (const [timeout, wake] of sleepers) {
        clearTimeout(timeout);
        wake();
      }
      sleepers.clear();
    },
  };
}
