/** Owns trouble on request: the next calls of a method fail as Slack and networks do. */

type Moment = { readonly hasEffect: boolean } | { readonly when: 'before' | 'after' };

export type Fault =
  /** Answers with this status; `hasEffect`: after it was done. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly hasEffect: boolean;
      /** Seconds. */
      readonly retryAfter?: number;
    }
  /** 429, as https://docs.slack.dev/apis/web-api/rate-limits has it: whole seconds. */
  | { readonly kind: 'rateLimit'; readonly retryAfterMs: number }
  | { readonly kind: 'fail'; readonly when: 'before' | 'after'; readonly status: 500 | 502 | 503 }
  /** Breaks the connection without an answer. */
  | ({ readonly kind: 'cut' } & Moment)
  /** Answers 200 with `{"ok":false,"error":…}`. */
  | { readonly kind: 'refuse'; readonly error: string }
  /** Answers only when this resolves; `hasEffect`: it was done long before. */
  | { readonly kind: 'hold'; readonly until: Promise<void>; readonly hasEffect?: boolean };

/** Never answers. */
export const FOREVER = new Promise<void>(() => undefined);

export type Faults = {
  /**
   * For one call each, in order; or one fault for so many calls, with a channel's id only for calls to that channel.
   */
  next(
    target: string,
    fault: Fault,
    ...rest: readonly Fault[] | readonly [times: number, channelId?: string]
  ): void;
  /** For every call from now on; null: no more. */
  always(target: string, fault: Fault | null, channelId?: string): void;
  take(target: string, channelId?: string | null): Fault | null;
  /** Faults of a method that nothing has met yet. */
  waitingFor(target: string): number;
};

type Waiting = {
  readonly target: string;
  readonly channelId: string | undefined;
  readonly fault: Fault;
  left: number;
};

export function createFaults(): Faults {
  const waiting: Waiting[] = [];
  const standing: Waiting[] = [];
  const fits = (one: Waiting, target: string, channelId: string | null): boolean =>
    one.target === target && one.left > 0 && (one.channelId === undefined || one.channelId === channelId);
  return {
    next(target, fault, ...rest) {
      const [times, channelId] = rest;
      if (typeof times === 'number') {
        const where = typeof channelId === 'string' ? channelId : undefined;
        return void waiting.push({ target, channelId: where, fault, left: times });
      }
      const others = rest.filter((one): one is Fault => typeof one === 'object');
      for (const each of [fault, ...others]) {
        waiting.push({ target, channelId: undefined, fault: each, left: 1 });
      }
    },
    always(target, fault, channelId) {
      const index = standing.findIndex((one) => one.target === target && one.channelId === channelId);
      if (index >= 0) standing.splice(index, 1);
      if (fault !== null) standing.push({ target, channelId, fault, left: Infinity });
    },
    take(target, channelId = null) {
      const found =
        waiting.find((one) => fits(one, target, channelId)) ??
        standing.find((one) => fits(one, target, channelId));
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
    waitingFor: (target) => waiting.reduce((sum, one) => sum + (one.target === target ? one.left : 0), 0),
  };
}
