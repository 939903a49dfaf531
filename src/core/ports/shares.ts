/** Owns the port for what was shared: the record behind "a share happens once". */

export type Shares = {
  /** True for the first claim of a key, false for every later one, also across processes and restarts. */
  claim(key: string, at: number): Promise<boolean>;
  /** Gives a claim back, after the platform refused the post for certain. */
  release(key: string): Promise<void>;
  /** Forgets claims made before an instant (epoch milliseconds) and tells how many. */
  sweep(before: number): Promise<number>;
};
