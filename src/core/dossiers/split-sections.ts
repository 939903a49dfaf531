/** Owns where sections begin and end, and who may read them: privacy wins where a document leaves it open. */
import { BOLD_LEVEL, type Block, type Item, type Line, PLAIN_LEVEL } from './blocks.ts';
import type { Audience, SectionKind } from './dossier.ts';
import { labelOf } from './label.ts';
import { type HeadingMeaning, headingMeaning, labelMeaning } from './heading-meaning.ts';
import { matchField } from './match-words.ts';
import { cleanHeading, wordCount } from './plain-words.ts';
import { isQuestionText } from './question-words.ts';
import { splitFacts } from './split-facts.ts';

export type RawSection = {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly audience: Audience;
  readonly line: number;
  readonly inferred: boolean;
  /** The phrase that named it is evidence that this is a dossier. */
  readonly isSure: boolean;
  readonly level: number;
  readonly blocks: Block[];
};

export type SplitOptions = {
  /** Words of the company's name, which say nothing about a heading's kind. */
  readonly companyWords: readonly string[];
};

/** Kinds whose deeper headings are groups, topics or categories, whatever words they contain. */
const LIST_KINDS: ReadonlySet<SectionKind> = new Set([
  'topics',
  'interview_questions',
  'questions_to_ask',
  'concepts',
]);
/** Kinds that can stand as a label inside an overview, a summary or a role: they stay part of it. */
const NESTING_KINDS: ReadonlySet<SectionKind> = new Set([
  'mission_values',
  'news',
  'overview',
  'role_overview',
  'role_context',
  'company_summary',
]);

type Heading = { readonly level: number; readonly line: Line; readonly block: Block };

/** The sections of a document's blocks. What stands before the first heading has no heading. */
export function splitSections(blocks: readonly Block[], options: SplitOptions): readonly RawSection[] {
  const sections: RawSection[] = [];
  const stack: RawSection[] = [];
  const begin = (section: RawSection): void => {
    sections.push(section);
    stack.push(section);
  };
  for (const [index, block] of blocks.entries()) {
    const heading = headingOf(block);
    if (heading !== null) {
      while ((stack.at(-1)?.level ?? 0) >= heading.level) stack.pop();
      const parent = stack.at(-1);
      const found = sectionFor(heading, parent, options, asksNext(blocks[index + 1]));
      if (found !== null) {
        begin(found);
        continue;
      }
    }
    if (stack.length === 0) begin(createPreamble(block.line));
    const current = stack.at(-1);
    if (current === undefined) continue;
    current.blocks.push(block);
  }
  const own: RawSection[] = [];
  const shared = sections.map((section) => {
    if (section.audience === 'owner') return section;
    return { ...section, blocks: [...withoutOwn(section.blocks, LIST_KINDS.has(section.kind), own)] };
  });
  return [...shared, ...own].toSorted((a, b) => a.line - b.line);
}

const createPreamble = (line: number): RawSection => ({
  kind: 'other', heading: '', audience: 'all', line, inferred: false, isSure: false, level: 0, blocks: [],
}); // prettier-ignore

function headingOf(block: Block): Heading | null {
  if (block.kind === 'heading') return { level: block.level, line: block.head, block };
  if (block.kind !== 'paragraph' || block.lines.length !== 1) return null;
  const [line] = block.lines;
  if (line === undefined) return null;
  return line.isAllBold ? { level: BOLD_LEVEL, line, block } : null;
}

/** The section that a heading begins, or null where it belongs to the section around it. */
function sectionFor(
  heading: Heading,
  parent: RawSection | undefined,
  options: SplitOptions,
  isAsking: boolean,
): RawSection | null {
  const text = heading.line.text;
  const isReal = heading.block.kind === 'heading';
  const words = withoutCompany(text, options.companyWords);
  const found = isReal ? headingMeaning(words) : labelMeaning(words);
  const isOwn = found.audience === 'owner';
  const isKnown = found.isPersonal || (found.match !== null && (isReal || found.match.coverage >= 0.8));
  const kind: SectionKind = isKnown ? found.kind : 'other';
  const begin = (): RawSection => ({
    kind,
    heading: cleanHeading(text),
    audience: isKnown ? found.audience : 'all',
    line: heading.line.line,
    inferred: heading.line.isInferred,
    isSure: isKnown && found.match?.isWeak === false,
    level: heading.level,
    blocks: [],
  });
  if (parent === undefined || parent.level === 0) return isReal || isKnown ? begin() : null;
  if (!isKnown || (kind === parent.kind && kind !== 'other')) return null;
  if (parent.audience === 'owner') return isOwn && kind !== 'other' ? begin() : null;
  if (isOwn) return !LIST_KINDS.has(parent.kind) || (isClear(found.match) && !isAsking) ? begin() : null;
  if (LIST_KINDS.has(parent.kind))
    return isOtherList(kind, parent.kind) && isClear(found.match) ? begin() : null;
  return isReal || !NESTING_KINDS.has(kind) ? begin() : null;
}

/** A list of questions follows: what stands above it is a group of them, whatever it is called. */
function asksNext(next: Block | undefined): boolean {
  return next?.kind === 'list' && isQuestionText(next.items[0]?.lines[0]?.text ?? '');
}

const isClear = (found: HeadingMeaning['match']): boolean =>
  found !== null && found.coverage >= 0.9 && found.words > 1;

/** A deeper heading inside a list of topics or questions that cannot be one of its groups. */
function isOtherList(kind: SectionKind, parent: SectionKind): boolean {
  if (kind === 'sources' || kind === 'questions_to_ask' || kind === 'concepts') return true;
  return kind === 'topics' && parent !== 'concepts';
}

function withoutCompany(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of words) rest = rest.replace(word, ' ');
  return rest.trim() === '' ? text : rest;
}

/** What of some blocks is shared; what is labelled as the candidate's own becomes sections of its own. */
function withoutOwn(blocks: readonly Block[], isStrict: boolean, sections: RawSection[]): readonly Block[] {
  let own: RawSection | null = null;
  return blocks.flatMap((block): readonly Block[] => {
    if (own !== null && block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'rule') {
      own.blocks.push(block);
      return [];
    }
    own = null;
    switch (block.kind) {
      case 'quote':
        return [{ ...block, children: withoutOwn(block.children, isStrict, sections) }];
      case 'paragraph': {
        const split = splitLines(block.lines, isStrict, sections);
        own = split.last;
        return split.kept.length === 0 ? [] : [{ ...block, lines: split.kept }];
      }
      case 'list':
        return [{ ...block, items: block.items.flatMap((item) => sharedItem(item, isStrict, sections)) }];
      case 'table':
        return [{ ...block, rows: block.rows.filter((row) => !takeRow(row, isStrict, sections)) }];
      case 'heading':
      case 'code':
      case 'rule':
        return [block];
    }
  });
}

function sharedItem(item: Item, isStrict: boolean, sections: RawSection[]): readonly Item[] {
  const own = ownKind(item.lines[0], isStrict, item.children.length > 0 || item.lines.length > 1);
  if (own === null) {
    const [line] = item.lines;
    const split = line === undefined ? null : splitLines([line], isStrict, sections);
    if (split !== null && (split.kept.length !== 1 || split.kept[0] !== line))
      return restOf(item, split, isStrict, sections);
    if (item.children.length === 0) return [item];
    return [{ ...item, children: withoutOwn(item.children, isStrict, sections) }];
  }
  sections.push(ownSection(own, item));
  return [];
}

/** An item without the facts that are the candidate's own; what stands below it belongs to its last fact. */
function restOf(
  item: Item,
  { kept, last }: SplitLines,
  isStrict: boolean,
  sections: RawSection[],
): readonly Item[] {
  const below = item.lines.slice(1);
  const [first] = below;
  if (last !== null) {
    if (first !== undefined) last.blocks.push({ kind: 'paragraph', line: first.line, lines: below });
    last.blocks.push(...item.children);
  }
  const children = last === null ? withoutOwn(item.children, isStrict, sections) : [];
  return kept.map((line, index) => {
    const hasRest = last === null && index === kept.length - 1;
    return { ...item, lines: hasRest ? [line, ...below] : [line], children: hasRest ? children : [] };
  });
}

/** Whether a row is the candidate's own; then it is a section by itself. */
function takeRow(row: readonly Line[], isStrict: boolean, sections: RawSection[]): boolean {
  const [first] = row;
  const own = ownKind(first, isStrict, row.length > 1);
  if (own === null || first === undefined) return false;
  sections.push(
    ownSection(own, { line: first.line, lines: row.filter((cell) => cell.full !== ''), children: [] }),
  );
  return true;
}

/** The owner-only kind that a line's label names, or null. `isAbove`: something stands below the line. */
function ownKind(line: Line | undefined, isStrict: boolean, isAbove: boolean): SectionKind | null {
  if (line === undefined) return null;
  const found = labelOf(line);
  const label = found?.label ?? (isAbove && line.text.length <= 60 ? line.text : '');
  if (label === '' || isQuestionText(line.text)) return null;
  const { kind, audience, match, isPersonal } = labelMeaning(label);
  if (audience !== 'owner') return null;
  if (isPersonal && !isStrict) return isLabel(label) ? kind : null;
  if (match === null || match.isWhole || match.coverage < 0.8 || matchField(label) !== null) return null;
  if (isStrict) return isClear(match) && match.words > 2 ? kind : null;
  return found !== null || !match.isWeak ? kind : null;
}

/** "My weak spots" is a label; "I worked at a bank" and "Here is what I found" are sentences. */
const isLabel = (text: string): boolean =>
  wordCount(text) <= 8 &&
  !/^(?:i|i['’]\p{L}+|here|below|above|sure|ok(?:ay)?|please|let)(?!\p{L})/iu.test(text);

function ownSection(kind: SectionKind, item: Item): RawSection {
  const [first, ...rest] = item.lines;
  const found = first === undefined ? null : labelOf(first);
  const blocks: Block[] = [];
  if (first !== undefined) blocks.push({ kind: 'paragraph', line: first.line, lines: [first, ...rest] });
  return {
    kind,
    heading: cleanHeading(found?.label ?? first?.text ?? ''),
    audience: 'owner',
    line: item.line,
    inferred: first?.isInferred ?? false,
    isSure: false,
    level: PLAIN_LEVEL,
    blocks: [...blocks, ...item.children],
  };
}

type SplitLines = { readonly kept: readonly Line[]; readonly last: RawSection | null };

/** Lines that are shared, and the private section that the last line began or continues. */
function splitLines(lines: readonly Line[], isStrict: boolean, sections: RawSection[]): SplitLines {
  const kept: Line[] = [];
  let own: RawSection | null = null;
  for (const line of lines.flatMap((one) => apart(one, isStrict))) {
    const isLabelled = labelOf(line) !== null;
    const kind = isLabelled ? ownKind(line, isStrict, true) : null;
    if (kind !== null) {
      own = ownSection(kind, { line: line.line, lines: [line], children: [] });
      sections.push(own);
    } else if (own !== null && !isLabelled) {
      own.blocks.push({ kind: 'paragraph', line: line.line, lines: [line] });
    } else {
      own = null;
      kept.push(line);
    }
  }
  return { kept, last: own };
}

/** The parts of a line with several labels, when one of them is the candidate's own; else the line itself. */
function apart(line: Line, isStrict: boolean): readonly Line[] {
  const parts = splitFacts(line);
  return parts.some((part) => ownKind(part, isStrict, true) !== null) ? parts : [line];
}
