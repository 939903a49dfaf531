/** Owns what follows when a platform said no, or said nothing: try again, look for it, end, or stop the program. */
import { ChannelError, PlatformError } from '../errors.ts';
import type { Delivery, DeliveryFailure } from './delivery.ts';

export type Verdict =
  /** Not taken; `holdMs`: the platform asked to leave it alone there for so long. */
  | { readonly kind: 'retry'; readonly at: number; readonly holdMs: number | null }
  /** Nobody knows whether it was taken: to be looked for. */
  | { readonly kind: 'doubt'; readonly at: number }
  | { readonly kind: 'end'; readonly failure: DeliveryFailure }
  /** The token is no longer good: nothing can be said at all. */
  | { readonly kind: 'fatal'; readonly error: PlatformError };

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A message that was taken may show in the history a moment later. */
export const LOOK_AFTER_MS = 3 * SECOND_MS;
/** Where a delivery names no end of its own: an organiser who hears of it later has seen it in the status long since. */
export const ENDS_AFTER_MS = 7 * 24 * 60 * MINUTE_MS;
const BACK_OFF_MS = [5 * SECOND_MS, 15 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS] as const;
/** A platform that says "later" and not when. */
const UNTOLD_RETRY_MS = 5 * SECOND_MS;

type Tried = Pick<Delivery, 'attempts' | 'createdAt' | 'expiresAt'>;

export const endOf = ({ createdAt, expiresAt }: Tried): number => expiresAt ?? createdAt + ENDS_AFTER_MS;
export const isExpired = (delivery: Tried, now: number): boolean => now >= endOf(delivery);

/** When to try again after so many attempts; never after its end, at which it is told that it did not happen. */
export function retryAt(delivery: Tried, now: number): number {
  const step = Math.min(Math.max(delivery.attempts, 1), BACK_OFF_MS.length) - 1;
  return Math.min(now + (BACK_OFF_MS[step] ?? 0), endOf(delivery));
}

export function judgeFailure(error: unknown, delivery: Tried, now: number): Verdict {
  if (error instanceof ChannelError) return { kind: 'end', failure: error.problem };
  // Whatever our own code threw half-way may have happened after the request.
  if (!(error instanceof PlatformError)) return { kind: 'doubt', at: now + LOOK_AFTER_MS };
  switch (error.kind) {
    case 'unauthorised':
      return { kind: 'fatal', error };
    case 'forbidden':
      return { kind: 'end', failure: 'cannot_post' };
    case 'gone':
      return { kind: 'end', failure: 'gone' };
    case 'rejected':
      return { kind: 'end', failure: 'refused' };
    case 'rate_limited': {
      const holdMs = error.retryAfterMs ?? UNTOLD_RETRY_MS;
      return { kind: 'retry', at: Math.min(now + holdMs, endOf(delivery)), holdMs };
    }
    case 'in_doubt':
      return { kind: 'doubt', at: now + LOOK_AFTER_MS };
    case 'unavailable':
      return { kind: 'retry', at: retryAt(delivery, now), holdMs: null };
  }
}
