/** Owns how much memory this process holds for good: after a collection, with what lies beside the heap. */

export function usedBytes(): number {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('start the bench through `npm run bench`: it needs --expose-gc');
  // What a finaliser or a weak reference lets go of goes with the second.
  void gc();
  void gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
