/** Owns what can go wrong on purpose: one fault waits for a kind of request and is used up by it. */

export type Place = 'callback' | 'followUp' | 'edit' | 'commands.get' | 'commands.put' | 'gateway';

export type Fault =
  /** https://discord.com/developers/docs/topics/rate-limits */
  | { readonly kind: 'rateLimit'; readonly retryAfterMs: number }
  | { readonly kind: 'fail'; readonly when: 'before' | 'after'; readonly status: 500 | 502 | 503 }
  /** The connection breaks without an answer. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 404; readonly code: number }
  /** The request is taken up once the promise resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<void> };

export type Faults = {
  next(place: Place, fault: Fault, times?: number): void;
  take(place: Place): Fault | null;
  /** Faults of a place that nothing has met yet. */
  waitingFor(place: Place): number;
};

export function createFaults(): Faults {
  const waiting: { readonly place: Place; readonly fault: Fault; left: number }[] = [];
  return {
    next: (place, fault, times = 1) => void waiting.push({ place, fault, left: times }),
    waitingFor: (place) => waiting.reduce((sum, entry) => sum + (entry.place === place ? entry.left : 0), 0),
    take(place) {
      const found = waiting.find((entry) => entry.place === place && entry.left > 0);
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}
