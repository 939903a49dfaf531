/** Owns how much memory this process holds for good: after a collection, with what lies beside the heap. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Later: what was looked at in a turn of the event loop cannot be collected within it. */
export async function usedBytes(): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('start the bench through `npm run bench`: it needs --expose-gc');
  // What a finaliser or a weak reference lets go of goes with the second.
  for (let times = 0; times < 2; times += 1) {
    await nextTurn();
    void gc();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
