/** Owns how often a connection introduces itself anew: Discord allows 1,000 a day and resets the token of a bot that does more. */
import { setTimeout as delay } from 'node:timers/promises';
import { SimpleIdentifyThrottler, type ClientOptions } from 'discord.js';

type BuildThrottler = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>;

const HOUR_MS = 60 * 60_000;
const FIRST_WAIT_MS = 5_000;
/** At this pace a day holds 720. */
const LONGEST_WAIT_MS = 120_000;

/** How long to wait, in milliseconds: twice as long with each time within the last hour. `earlier` is oldest first. */
export function planIdentifyWait(earlier: readonly number[], now: number): number {
  const recent = earlier.filter((at) => at > now - HOUR_MS);
  const last = recent.at(-1);
  if (last === undefined) return 0;
  const pause = Math.min(FIRST_WAIT_MS * 2 ** (recent.length - 1), LONGEST_WAIT_MS);
  return Math.max(0, last + pause - now);
}

/** The SDK's own throttle keeps connections apart; this one also slows down a connection that is thrown out again and again. */
export const createIdentifyThrottler: BuildThrottler = async (manager) => {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  const together = new SimpleIdentifyThrottler(limit.max_concurrency);
  const earlier = new Map<number, readonly number[]>();
  return {
    async waitForIdentify(shardId, signal) {
      const before = (earlier.get(shardId) ?? []).filter((at) => at > Date.now() - HOUR_MS);
      await delay(planIdentifyWait(before, Date.now()), undefined, { signal });
      await together.waitForIdentify(shardId, signal);
      earlier.set(shardId, [...before, Date.now()]);
    },
  };
};
