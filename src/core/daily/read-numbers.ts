/** Owns the daily question in numbers, for whoever runs the program: what was expected, what people saw, what is in doubt. */
import type { DeliveryState } from '../deliveries/delivery.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Posts } from '../ports/posts.ts';
import type { Schedules } from '../ports/schedules.ts';
import type { PauseReason } from './schedule.ts';

export type DailyNumbers = {
  readonly schedules: {
    readonly active: number;
    readonly paused: Readonly<Partial<Record<PauseReason, number>>>;
  };
  /** Occurrences since the instant: `out` were seen, `missed` were not, the rest is on its way. */
  readonly posts: { readonly expected: number; readonly out: number; readonly missed: number };
  /** Everything that was to be said since the instant. */
  readonly deliveries: Readonly<Record<DeliveryState, number>>;
};

type NumberPorts = {
  readonly schedules: Pick<Schedules, 'count'>;
  readonly posts: Pick<Posts, 'count'>;
  readonly deliveries: Pick<Deliveries, 'count'>;
};

/** Of all schedules, since an instant (epoch milliseconds). */
export async function readNumbers(
  { schedules, posts, deliveries }: NumberPorts,
  since: number,
): Promise<DailyNumbers> {
  return {
    schedules: await schedules.count(),
    posts: await posts.count(since),
    deliveries: await deliveries.count(since),
  };
}
