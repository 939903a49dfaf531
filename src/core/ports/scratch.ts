/** Owns the port for state that may expire: losing all of it costs a repeated look-up, never a word of anybody's. */

export type Scratch = {
  /** The text kept under a key, or null when there is none or its time is up. */
  get(key: string): Promise<string | null>;
  /** Keeps a text for `ttlMs` milliseconds; replaces what was there. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Removes what has expired and tells how many. */
  sweep(): Promise<number>;
};
