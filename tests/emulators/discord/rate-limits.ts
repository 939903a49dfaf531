/** Owns how much Discord takes: https://discord.com/developers/docs/topics/rate-limits. Off unless a test asks for it. */

const PER_SECOND = 50;
/** What is seen in practice for messages of one channel; Discord states none. */
const PER_CHANNEL = 5;
const CHANNEL_MS = 5_000;

type Window = { startedAt: number; used: number };

export type RateLimits = {
  isOn: boolean;
  /** How many requests were refused. */
  readonly refused: { count: number };
  /** The headers of the answer; with `retryAfterMs` it is a 429. */
  take(
    method: string,
    path: string,
  ): {
    readonly headers: Readonly<Record<string, string>>;
    readonly limited: { readonly retryAfterMs: number; readonly isGlobal: boolean } | null;
  };
};

export function createRateLimits(now: () => number = Date.now): RateLimits {
  const all: Window = { startedAt: 0, used: 0 };
  const channels = new Map<string, Window>();
  const refused = { count: 0 };
  const limits: RateLimits = {
    isOn: false,
    refused,
    take(method, path) {
      if (!limits.isOn) return { headers: {}, limited: null };
      const at = now();
      const globalMs = useOne(all, at, PER_SECOND, 1_000);
      if (globalMs > 0) {
        refused.count += 1;
        const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
        return { headers, limited: { retryAfterMs: globalMs, isGlobal: true } };
      }
      const channelId = /^\/channels\/(\d+)\/messages$/u.exec(path)?.[1];
      if (method !== 'POST' || channelId === undefined) return { headers: {}, limited: null };
      const window = channels.get(channelId) ?? { startedAt: 0, used: 0 };
      channels.set(channelId, window);
      const waitMs = useOne(window, at, PER_CHANNEL, CHANNEL_MS);
      const headers = {
        'x-ratelimit-limit': String(PER_CHANNEL),
        'x-ratelimit-remaining': String(Math.max(0, PER_CHANNEL - window.used)),
        'x-ratelimit-reset-after': String((window.startedAt + CHANNEL_MS - at) / 1000),
        'x-ratelimit-bucket': 'messages',
      };
      if (waitMs === 0) return { headers, limited: null };
      refused.count += 1;
      return {
        headers: { ...headers, 'x-ratelimit-scope': 'user' },
        limited: { retryAfterMs: waitMs, isGlobal: false },
      };
    },
  };
  return limits;
}

/** 0 where there is room, else how long until there is. */
function useOne(window: Window, at: number, most: number, lengthMs: number): number {
  if (at >= window.startedAt + lengthMs) {
    window.startedAt = at;
    window.used = 0;
  }
  if (window.used >= most) return window.startedAt + lengthMs - at;
  window.used += 1;
  return 0;
}
