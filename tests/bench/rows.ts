/** Owns making rows: a side beside its base, and the base beside itself. */
import type { Row, Spread } from './measurement.ts';
import { median, ratios, spreadOf } from './statistics.ts';

type Comparison = {
  readonly measurement: string;
  readonly what: string;
  readonly base: readonly number[];
  /** The base once more, as a side of its own. */
  readonly again: readonly number[];
  readonly ours: readonly number[];
  readonly bound: number | null;
  readonly detail: string;
};

export function ratioRow({ measurement, what, base, again, ours, bound, detail }: Comparison): Row {
  const value = spreadOf(ratios(ours, base));
  const noise = spreadOf(ratios(again, base));
  return { measurement, what, unit: '×', value, noise, bound, holds: isWithin(value, bound), detail };
}

/** How much more it is in MB instead of how many times as much. */
export function differenceRow({ measurement, what, base, again, ours, bound, detail }: Comparison): Row {
  const differences = (values: readonly number[]): Spread =>
    spreadOf(values.map((one, i) => one - (base[i] ?? NaN)));
  const value = differences(ours);
  return {
    ...{ measurement, what, unit: 'MB', value, noise: differences(again), bound, detail },
    holds: isWithin(value, bound),
  };
}

function isWithin({ median: value }: Spread, bound: number | null): boolean | null {
  return bound === null ? null : value <= bound;
}

export const ms = (values: readonly number[]): string => {
  const value = median(values);
  return value < 1 ? `${(value * 1000).toFixed(0)} µs` : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
};

type Sizes = {
  readonly measurement: string;
  readonly what: string;
  /** Bytes. */
  readonly ours: number;
  readonly base: number;
  readonly bound: number;
  readonly detail: string;
};

/** Sizes after a collection are the same in every run: one figure, no spread. */
export function sizeRow({ measurement, what, ours, base, bound, detail }: Sizes): Row {
  const value = spreadOf([ours / base]);
  return { measurement, what, unit: '×', value, noise: null, bound, holds: isWithin(value, bound), detail };
}
