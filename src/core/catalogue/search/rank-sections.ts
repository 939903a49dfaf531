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
  const scores = new Map<number, number[]>();
  groups.forEach((group, g) => {
    const best = scoreGroup(group, index);
    const rarity = Math.log(1 + (index.sections - best.size + 0.5) / (best.size + 0.5));
    for (const [section, score] of best) {
      const own = scores.get(section) ?? [];
      own[g] = score * rarity;
      scores.set(section, own);
    }
  });
  const ranked = [...scores].map(([section, own]): Ranked => {
    const coverage = groups.filter((_, g) => own[g] !== undefined || isNamed(section, g)).length;
    return { section, coverage, score: own.reduce((sum, score) => sum + score, 0) };
  });
  return ranked
    .sort((a, b) => b.coverage - a.coverage || b.score - a.score || a.section - b.section)
    .slice(0, limit);
}

/** For each section that holds any of a word's forms, the best of them. */
function scoreGroup(group: Expansion, index: WordIndex): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const [term, weight] of group) {
    index.forEachSection(term, (section, count) => {
      const dampened = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * index.relativeLength(section));
      const score = (weight * (count * (SATURATION + 1))) / (count + dampened);
      if (score > (best.get(section) ?? 0)) best.set(section, score);
    });
  }
  return best;
}
