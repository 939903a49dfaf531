/** Owns the order of what is found: sections that hold all words first, then by how much the words tell (BM25). */
import type { Expansion } from './expand-word.ts';
import type { WordIndex } from './word-index.ts';

export type Ranked = {
  readonly section: number;
  /** How many of the words it holds, the company's own name counted in. */
  readonly coverage: number;
  readonly score: number;
};

/** The usual constants of BM25: how soon repetition stops to count, and how much a long section is discounted. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** `isNamed(section, group)`: the word is the name of the section's company. Alone it finds nothing. */
export function rankSections(
  groups: readonly Expansion[],
  isNamed: (section: number, group: number) => boolean,
  index: WordIndex,
  limit: number,
): readonly Ranked[] {
  const scores = new Float64Array(index.sections);
  const coverages = new Uint8Array(index.sections);
  groups.forEach((group, g) => {
    const best = scoreGroup(group, index);
    const holders = best.reduce((count, score) => count + (score > 0 ? 1 : 0), 0);
    const rarity = Math.log(1 + (index.sections - holders + 0.5) / (holders + 0.5));
    for (let section = 0; section < index.sections; section++) {
      const score = best[section] ?? 0;
      scores[section] = (scores[section] ?? 0) + score * rarity;
      if (score > 0 || isNamed(section, g)) coverages[section] = (coverages[section] ?? 0) + 1;
    }
  });
  return bestOf(scores, coverages, limit);
}

/** For each section that holds any of a word's forms, the best of them; 0 for all others. */
function scoreGroup(group: Expansion, index: WordIndex): Float64Array {
  const best = new Float64Array(index.sections);
  for (const [term, weight] of group) {
    index.forEachSection(term, (section, count) => {
      const dampened = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * index.relativeLength(section));
      const score = (weight * (count * (SATURATION + 1))) / (count + dampened);
      if (score > (best[section] ?? 0)) best[section] = score;
    });
  }
  return best;
}

/** One pass with a short list: most sections are not even compared twice. Equals keep the order of the sections. */
function bestOf(scores: Float64Array, coverages: Uint8Array, limit: number): readonly Ranked[] {
  const best: Ranked[] = [];
  scores.forEach((score, section) => {
    if (score <= 0) return;
    const one: Ranked = { section, coverage: coverages[section] ?? 0, score };
    const last = best.at(-1);
    if (last !== undefined && best.length >= limit && compareRanked(last, one) <= 0) return;
    const place = best.findIndex((other) => compareRanked(one, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, one);
    if (best.length > limit) best.pop();
  });
  return best;
}

export function compareRanked(a: Ranked, b: Ranked): number {
  return b.coverage - a.coverage || b.score - a.score;
}
