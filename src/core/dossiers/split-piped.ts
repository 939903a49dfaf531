/** Owns several facts on one line: "**Company:** X | **Role:** Y | **Location:** Z". */
import type { Line } from './blocks.ts';
import { cutRuns } from './inferred-mark.ts';
import { labelOf } from './label.ts';
import { createLine } from './read-lines.ts';

const BETWEEN = /\s+[|｜·•]\s+/gu;

/** A line for each fact when every part between the bars has a label; else the line itself. */
export function splitPiped(line: Line): readonly Line[] {
  if (!/\s[|｜·•]\s/u.test(line.text)) return [line];
  const parts: Line[] = [];
  let from = 0;
  for (const found of [...line.text.matchAll(BETWEEN), null]) {
    const to = found?.index ?? line.text.length;
    const runs = cutRuns(cutRuns(line.runs, to, line.text.length), 0, from);
    const part = createLine(runs, line.line, true);
    const label = part === null ? null : labelOf(part);
    if (part === null || label === null || label.value === '') return [line];
    parts.push(part);
    from = to + (found?.[0].length ?? 0);
  }
  return parts;
}
