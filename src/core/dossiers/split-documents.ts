/** Owns where one dossier ends and another begins in a file, and which heading is a dossier's title. */
import type { Block, Line } from './blocks.ts';
import { matchKind, matchTitle } from './match-words.ts';
import { readTitle } from './read-title.ts';

export type RawDocument = { readonly title: Line | null; readonly blocks: readonly Block[] };

type Mark = { readonly at: number; readonly level: number; readonly line: Line };

/** One document for each title-level heading that begins the sections anew. */
export function splitDocuments(blocks: readonly Block[]): readonly RawDocument[] {
  const marks = headingsOf(blocks);
  const first = marks[0];
  if (first === undefined || !isTitle(first, marks, blocks)) return [withoutTitle(blocks)];
  const starts = marks.filter(
    (mark, index) => index === 0 || (mark.level <= first.level && beginsAnew(mark, index, marks, first)),
  );
  return starts.map((mark, index) => {
    const end = starts[index + 1]?.at ?? blocks.length;
    const before = index === 0 ? blocks.slice(0, mark.at) : [];
    return { title: mark.line, blocks: [...before, ...blocks.slice(mark.at + 1, end)] };
  });
}

/** Without headings a first line can still be a title, when it says that it is one. */
function withoutTitle(blocks: readonly Block[]): RawDocument {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { title: null, blocks };
  const [line, ...more] = first.lines;
  if (line === undefined || line.text.length > 100 || /[.!?。]$/u.test(line.text))
    return { title: null, blocks };
  if (matchTitle(line.text) === null || readTitle(line.text).company === null) return { title: null, blocks };
  const remaining: Block[] =
    more.length === 0 ? [] : [{ ...first, line: more[0]?.line ?? first.line, lines: more }];
  return { title: line, blocks: [...remaining, ...rest] };
}

function headingsOf(blocks: readonly Block[]): readonly Mark[] {
  return blocks.flatMap((block, at) =>
    block.kind === 'heading' ? [{ at, level: block.level, line: block.head }] : [],
  );
}

function isTitle(first: Mark, marks: readonly Mark[], blocks: readonly Block[]): boolean {
  const kind = matchKind(first.line.text);
  const coverage = kind?.coverage ?? 0;
  const rest = marks.slice(1);
  const isAbove = rest.length > 0 && rest.every((mark) => mark.level > first.level);
  const isEmpty = blocks[first.at + 1]?.kind === 'heading';
  if (matchTitle(first.line.text) !== null) return coverage < 0.9 || isAbove;
  if (coverage >= 0.5)
    return coverage < 0.9 && isAbove && isEmpty && rest.some((mark) => isKind(mark, kind?.meaning));
  const facts = readTitle(first.line.text);
  if (facts.company !== null && facts.role !== null) return true;
  return (
    isAbove ||
    rest.length === 0 ||
    (first.level === 1 && isEmpty) ||
    rest.filter((mark) => mark.level <= first.level).every((mark) => matchKind(mark.line.text) === null)
  );
}

const isKind = (mark: Mark, kind: string | undefined): boolean => matchKind(mark.line.text)?.meaning === kind;

/** A later heading at the title's level begins another dossier when known sections come again below it. */
function beginsAnew(mark: Mark, index: number, marks: readonly Mark[], first: Mark): boolean {
  const kind = matchKind(mark.line.text);
  const isTitled = matchTitle(mark.line.text) !== null;
  if (kind !== null && kind.coverage >= 0.5 && !isTitled) return false;
  const below = marks.slice(index + 1);
  const end = below.findIndex((other) => other.level <= first.level);
  const own = kindsOf(end < 0 ? below : below.slice(0, end));
  if (own.size === 0) return false;
  const before = kindsOf(marks.slice(0, index));
  if ([...own].some((one) => before.has(one))) return true;
  const company = readTitle(mark.line.text).company?.name;
  return isTitled && company !== undefined && company !== readTitle(first.line.text).company?.name;
}

function kindsOf(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(
    marks.flatMap((mark) => {
      const found = matchKind(mark.line.text);
      return found !== null && found.coverage >= 0.5 ? [found.meaning] : [];
    }),
  );
}
