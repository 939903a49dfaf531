/** Owns several facts on one line: "**Company:** X | **Role:** Y", "… database. Location: Berlin. Size: 80 people." */
import type { Line } from './blocks.ts';
import { labelMeaning } from './heading-meaning.ts';
import { cutRuns } from './inferred-mark.ts';
import { coloned, labelOf } from './label.ts';
import { isFactLabel, matchField } from './match-words.ts';
import { withoutFullStop, wordCount } from './plain-words.ts';
import { createLine } from './read-lines.ts';

type Cut = { readonly from: number; readonly to: number };

const MAYBE = /\s[|｜·•/\s]\s?|[.。!,，、;；].*[:：]/u;
const BAR = /\s+[|｜·•/]\s+|\s{2,}/gu;
const COMMA = /[,，、;；]\s*|(?<=[.。!][)）"”]?)\s*(?=[\p{Lu}\p{Lo}])/gu;

/** A line for each fact; the line itself where it states at most one. */
export function splitFacts(line: Line): readonly Line[] {
  if (!MAYBE.test(line.text)) return [line];
  const bars = splitAt(line, barCuts(line));
  const parts = bars.flatMap((part) => {
    const cuts = commaCuts(part.text);
    return cuts.length === 0 ? [part] : splitAt(part, cuts).map(withoutStop);
  });
  return parts.length === 1 ? [line] : parts;
}

/** A fact among sentences, without the full stop that only ends the sentence. */
function withoutStop(part: Line): Line {
  const end = withoutFullStop(part.text).length;
  if (end === part.text.length || !isKnown(part.text)) return part;
  return { ...part, runs: cutRuns(part.runs, end, part.text.length), text: part.text.slice(0, end) };
}

/** Bars, dots and slashes part facts when a label stands before and behind them; a part without one belongs to the fact before it. */
function barCuts(line: Line): readonly Cut[] {
  const cuts = [...line.text.matchAll(BAR)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
  if (cuts.length === 0) return [];
  const [first, ...rest] = splitAt(line, cuts).map((part) => (labelOf(part)?.value ?? '') !== '');
  return first === true && rest.length === cuts.length ? cuts.filter((_, index) => rest[index]) : [];
}

/** Commas and full stops part facts only where a label that is known follows; a comma only behind another such label. */
function commaCuts(text: string): readonly Cut[] {
  if (!/[:：]/u.test(text)) return [];
  const isListed = isKnown(text);
  return [...text.matchAll(COMMA)].flatMap((found) => {
    const to = found.index + found[0].length;
    const isEnd = /^\s*$/u.test(found[0]);
    return (isEnd || isListed) && found.index > 0 && isKnown(text.slice(to, to + 80))
      ? [{ from: found.index, to }]
      : [];
  });
}

function isKnown(text: string): boolean {
  const found = coloned(text);
  if (found === null || found.value === '' || wordCount(found.label) > 4) return false;
  return (
    isFactLabel(found.label) ||
    matchField(found.label) !== null ||
    labelMeaning(found.label).audience === 'owner'
  );
}

function splitAt(line: Line, cuts: readonly Cut[]): readonly Line[] {
  if (cuts.length === 0) return [line];
  const mark = markOf(line);
  const ends = [...cuts.map((cut) => cut.from), line.text.length];
  return ends.flatMap((end, index) => {
    const start = cuts[index - 1]?.to ?? 0;
    const runs = cutRuns(cutRuns(line.runs, end, line.text.length), 0, start);
    const part = createLine(runs, line.line, true);
    if (part === null) return [];
    const isMarked = mark !== null && mark.at > start && mark.at <= end;
    return isMarked ? [{ ...part, isInferred: true, full: `${part.full}${mark.text}` }] : [part];
  });
}

/** Where the line's own mark stood, which its runs no longer have. */
function markOf(line: Line): { readonly at: number; readonly text: string } | null {
  const length = line.full.length - line.text.length;
  if (!line.isInferred || length <= 0) return null;
  let at = 0;
  while (at < line.text.length && line.text.charAt(at) === line.full.charAt(at)) at += 1;
  return { at, text: line.full.slice(at, at + length) };
}
