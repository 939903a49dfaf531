/** Owns the counting of a rate: when the next one may go, smoothly, with a small burst. Measured in a time that never jumps. */

export type Rate = {
  /** One in so many milliseconds, on average. */
  readonly everyMs: number;
  /** So many may go at once after a rest; in any second there are never more than the rate and these. */
  readonly burst: number;
};

export type Meter = {
  /** Reserves one, and tells how long to wait for it. */
  reserve(now: number): number;
  /** Takes one only if it may go now: 0; else how long until there is one, and takes nothing. */
  take(now: number): number;
};

/**
 * The virtual scheduling form of GCRA (ITU-T I.371): one number. p-queue and p-throttle keep a queue and a timer each; here
 * there is one for each channel, and who waits is somebody else's list.
 */
export function createMeter({ everyMs, burst }: Rate): Meter {
  let full = 0;
  const waitAt = (now: number): number => Math.max(0, Math.max(full, now) - (burst - 1) * everyMs - now);
  const count = (now: number): void => {
    full = Math.max(full, now) + everyMs;
  };
  return {
    reserve(now) {
      const waitMs = waitAt(now);
      count(now);
      return waitMs;
    },
    take(now) {
      const waitMs = waitAt(now);
      if (waitMs === 0) count(now);
      return waitMs;
    },
  };
}
