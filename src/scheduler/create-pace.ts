/** Owns the platforms' pace: how fast the bot speaks, edits and looks, kept a little below what each platform allows. */
import { LRUCache } from 'lru-cache';
import type { Surface } from '../core/commands/request.ts';
import { laneOf, surfaceOf } from '../core/deliveries/lane.ts';
import type { Destination, Place } from '../core/ports/channel-messenger.ts';
import type { Pace } from '../core/ports/pace.ts';
import type { Timer } from '../core/ports/timer.ts';
import { createMeter, type Meter, type Rate } from './meter.ts';

const SECOND_MS = 1000;
const FREE: Rate = { everyMs: 0, burst: 1 };

type Rates = {
  /** In all: Discord counts a bot's requests, Slack a workspace's messages. */
  readonly all: Rate;
  /** The same as they go: a little more, so that what a busy machine held up is caught up with. */
  readonly going: Rate;
  readonly channel: Rate;
  /** Looks at the history. */
  readonly looks: Rate;
  readonly edits: Rate;
};

const RATES: Readonly<Record<Surface, Rates>> = {
  discord: {
    // 50 requests a second a bot (discord.com/developers/docs/topics/rate-limits): 45 and a burst of 3 stay below it in
    // every second, with room for what answers people.
    all: { everyMs: SECOND_MS / 45, burst: 3 },
    going: { everyMs: SECOND_MS / 47, burst: 3 },
    // 5 messages in 5 seconds a channel, as its answer headers say.
    channel: { everyMs: SECOND_MS, burst: 4 },
    looks: { everyMs: SECOND_MS / 10, burst: 3 },
    edits: { everyMs: SECOND_MS / 20, burst: 3 },
  },
  slack: {
    // "Several hundred messages per minute" a workspace, and one a second a channel (docs.slack.dev, rate limits).
    all: { everyMs: SECOND_MS / 5, burst: 2 },
    going: { everyMs: SECOND_MS / 6, burst: 3 },
    channel: { everyMs: SECOND_MS, burst: 1 },
    // conversations.history is tier 3: 50 a minute and more. chat.update as well.
    looks: { everyMs: 60 * (SECOND_MS / 40), burst: 5 },
    edits: { everyMs: 60 * (SECOND_MS / 40), burst: 5 },
  },
  playground: { all: FREE, going: FREE, channel: FREE, looks: FREE, edits: FREE },
  terminal: { all: FREE, going: FREE, channel: FREE, looks: FREE, edits: FREE },
};

/** A channel that has not been spoken to for as long as ten thousand others have has rested. */
const KEPT = 10_000;

export function createPace(timer: Timer): Pace {
  const meters = new LRUCache<string, Meter>({ max: KEPT });
  const heldUntil = new LRUCache<string, number>({ max: KEPT });
  /** Which channel was asked to wait last. */
  const lastHeld = new LRUCache<string, string>({ max: KEPT });
  const meter = (kind: keyof Rates, surface: Surface, whose: string): Meter => {
    const key = `${kind} ${surface} ${whose}`;
    const kept = meters.get(key) ?? createMeter(RATES[surface][kind]);
    meters.set(key, kept);
    return kept;
  };
  const waitFor = async (one: Meter): Promise<void> => {
    const waitMs = one.reserve(timer.monotonic());
    if (waitMs > 0) await timer.sleep(waitMs);
  };
  /**
   * Turns are given out beforehand; who wakes late, as on a busy machine, would go together with others. So they are
   * counted once more as they go, which costs nothing to whoever is on time.
   */
  const turnOf = async (surface: Surface, whose: string, heldMs: () => number): Promise<void> => {
    await waitFor(meter('all', surface, whose));
    const ms = heldMs();
    if (ms > 0) await timer.sleep(ms);
    await waitFor(meter('going', surface, whose));
  };
  const leftOf = (key: string): number =>
    Math.max(0, Math.ceil((heldUntil.get(key) ?? 0) - timer.monotonic()));
  const heldFor = (destination: Destination): number =>
    Math.max(leftOf(laneOf(destination)), leftOf(`all ${allOf(destination)}`));

  return {
    heldFor,
    async turn(destination) {
      const surface = surfaceOf(destination);
      // The channel's turn first: who waits for it takes nobody else's.
      await waitFor(meter('channel', surface, laneOf(destination)));
      await turnOf(surface, allOf(destination), () => heldFor(destination));
    },
    async turnToLook(destination) {
      const surface = surfaceOf(destination);
      await waitFor(meter('looks', surface, allOf(destination)));
      if (surface === 'discord') await turnOf(surface, allOf(destination), () => 0);
    },
    hold(destination, ms) {
      const until = timer.monotonic() + ms;
      const lane = laneOf(destination);
      const all = allOf(destination);
      const before = lastHeld.get(all);
      // Another one is told so while it waits: it is not about the channel.
      if (before !== undefined && before !== lane && leftOf(before) > 0) heldUntil.set(`all ${all}`, until);
      lastHeld.set(all, lane);
      heldUntil.set(lane, until);
    },
    takeEdit(place) {
      const { surface } = place;
      const now = timer.monotonic();
      const waitMs = Math.ceil(meter('edits', surface, allOfPlace(place)).take(now));
      // On Discord an edit is a request like any other.
      if (waitMs === 0 && surface === 'discord')
        for (const kind of ['all', 'going'] as const) meter(kind, surface, allOfPlace(place)).reserve(now);
      return waitMs;
    },
  };
}

/** Whose pace it is: on Discord the bot's, on Slack the workspace's. */
const allOfPlace = ({ surface, workspaceId }: Pick<Place, 'surface' | 'workspaceId'>): string =>
  surface === 'slack' ? `${surface} ${workspaceId ?? ''}` : surface;

const allOf = (destination: Destination): string =>
  allOfPlace(destination.kind === 'member' ? destination : destination.place);
