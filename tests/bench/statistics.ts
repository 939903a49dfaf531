/** Owns the few statistics of the bench: medians and percentiles, since means follow the outliers of a busy machine. */
import type { Spread } from './measurement.ts';

/** Linear between neighbours; `share` from 0 to 1. NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), p10: percentile(values, 0.1), p90: percentile(values, 0.9) };
}

/** Value by value: what ran in the same round is compared, so that a slow minute hits both sides. */
export function ratios(values: readonly number[], bases: readonly number[]): number[] {
  return values.map((value, i) => value / (bases[i] ?? NaN));
}
