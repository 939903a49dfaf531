/** Owns the port through which time comes in. */

/** Epoch milliseconds. */
export type Clock = { now(): number };
