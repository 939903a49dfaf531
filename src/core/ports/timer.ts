/** Owns the port through which the core waits, and measures how long something took. */

export type Timer = {
  /** Milliseconds since some instant. Unlike the clock it never jumps. */
  monotonic(): number;
  /** Resolves after so many milliseconds; at once when the program is about to stop. */
  sleep(ms: number): Promise<void>;
  /** Lets everything else that waits have its turn, such as somebody's command. */
  breathe(): Promise<void>;
};
