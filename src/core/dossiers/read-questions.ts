/** Owns questions and concepts: what is asked, in which group, and which lines are the candidate's own notes. */
import type { Dossier } from './dossier.ts';
import { isHintLabel, isPlaceholder, isQuestionLabel } from './match-words.ts';
import type { Entry } from './outline.ts';
import { cleanHeading, listOf, unquote, withoutFullStop, wordCount } from './plain-words.ts';
import { isPrompt, isQuestion, isQuestionText, questionText } from './question-words.ts';

export type FoundQuestion = Dossier['interviewQuestions'][number];

/** Lines, items and blocks that only an owner may see. */
export type Hidden = Set<object>;

type Found = {
  text: string;
  group: string | null;
  hints: string[];
  line: number;
  inferred: boolean;
  entry: Entry;
};

/** The questions among a section's statements. Notes below a question become its hint and are put into `hidden`. */
export function readQuestions(
  entries: readonly Entry[],
  hidden: Hidden,
  above: string | null,
): FoundQuestion[] {
  const found: Found[] = [];
  walk(entries.length === 1 ? entries.flatMap(asked) : entries, above, found, hidden);
  return found.map(({ text, group, hints, line, inferred }) => ({
    text,
    group,
    hint: hints.length === 0 ? null : hints.join('\n'),
    line,
    inferred,
  }));
}

/** A section that is one paragraph of nothing but questions: an entry for each. */
function asked(entry: Entry): readonly Entry[] {
  if (entry.kind !== 'paragraph' || entry.label !== null) return [entry];
  const texts = entry.text.split(/(?<=[?？])\s+/u);
  if (texts.length < 2 || !texts.every((text) => /[?？]$/u.test(text))) return [entry];
  return texts.map((text) => ({ ...entry, text, value: text }));
}

function walk(entries: readonly Entry[], above: string | null, found: Found[], hidden: Hidden): void {
  let group = above;
  let last: Found | null = null;
  entries.forEach((entry, index) => {
    if (entry.kind === 'code' || isPlaceholder(entry.text)) return;
    if (entry.cells.length > 1) {
      found.push(rowQuestion(entry, group, hidden));
      return;
    }
    if (isHint(entry)) {
      if (last !== null || entry.label !== null) hide(entry, hidden);
      last?.hints.push(...hintTexts(entry));
      return;
    }
    if (entry.children.length > 0) {
      last = withChildren(entry, group, found, hidden);
      return;
    }
    const next = entries[index + 1];
    if (isGroupName(entry, next)) {
      group = cleanHeading(entry.label ?? entry.text);
      last = null;
      return;
    }
    if (entry.kind === 'paragraph' && !isPrompt(entry) && !isQuestionText(entry.value)) {
      if (last === null || last.entry.kind === 'item') return;
      hide(entry, hidden);
      last.hints.push(...hintTexts(entry));
      return;
    }
    last = questionOf(entry, group);
    found.push(last);
  });
}

/** A row: the cell that asks, the cell that groups, and cells that are notes by their column's name. */
function rowQuestion(entry: Entry, above: string | null, hidden: Hidden): Found {
  const cells = entry.cells.filter((cell) => cell.text !== '');
  const asked =
    cells.find((cell) => isQuestionLabel(cell.name)) ??
    cells.find((cell) => isQuestionText(cell.text)) ??
    cells[0];
  const notes = cells.filter((cell) => cell !== asked && cell.name !== '' && isHintLabel(cell.name));
  for (const note of notes) hidden.add(note.line);
  const group = cells.find((cell) => cell !== asked && !notes.includes(cell));
  const { line, inferred } = entry;
  const hints = notes.map((note) => note.text);
  return {
    text: questionText(asked?.text ?? entry.text),
    group: group?.text ?? above,
    hints,
    line,
    inferred,
    entry,
  };
}

/** A statement with more below it: a group of questions, or a question with notes. */
function withChildren(entry: Entry, above: string | null, found: Found[], hidden: Hidden): Found | null {
  const isAsked = isQuestion(entry) || isQuestionText(entry.value);
  const hasQuestions = entry.children.some((child) => isQuestion(child) && !isHint(child));
  const isName = entry.isEmphasised && wordCount(entry.label ?? entry.text) <= 2;
  const isNoted =
    !isName &&
    !hasQuestions &&
    entry.children.every((child) => child.kind !== 'heading') &&
    isPrompt(entry) &&
    entry.kind !== 'label';
  if (entry.text === '' || (!isAsked && !isNoted)) {
    const name = entry.text === '' ? '' : cleanHeading(entry.label ?? entry.text);
    const group = name === '' || isQuestionLabel(name) ? above : name;
    walk(entry.children, group, found, hidden);
    return null;
  }
  const question = questionOf(entry, above);
  found.push(question);
  for (const child of entry.children) {
    if (isQuestion(child) && !isHint(child)) walk([child], above, found, hidden);
    else {
      hide(child, hidden);
      question.hints.push(...hintTexts(child));
    }
  }
  return question;
}

function questionOf(entry: Entry, group: string | null): Found {
  const { line, inferred } = entry;
  const isCategory =
    entry.label !== null &&
    entry.isEmphasised &&
    entry.value !== '' &&
    !isQuestionLabel(entry.label.replace(/\s*\d+$/u, ''));
  const isTableRow = entry.kind === 'row' && entry.label !== null;
  const isNamed = (isCategory || isTableRow) && isQuestionText(entry.value);
  const text =
    isNamed || (entry.label !== null && isQuestionLabel(entry.label.replace(/\s*\d+$/u, '')))
      ? entry.value
      : entry.text;
  return {
    text: questionText(cleanHeading(text)),
    group: isNamed ? entry.label : group,
    hints: [],
    line,
    inferred,
    entry,
  };
}

/** A line between questions that names those that follow. */
function isGroupName(entry: Entry, next: Entry | undefined): boolean {
  if (isPrompt(entry) || next === undefined || isQuestionText(entry.value)) return false;
  if (entry.isEmphasised && (entry.label === null || entry.value === '')) return true;
  const isShort = wordCount(entry.text) <= 8 && entry.text.length <= 60 && !/[.!?。？！]$/u.test(entry.text);
  return entry.kind === 'paragraph' && isShort && next.kind === 'paragraph' && isPrompt(next);
}

/** "A. …", "A1: …" below "Q. …". */
const ANSWER = /^A\s?\d{0,2}\s?[.:)]\s/u;

/** A note to oneself: in italics, or called a hint. */
export function isHint(entry: Entry): boolean {
  if (ANSWER.test(entry.text)) return true;
  if (entry.isItalic) return !isQuestionText(entry.text.replace(/^[(（]/u, ''));
  if (entry.label === null || entry.kind === 'row') return /^(?:→|⇒|=>|->|💡|📝|✏️)/u.test(entry.text);
  return isHintLabel(entry.label) && (entry.value !== '' || entry.children.length > 0);
}

function hintTexts(entry: Entry): string[] {
  const isLabelled = entry.label !== null && isHintLabel(entry.label) && !/^[(（]/u.test(entry.text);
  const own = isLabelled ? entry.value : entry.text;
  const bare = cleanHeading(own.replace(ANSWER, '').replace(/^(?:→|⇒|=>|->)\s*/u, ''));
  const plain = /^[(（](.*)[)）]$/su.exec(bare)?.[1] ?? bare;
  return [unlabelled(plain), ...entry.children.flatMap(hintTexts)].filter((text) => text !== '');
}

/** "Hint: …" inside the brackets or the italics of a note. */
function unlabelled(text: string): string {
  const found = /^([^:：]{1,30})[:：]\s*(.*)$/su.exec(text);
  return found?.[1] !== undefined && isHintLabel(found[1]) ? (found[2] ?? '').trim() : text.trim();
}

export function hide(entry: Entry, hidden: Hidden): void {
  for (const line of entry.lines) hidden.add(line);
  if (entry.kind === 'item' && entry.source !== null) hidden.add(entry.source);
  if (entry.kind === 'code' && entry.source !== null) hidden.add(entry.source);
  for (const child of entry.children) hide(child, hidden);
}

/** A row: the concept and what explains it; a cell of a word or two ("High") only rates it. */
function rowText(entry: Entry): string {
  const [name, ...rest] = entry.cells.map((cell) => cell.text).filter((text) => text !== '');
  const notes = rest.filter((text) => wordCount(text) > 2 || text.length > 12);
  return [cleanHeading(name ?? entry.text), ...notes.slice(0, 1)].join(': ');
}

/** Concepts: the leaves of a list, or a plain statement and what stands below it. */
export function readConcepts(entries: readonly Entry[]): Dossier['concepts'] {
  const hasItems = entries.some((entry) => entry.kind !== 'paragraph' || entry.children.length > 0);
  return entries.flatMap((entry): Dossier['concepts'] => {
    const { line, inferred } = entry;
    if (entry.kind === 'code' || isPlaceholder(entry.text)) return [];
    const own = { text: unquote(withoutFullStop(cleanHeading(entry.text))), line, inferred };
    if (entry.cells.length > 1) return [{ ...own, text: rowText(entry) }];
    const isList = entry.kind === 'paragraph' && entry.label === null && entry.children.length === 0;
    if (isList && (entries.length === 1 || !hasItems)) {
      return listOf(entry.text).map((text) => ({ ...own, text }));
    }
    if (entry.children.length === 0) {
      return (entry.kind === 'paragraph' && hasItems && !entry.isEmphasised) || own.text === '' ? [] : [own];
    }
    const isGroup =
      entry.kind === 'heading' ||
      entry.kind === 'label' ||
      entry.text === '' ||
      (entry.isEmphasised && entry.value === '') ||
      /[:：]$/u.test(entry.text);
    const isDetail = entry.children.every((child) => child.kind === 'paragraph');
    if (isGroup && !isDetail) return readConcepts(entry.children);
    if (isDetail || isGroup) {
      return [{ ...own, text: `${own.text}: ${entry.children.map((child) => child.text).join(' ')}` }];
    }
    return [own, ...readConcepts(entry.children)];
  });
}
