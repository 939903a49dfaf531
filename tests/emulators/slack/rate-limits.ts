/** Owns how much Slack takes: https://docs.slack.dev/apis/web-api/rate-limits. Off unless a test asks for it. */

/** "1 per second … short bursts >1 allowed", per channel; how long is not said. */
const POST_BURST = 3;
/** "… while also maintaining a workspace-wide limit": several hundred a minute. */
const POSTS_PER_MINUTE = 300;

/** Calls a minute of one method in one workspace; methods of the special tier are left alone. */
const TIERS: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'conversations.history': 50,
  'conversations.replies': 50,
  'conversations.info': 50,
  'conversations.open': 50,
  'users.info': 100,
  'usergroups.list': 20,
  'files.getUploadURLExternal': 100,
  'files.completeUploadExternal': 100,
  'views.open': 100,
  'views.update': 100,
};

type Bucket = { tokens: number; at: number };
type Size = { readonly capacity: number; readonly perMs: number };

export type Tally = { taken: number; refused: number };

export type RateLimits = {
  isOn: boolean;
  /** How many posts a channel takes at once. */
  burst: number;
  /** How many requests were refused. */
  readonly refused: { count: number };
  /** The same by method, and by channel for `chat.postMessage` (`chat.postMessage C1`). Kept while it is off, too. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Seconds to wait, where it is too much; else null. */
  take(method: string, channelId: string | null): number | null;
};

export function createRateLimits(now: () => number = Date.now): RateLimits {
  const buckets = new Map<string, Bucket>();
  const tallies = new Map<string, Tally>();
  const refused = { count: 0 };
  const count = (name: string, key: 'taken' | 'refused'): void => {
    const tally = tallies.get(name) ?? { taken: 0, refused: 0 };
    tally[key] += 1;
    tallies.set(name, tally);
  };
  /** How long until there is room, in milliseconds; 0: there is. */
  const waitFor = (name: string, { capacity, perMs }: Size): number => {
    const at = now();
    const bucket = buckets.get(name) ?? { tokens: capacity, at };
    bucket.tokens = Math.min(capacity, bucket.tokens + (at - bucket.at) * perMs);
    bucket.at = at;
    buckets.set(name, bucket);
    return bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / perMs;
  };
  const limits: RateLimits = {
    isOn: false,
    burst: POST_BURST,
    refused,
    tallies,
    take(method, channelId) {
      const names = namesOf(method, channelId, limits.burst);
      const waits = limits.isOn ? names.map(([name, size]) => waitFor(name, size)) : [0];
      const waitMs = Math.max(0, ...waits);
      const counted = [method, ...(method === POST && channelId !== null ? [`${POST} ${channelId}`] : [])];
      for (const name of counted) count(name, waitMs === 0 ? 'taken' : 'refused');
      if (waitMs > 0) {
        refused.count += 1;
        return Math.max(1, Math.ceil(waitMs / 1000));
      }
      for (const [name] of limits.isOn ? names : []) {
        const bucket = buckets.get(name);
        if (bucket !== undefined) bucket.tokens -= 1;
      }
      return null;
    },
  };
  return limits;
}

const POST = 'chat.postMessage';

/** Every bucket that a call needs room in. */
function namesOf(
  method: string,
  channelId: string | null,
  burst: number,
): readonly (readonly [string, Size])[] {
  if (method === POST) {
    const perChannel = { capacity: burst, perMs: 1 / 1000 };
    const inAll = { capacity: POSTS_PER_MINUTE, perMs: POSTS_PER_MINUTE / 60_000 };
    return [
      [`${POST} ${channelId ?? ''}`, perChannel],
      [POST, inAll],
    ];
  }
  const perMinute = TIERS[method];
  return perMinute === undefined ? [] : [[method, { capacity: perMinute, perMs: perMinute / 60_000 }]];
}
