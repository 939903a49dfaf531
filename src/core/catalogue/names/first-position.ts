/** Owns finding a place in a sorted list by halving. */

/** The first of `length` positions for which `isBelow` no longer holds; `length` when it holds for all. */
export function firstPosition(length: number, isBelow: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
