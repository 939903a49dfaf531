/** Owns a fan-out through sudden ends: many channels due at once, the program killed again and again, and what stands there in the end. */
import { createRandom } from '../bench/random.ts';
import type { DailyPlatform } from './daily-platforms.ts';
import { dailyProgram, kill, type DailyProgram } from './daily-program.ts';
import type { RunningMain } from './run-main.ts';

type FanOutOptions = {
  readonly channels: number;
  readonly kills: number;
  readonly seed: number;
};

export type FannedOut = {
  readonly kills: number;
  /** Channels with more than one post, or none, or a post without its thread. */
  readonly doubled: number;
  readonly lost: number;
  readonly withoutThread: number;
  /** How many of the deliveries nobody could know about. */
  readonly unknown: number;
};

/** A message is written down within so many milliseconds of its answer: an end in between meets every step. */
const JITTER_MS = 25;
const PATIENCE_MS = 20 * 60_000;

export async function fanOut(
  platform: DailyPlatform,
  { channels, kills, seed }: FanOutOptions,
): Promise<FannedOut> {
  const program = await dailyProgram(platform);
  platform.enforcePace();
  const places = Array.from({ length: channels }, () => platform.makeChannel());
  for (const place of places) await program.schedule(place);
  const random = createRandom(seed);
  const total = channels * platform.requestsForEach;
  const points = Array.from({ length: kills }, () => random.below(total)).toSorted((a, b) => a - b);
  for (const point of points) await killAt(point, random.below(JITTER_MS), await program.start(), program);
  await program.start();
  // What was taken again and again is looked for again and again, ten a second.
  await program.settled({ withinMs: PATIENCE_MS });
  const seen = places.map((place) => platform.shows(place));
  const { unknown } = await program.records.deliveries.count(0);
  return {
    kills,
    doubled: seen.filter((posts) => posts.length > 1).length,
    lost: seen.filter((posts) => posts.length === 0).length,
    withoutThread: seen.filter((posts) => posts.some(({ thread }) => thread === null)).length,
    unknown,
  };
}

/** `point`: how many requests were answered, in all. Where fewer are, it ends when nothing is left to be said. */
async function killAt(
  point: number,
  jitterMs: number,
  main: RunningMain,
  program: DailyProgram,
): Promise<void> {
  const { platform } = program;
  const isReached = (): boolean => platform.answered('post') + platform.answered('thread') >= point;
  await program.settled({ withinMs: PATIENCE_MS, orOnce: isReached });
  await new Promise((resolve) => setTimeout(resolve, jitterMs));
  await kill(main);
}
