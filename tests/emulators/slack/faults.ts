/** Owns trouble on request: the next calls of a method fail as Slack and networks do. */

export type Fault =
  /** Answers with this status; `hasEffect`: after it was done. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly hasEffect: boolean;
      readonly retryAfter?: number;
    }
  /** Breaks the connection without an answer. */
  | { readonly kind: 'cut'; readonly hasEffect: boolean }
  /** Answers 200 with `{"ok":false,"error":…}`. */
  | { readonly kind: 'refuse'; readonly error: string }
  /** Answers only when this resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<void> };

export type Faults = {
  /** For one call each, in order. */
  next(target: string, ...faults: readonly Fault[]): void;
  /** For every call from now on; null: no more. */
  always(target: string, fault: Fault | null): void;
  take(target: string): Fault | null;
};

export function createFaults(): Faults {
  const queues = new Map<string, Fault[]>();
  const standing = new Map<string, Fault>();
  return {
    next(target, ...faults) {
      queues.set(target, [...(queues.get(target) ?? []), ...faults]);
    },
    always(target, fault) {
      if (fault === null) standing.delete(target);
      else standing.set(target, fault);
    },
    take: (target) => queues.get(target)?.shift() ?? standing.get(target) ?? null,
  };
}
