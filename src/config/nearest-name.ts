/** Owns the guess at which known name was meant by a mistyped one. */
import { editDistance } from '../core/text/edit-distance.ts';

/** The closest known name within `limit` typing mistakes, else one that it begins; or null. */
export function nearestName(typed: string, known: readonly string[], limit: number): string | null {
  const near = known
    .map((name) => ({ name, slips: editDistance(typed.toLowerCase(), name.toLowerCase(), limit) }))
    .filter(({ slips }) => slips <= limit)
    .toSorted((a, b) => a.slips - b.slips);
  return near[0]?.name ?? known.find((name) => typed.length >= 3 && name.startsWith(typed)) ?? null;
}
