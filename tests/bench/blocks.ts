/** Owns alternating blocks: every side runs in every round, in a turning order, so that the machine's moods hit all alike. */
import { performance } from 'node:perf_hooks';

/** What each side cost, round by round, in the order of the sides. */
export async function alternate<Cost>(
  rounds: number,
  sides: readonly (() => Promise<Cost> | Cost)[],
): Promise<readonly (readonly Cost[])[]> {
  const costs = sides.map((): Cost[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of sides.keys()) {
      const turn = (index + round) % sides.length;
      const side = sides[turn];
      if (side !== undefined) costs[turn]?.push(await side());
    }
  }
  return costs;
}

/**
 * Milliseconds of this thread's own work a run, over as many runs as fill `atLeastMs`: what others do on the machine
 * meanwhile is not in it.
 */
export function timeOf(run: () => unknown, atLeastMs: number): number {
  const startedAt = performance.now();
  const before = process.threadCpuUsage();
  let runs = 0;
  do {
    run();
    runs += 1;
  } while (performance.now() - startedAt < atLeastMs);
  const { user, system } = process.threadCpuUsage(before);
  // The clock steps in microseconds: a run that ends within one is not free.
  return Math.max(1, user + system) / 1000 / runs;
}
