/** Owns the guess at which known name was meant by a mistyped one. */

/** The closest known name within `limit` slips of the keyboard (one character more, less, other, or two swapped), else one that it begins; or null. */
export function nearestName(typed: string, known: readonly string[], limit: number): string | null {
  let best: { readonly name: string; readonly slips: number } | null = null;
  for (const name of known) {
    if (Math.abs(name.length - typed.length) > limit) continue;
    const slips = countSlips(typed.toLowerCase(), name.toLowerCase());
    if (slips <= limit && (best === null || slips < best.slips)) best = { name, slips };
  }
  return best?.name ?? known.find((name) => typed.length >= 3 && name.startsWith(typed)) ?? null;
}

/** Optimal string alignment, row by row. */
function countSlips(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, at(before, j - 2) + 1);
      row.push(slips);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
