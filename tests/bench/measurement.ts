/** Owns what a measurement is: a name, and rows that hold a ratio or a growth law beside its bound. */

/** `tiny` proves in seconds that a measurement runs; its figures mean nothing. */
export type Size = 'full' | 'tiny';

export type Spread = { readonly median: number; readonly p10: number; readonly p90: number };

export type Row = {
  readonly measurement: string;
  readonly what: string;
  readonly unit: '×' | 'MB';
  readonly value: Spread;
  /** The same computed for one side against itself: what is smaller than this spread says nothing. Null: not a timing. */
  readonly noise: Spread | null;
  /** The median may be at most this; null: told for information. */
  readonly bound: number | null;
  readonly holds: boolean | null;
  /** The absolute figures behind the ratio: they move with the machine. */
  readonly detail: string;
};

export type Measurement = {
  /** As typed behind `--only`. */
  readonly name: string;
  readonly about: string;
  readonly run: (size: Size) => Promise<readonly Row[]>;
};
