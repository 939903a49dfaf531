/** Owns where one dossier ends and another begins in a file, and which heading is a dossier's title. */
import type { Block, Line } from './blocks.ts';
import { labelOf } from './label.ts';
import { type KnownKind, matchField, matchHeading, matchTitle } from './match-words.ts';
import { readTitle } from './read-title.ts';

export type RawDocument = { readonly title: Line | null; readonly blocks: readonly Block[] };

type Mark = {
  readonly at: number;
  readonly level: number;
  readonly line: Line;
  /** The kind of section that it names clearly enough, or null. */
  readonly kind: KnownKind | null;
  readonly coverage: number;
};

/** One document for each title-level heading that begins the sections anew. */
export function splitDocuments(blocks: readonly Block[]): readonly RawDocument[] {
  const marks = headingsOf(blocks);
  const first = marks[0];
  if (first === undefined) return [withoutTitle(blocks)];
  if (!isTitle(first, marks, blocks)) return splitUntitled(blocks, marks, first) ?? [withoutTitle(blocks)];
  const starts = [first, ...laterTitles(marks, first)];
  return starts.map((mark, index) => {
    const end = starts[index + 1]?.at ?? blocks.length;
    const before = index === 0 ? blocks.slice(0, mark.at) : [];
    return { title: mark.line, blocks: [...before, ...blocks.slice(mark.at + 1, end)] };
  });
}

/** Without titles: the first section comes again, and each time another company is named below it. */
function splitUntitled(
  blocks: readonly Block[],
  marks: readonly Mark[],
  first: Mark,
): readonly RawDocument[] | null {
  const starts = marks.filter(
    (mark) => mark.kind !== null && mark.kind === first.kind && mark.level === first.level,
  );
  if (starts.length < 2) return null;
  const parts = starts.map((mark, index) =>
    blocks.slice(index === 0 ? 0 : mark.at, starts[index + 1]?.at ?? blocks.length),
  );
  const companies = parts.map(companyIn);
  const isEachItsOwn =
    companies.every((name) => name !== null) && new Set(companies).size === companies.length;
  return isEachItsOwn ? parts.map((part) => ({ title: null, blocks: part })) : null;
}

/** What a "Company: …" line or bullet says, or null. */
function companyIn(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const lines =
      block.kind === 'paragraph'
        ? block.lines
        : block.kind === 'list'
          ? block.items.flatMap((item) => item.lines.slice(0, 1))
          : [];
    for (const line of lines) {
      const found = labelOf(line);
      if (found !== null && found.value !== '' && matchField(found.label) === 'company') return found.value;
    }
  }
  return null;
}

/** Without headings a first line can still be a title, when it says that it is one. */
function withoutTitle(blocks: readonly Block[]): RawDocument {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { title: null, blocks };
  const [line, ...more] = first.lines;
  if (line === undefined || line.text.length > 100 || /[.!?。]$/u.test(line.text))
    return { title: null, blocks };
  const facts = readTitle(line.text);
  const isNamed = matchTitle(line.text) !== null || (facts.role !== null && labelOf(line) === null);
  if (!isNamed || facts.company === null) return { title: null, blocks };
  const [next] = more;
  const remaining: Block[] = next === undefined ? [] : [{ ...first, line: next.line, lines: more }];
  return { title: line, blocks: [...remaining, ...rest] };
}

function headingsOf(blocks: readonly Block[]): readonly Mark[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return [];
    const found = matchHeading(block.head.text);
    const kind = found?.meaning ?? null;
    return [{ at, level: block.level, line: block.head, kind, coverage: found?.coverage ?? 0 }];
  });
}

function isTitle(first: Mark, marks: readonly Mark[], blocks: readonly Block[]): boolean {
  const rest = marks.slice(1);
  const isAbove = rest.length > 0 && rest.every((mark) => mark.level > first.level);
  const isEmpty = blocks[first.at + 1]?.kind === 'heading';
  if (matchTitle(first.line.text) !== null) return first.coverage < 0.9 || isAbove;
  const facts = readTitle(first.line.text);
  if (first.coverage < 0.5 && facts.company !== null && facts.role !== null) return true;
  if (first.kind !== null) {
    return first.coverage < 0.9 && isAbove && isEmpty && rest.some((mark) => mark.kind === first.kind);
  }
  if (isAbove || rest.length === 0 || (first.level === 1 && isEmpty)) return true;
  const name = facts.company?.name ?? '';
  return first.level === 1 && facts.isBare && mentions(blocks.slice(first.at + 1), name);
}

/** Whether a paragraph of the text begins with a name: "Datadog, Inc. is …". */
function mentions(blocks: readonly Block[], name: string): boolean {
  return blocks.some(
    (block) => block.kind === 'paragraph' && block.lines.some((line) => line.text.startsWith(name)),
  );
}

/** Later headings at the title's level that begin another dossier: known sections come again below them. */
function laterTitles(marks: readonly Mark[], first: Mark): readonly Mark[] {
  const titles: Mark[] = [];
  const seen = new Set<KnownKind>();
  let candidate: Mark | null = null;
  const company = readTitle(first.line.text).company?.name;
  for (const mark of marks.slice(1)) {
    if (mark.level <= first.level && (mark.kind === null || matchTitle(mark.line.text) !== null)) {
      if (mark.level === first.level && isSister(mark, company)) {
        titles.push(mark);
        seen.clear();
        candidate = null;
      } else candidate = mark;
    } else if (mark.kind !== null) {
      if (candidate !== null && (seen.has(mark.kind) || namesOther(candidate, company))) {
        titles.push(candidate);
        seen.clear();
      }
      candidate = null;
      seen.add(mark.kind);
    }
  }
  return titles;
}

/** "Interview Prep: Kakao" behind "Company Research: Kakao": the other document about the same company. */
function isSister(mark: Mark, company: string | undefined): boolean {
  return (
    company !== undefined &&
    mark.coverage < 0.5 &&
    matchTitle(mark.line.text) !== null &&
    readTitle(mark.line.text).company?.name === company
  );
}

function namesOther(mark: Mark, company: string | undefined): boolean {
  const other = matchTitle(mark.line.text) === null ? undefined : readTitle(mark.line.text).company?.name;
  return other !== undefined && company !== undefined && other !== company;
}
