/** Owns the line that a hit shows: the one that holds most of the words, cut to where they stand. */
import { firstNotBelow } from '../names/sorted-keys.ts';
import type { Expansion } from './expand-word.ts';
import { tokenise } from './tokenise.ts';
import type { WordIndex } from './word-index.ts';

export type BestLine = { readonly line: string; readonly matched: readonly string[] };

/** Longer lines begin shortly before the first word that matched. */
const LONG_LINE = 160;
const BEFORE_MATCH = 40;

type Candidate = {
  readonly line: string;
  readonly words: number;
  readonly weight: number;
  readonly matched: string[];
};

/** The heading is shown only when the words stand nowhere else. */
export function bestLine(
  heading: string,
  lines: readonly string[],
  groups: readonly Expansion[],
  index: WordIndex,
): BestLine {
  const nothing: Candidate = { line: lines[0] ?? heading, words: 0, weight: 0, matched: [] };
  const better = (a: Candidate, b: Candidate): Candidate =>
    b.words > a.words || (b.words === a.words && b.weight > a.weight) ? b : a;
  const inText = lines.map((line) => weigh(line, groups, index)).reduce(better, nothing);
  const best = inText.words > 0 ? inText : better(inText, weigh(heading, groups, index));
  return { line: excerpt(best.line, best.matched), matched: best.matched };
}

function weigh(line: string, groups: readonly Expansion[], index: WordIndex): Candidate {
  const best = groups.map(() => 0);
  const matched = new Set<string>();
  for (const { surface, term } of tokenise(line)) {
    const position = firstNotBelow(index.terms, term);
    if (index.terms[position] !== term) continue;
    groups.forEach((group, g) => {
      const weight = group.get(position);
      if (weight === undefined) return;
      best[g] = Math.max(best[g] ?? 0, weight);
      matched.add(surface);
    });
  }
  return {
    line,
    words: best.filter((weight) => weight > 0).length,
    weight: best.reduce((sum, weight) => sum + weight, 0),
    matched: [...matched],
  };
}

function excerpt(line: string, matched: readonly string[]): string {
  if (line.length <= LONG_LINE) return line;
  const first = Math.min(...matched.map((word) => line.indexOf(word)).filter((at) => at >= 0));
  if (!Number.isFinite(first) || first <= BEFORE_MATCH) return line;
  const space = line.lastIndexOf(' ', first - BEFORE_MATCH);
  return space < 0 ? line : `… ${line.slice(space + 1)}`;
}
