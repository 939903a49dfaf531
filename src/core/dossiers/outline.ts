/** Owns the one shape that all readers of items work on: statements with what stands below them. */
import { BOLD_LEVEL, type Block, type Item, type Line, PLAIN_LEVEL } from './blocks.ts';
import { cutRuns } from './inferred-mark.ts';
import { isMark, labelOf } from './label.ts';
import { matchField } from './match-words.ts';
import { cleanHeading, wordCount } from './plain-words.ts';
import type { Field } from './vocabulary/language-words.ts';
import { createLine } from './read-lines.ts';
import { splitFacts } from './split-facts.ts';
import { tableEntries } from './table-entries.ts';

export type Entry = {
  readonly line: number;
  /** `heading` and `label` stand above their children; an `item` is a bullet, a `row` a table's. */
  readonly kind: 'heading' | 'label' | 'item' | 'row' | 'paragraph' | 'code';
  readonly text: string;
  /** The label that `text` begins with and the rest, or null and all of the text. */
  readonly label: string | null;
  readonly value: string;
  /** The label is bold or italic, or the whole text is. */
  readonly isEmphasised: boolean;
  readonly isItalic: boolean;
  readonly inferred: boolean;
  readonly children: Entry[];
  /** The lines it was made of: what is hidden when this entry is the candidate's own. */
  readonly lines: readonly Line[];
  readonly source: Block | Item | null;
  /** A table row's cells under their columns' names; empty for everything else. */
  readonly cells: readonly { readonly name: string; readonly text: string; readonly line: Line }[];
};

type Open = { readonly entry: Entry; readonly level: number; hasList: boolean };

/** The statements of some blocks. `inferred` is what stands above them. */
export function outlineOf(blocks: readonly Block[], inferred = false): Entry[] {
  const roots: Entry[] = [];
  const open: Open[] = [];
  const parent = (): Open | undefined => open[open.length - 1];
  const add = (entry: Entry): void => {
    (parent()?.entry.children ?? roots).push(entry);
  };
  const isMarked = (): boolean => parent()?.entry.inferred ?? inferred;
  const closeTo = (level: number): void => {
    while ((parent()?.level ?? 0) >= level) open.pop();
  };

  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'heading': {
        closeTo(block.level);
        const entry = entryOf([block.head], 'heading', isMarked(), block);
        add(entry);
        open.push({ entry, level: block.level, hasList: false });
        return;
      }
      case 'paragraph': {
        const next = blocks[index + 1]?.kind;
        const parts = logicalLines(block.lines);
        parts.forEach((lines, at) => {
          const isLast = at === parts.length - 1;
          const isTerm = isDefinition(parts[at + 1] ?? following(blocks[index + 1]));
          const level = isTerm
            ? BOLD_LEVEL
            : labelLevel(lines, isLast && (next === 'list' || next === 'table'));
          if (level !== null) closeTo(level);
          else if (parent()?.hasList === true) closeTo(BOLD_LEVEL);
          else if (parent()?.level === PLAIN_LEVEL) closeTo(PLAIN_LEVEL);
          const entry = entryOf(lines, level === null ? 'paragraph' : 'label', isMarked(), block);
          add(entry);
          if (level !== null) open.push({ entry, level, hasList: false });
        });
        return;
      }
      case 'list': {
        for (const item of block.items.flatMap(factItems)) add(itemEntry(item, isMarked()));
        markList(open);
        return;
      }
      case 'table': {
        for (const entry of tableEntries(block, isMarked())) add(entry);
        markList(open);
        return;
      }
      case 'quote':
        for (const entry of outlineOf(block.children, isMarked())) add(entry);
        return;
      case 'code':
        add({
          ...EMPTY,
          line: block.line,
          kind: 'code',
          text: block.text,
          value: block.text,
          source: block,
          children: [],
        });
        return;
      case 'rule':
        closeTo(BOLD_LEVEL);
        return;
    }
  });
  return roots;
}

const EMPTY = {
  label: null,
  isEmphasised: false,
  isItalic: false,
  inferred: false,
  lines: [],
  cells: [],
} as const;

function markList(open: Open[]): void {
  const last = open[open.length - 1];
  if (last === undefined) return;
  if (last.level >= PLAIN_LEVEL) {
    open.pop();
    markList(open);
  } else last.hasList = last.level >= BOLD_LEVEL;
}

/** Fields whose label owns the list below it even when something stands behind the label. */
const LIST_FIELDS: ReadonlySet<Field | null> = new Set<Field>([
  'responsibilities',
  'values',
  'products',
  'stack',
  'news',
]);

/** How a paragraph's line stands above what follows: as a bold label, as a lead-in, or (null) not at all. */
function labelLevel(lines: readonly Line[], isBeforeList: boolean): number | null {
  const [line] = lines;
  if (line === undefined || lines.length > 1) return null;
  const found = labelOf(line);
  if (line.isAllBold && wordCount(line.text) <= 14) return BOLD_LEVEL;
  if (found?.value === '' && (found.isEmphasised || matchField(found.label) !== null)) return BOLD_LEVEL;
  if (!isBeforeList) return null;
  if (found !== null && LIST_FIELDS.has(matchField(found.label))) return PLAIN_LEVEL;
  if (/[:：]$/u.test(line.text)) return PLAIN_LEVEL;
  const isName = wordCount(line.text) <= 8 && line.text.length <= 60 && !/[.!?。？！,;]$/u.test(line.text);
  return isName && found === null ? PLAIN_LEVEL : null;
}

/** "Term", and ": what it means" below it. */
const isDefinition = (lines: readonly Line[]): boolean => /^[:：]\s/u.test(lines[0]?.text ?? '');
const following = (block: Block | undefined): readonly Line[] =>
  block?.kind === 'paragraph' ? block.lines : [];

/** Lines that belong together: a soft line break only wraps, unless a label, a quote or a hint begins after it. */
export function logicalLines(given: readonly Line[]): readonly (readonly Line[])[] {
  const lines = given.flatMap(splitFacts);
  const groups: Line[][] = [];
  if (areShort(lines)) return lines.map((line) => [line]);
  const isListed =
    lines.length > 1 && lines.filter((line) => labelOf(line) !== null).length * 2 >= lines.length;
  if (isListed) return lines.map((line) => [line]);
  for (const line of lines) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group === undefined || last === undefined || startsAnew(last, line)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

/** Lines so short that nobody wrapped them: each is a statement. */
function areShort(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const wrapped = lines.slice(0, -1);
  return (
    wrapped.every((line) => line.text.length <= 45 && !/[,，、;]$/u.test(line.text)) &&
    lines.every((line) => /^[^\p{Ll}]/u.test(line.text))
  );
}

function startsAnew(before: Line, line: Line): boolean {
  if (before.endsHard || before.isAllBold || line.isAllItalic || line.isAllBold) return true;
  if (/^[:：]\s/u.test(line.text)) return true;
  if (/^["“„«「『‘•·・◦‣\-–▪■□●○◆▶▸▹►➤➜]|^[([（【]?(?:19|20)\d{2}/u.test(line.text)) return true;
  if (/[:：]$|[?？]["”’」』»]?$/u.test(before.text) || /^(?:\d{1,2}|[a-h])[.)]\s/u.test(line.text))
    return true;
  if (line.text.length <= 30 && matchField(line.text) !== null) return true;
  if (/^[QA]\s?\d{0,2}\s?[.:)]/u.test(line.text)) return true;
  const found = labelOf(line);
  return (
    found !== null &&
    (found.isEmphasised || (wordCount(found.label) <= 4 && /^\p{Lu}|^\P{Ll}/u.test(found.label)))
  );
}

/** "- Founded: 2010 | HQ: Seoul": an item for each fact; what stands below belongs to the last one. */
function factItems(item: Item): readonly Item[] {
  const [line, ...rest] = item.lines;
  const parts = line === undefined || rest.length > 0 ? [] : splitFacts(line);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || labelOf(first) === null) return [item];
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    return { ...item, lines: [part], children: isLast ? item.children : [] };
  });
}

function itemEntry(item: Item, inferred: boolean): Entry {
  const [head, ...rest] = logicalLines(item.lines);
  if (head === undefined) {
    const inner = outlineOf(item.children, inferred);
    const [only] = inner;
    if (only !== undefined && inner.length === 1)
      return { ...only, kind: only.kind === 'heading' ? 'heading' : 'item' };
    if (only?.kind === 'heading') return only;
    return {
      ...EMPTY,
      line: item.line,
      kind: 'item',
      text: '',
      value: '',
      inferred,
      children: inner,
      source: item,
    };
  }
  const entry = entryOf(head, 'item', inferred, item);
  const below: Block[] = rest.map((lines) => ({
    kind: 'paragraph',
    line: lines[0]?.line ?? item.line,
    lines: bulletOf(lines, LETTER) ?? lines,
  }));
  entry.children.push(...outlineOf([...below, ...item.children], entry.inferred));
  return entry;
}

const BULLET = /^(?:[•·・◦‣▪●○▸▹►➤➜]\s*|[-–*]\s+)(?=\S)/u;
const LETTER = /^[a-h][.)]\s+(?=\S)/u;

const DEFINITION = /^[:：]\s+(?=\S)/u;

/** Lines that begin with a bullet that is none to markdown ("・…"): the same without it; null for other lines. */
function bulletOf(lines: readonly Line[], mark: RegExp): readonly Line[] | null {
  const [first, ...rest] = lines;
  const found = first === undefined ? null : mark.exec(first.text);
  if (first === undefined || found === null) return null;
  const line = createLine(cutRuns(first.runs, 0, found[0].length), first.line, first.endsHard);
  return line === null ? null : [{ ...line, isInferred: first.isInferred }, ...rest];
}

export function entryOf(
  given: readonly Line[],
  kind: Entry['kind'],
  inferred: boolean,
  source: Entry['source'],
): Entry {
  const bullet = kind === 'paragraph' ? bulletOf(given, BULLET) : null;
  if (bullet !== null) return entryOf(bullet, 'item', inferred, source);
  const lines = bulletOf(given, DEFINITION) ?? given;
  const [first] = lines;
  const text = lines.map((line) => line.text).join(' ');
  const found = first === undefined ? null : labelOf(first);
  const rest = lines.slice(1).map((line) => line.text);
  const value = found === null ? text : [found.value, ...rest].join(' ').trim();
  const isOnlyMark = isMark(found);
  return {
    line: first?.line ?? 1,
    kind,
    text: isOnlyMark ? value : text,
    label: found === null || isOnlyMark ? null : cleanHeading(found.label),
    value,
    isEmphasised: found?.isEmphasised ?? first?.isAllBold ?? false,
    isItalic: lines.every((line) => line.isAllItalic),
    inferred: inferred || isOnlyMark || lines.some((line) => line.isInferred),
    children: [],
    lines,
    source,
    cells: [],
  };
}
