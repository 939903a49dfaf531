/** Owns what can go wrong on purpose: one fault waits for a kind of request and is used up by it. */

export type Place =
  | 'callback'
  | 'followUp'
  | 'edit'
  | 'commands.get'
  | 'commands.put'
  | 'gateway'
  | 'message.create'
  | 'message.edit'
  | 'message.delete'
  | 'message.list'
  | 'thread.create'
  | 'thread.edit'
  | 'thread.delete'
  | 'thread.list'
  | 'forum.create'
  | 'channel.get'
  | 'guild.get'
  | 'dm.open';

export type Fault =
  /** https://discord.com/developers/docs/topics/rate-limits */
  | { readonly kind: 'rateLimit'; readonly retryAfterMs: number; readonly isGlobal?: boolean }
  | { readonly kind: 'fail'; readonly when: 'before' | 'after'; readonly status: 500 | 502 | 503 }
  /** The connection breaks without an answer. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 404; readonly code: number }
  /** The request is taken up once the promise resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<void> }
  /** Nobody ever answers; the connection stays open. */
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' };

export type Faults = {
  /** With a channel's id only requests to that channel meet it. */
  next(place: Place, fault: Fault, times?: number, channelId?: string): void;
  take(place: Place, channelId?: string): Fault | null;
  /** Faults of a place that nothing has met yet. */
  waitingFor(place: Place): number;
};

export function createFaults(): Faults {
  const waiting: {
    readonly place: Place;
    readonly fault: Fault;
    readonly channelId: string | undefined;
    left: number;
  }[] = [];
  return {
    next: (place, fault, times = 1, channelId) => void waiting.push({ place, fault, channelId, left: times }),
    waitingFor: (place) => waiting.reduce((sum, entry) => sum + (entry.place === place ? entry.left : 0), 0),
    take(place, channelId) {
      const found = waiting.find(
        (entry) =>
          entry.place === place &&
          entry.left > 0 &&
          (entry.channelId === undefined || entry.channelId === channelId),
      );
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}
