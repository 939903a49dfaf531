/** Owns interview topics: their titles, points and example questions. */
import type { Topic } from './dossier.ts';
import { coloned, dashed } from './label.ts';
import { isPlaceholder, isQuestionLabel, matchKind } from './match-words.ts';
import type { Entry } from './outline.ts';
import {
  cleanHeading,
  isPlainList,
  listOf,
  splitList,
  unquote,
  withoutFullStop,
  wordCount,
} from './plain-words.ts';
import { isQuestion, isQuestionText, questionText } from './question-words.ts';
import { type Hidden, hide, isHint } from './read-questions.ts';

type TextItem = Topic['points'][number];

/** The topics among a section's statements. */
export function readTopics(entries: readonly Entry[], hidden: Hidden): Topic[] {
  const candidates = withoutProse(entries);
  return candidates.flatMap((entry) => {
    if (entry.text === '') return readTopics(entry.children, hidden);
    return isGroup(entry)
      ? readTopics(entry.children, hidden)
      : topicsOf(entry, candidates.length === 1, hidden);
  });
}

/** An introduction beside headings, bullets or rows is no topic. */
function withoutProse(entries: readonly Entry[]): readonly Entry[] {
  const isTitled = (entry: Entry): boolean =>
    entry.kind !== 'code' && (entry.kind !== 'paragraph' || entry.isEmphasised || entry.children.length > 0);
  const titled = entries.filter(isTitled);
  return titled.length > 0 ? titled : entries.filter((entry) => entry.kind !== 'code');
}

/** Stands above topics that have points of their own: "Technical", with "Databases: …" and so on below it. */
function isGroup(entry: Entry): boolean {
  const items = entry.children.filter(
    (child) => child.kind === 'item' || child.kind === 'heading' || child.kind === 'label',
  );
  const withOwn = items.filter(
    (child) => child.children.length > 0 && !isQuestionLabel(child.text) && !isQuestion(child),
  );
  if (entry.kind === 'heading' || entry.kind === 'label') {
    const isNamed =
      items.length > 0 &&
      (matchKind(entry.text)?.meaning === 'topics' || (isRound(entry.text) && items.every(isTitled)));
    return isNamed || (items.length > 0 && withOwn.length * 2 >= items.length);
  }
  return entry.children.some((child) => child.kind === 'heading') && withOwn.length > 0;
}

/** What rounds and kinds of interviews are called, and no topic by itself. */
const ROUND =
  /^(?:non-?)?(?:technical|behaviou?ral|general|coding|culture|cultural|soft skills?|domain|role-specific|core|hr|leadership)(?:\s+(?:topics?|round|areas?|interview|skills?))?$|^(?:기술|인성|직무|공통|실무|임원|컬처핏)(?:\s*(?:면접|주제|역량))?$|^(?:技術|人物|行動|一般|カルチャー)(?:面接|面)?$/iu;
const isRound = (text: string): boolean =>
  ROUND.test(cleanHeading(text).replace(/\s*[(（][^()（）]*[)）]$/u, ''));
const isTitled = (entry: Entry): boolean => entry.isEmphasised && !isQuestion(entry);

function topicsOf(entry: Entry, isAlone: boolean, hidden: Hidden): Topic[] {
  const found =
    entry.label === null || entry.children.length > 0 ? null : { label: entry.label, value: entry.value };
  const labelled =
    found ?? (entry.children.length > 0 || entry.kind === 'heading' ? null : dashed(entry.text));
  const whole =
    labelled === null
      ? entry.value === '' && entry.label !== null
        ? entry.label
        : entry.text
      : labelled.label;
  if (isPlaceholder(entry.text)) return [];
  const inline = entry.label !== null && entry.children.length > 0 ? entry.value : (labelled?.value ?? '');
  const title = entry.label !== null && entry.value !== '' ? entry.label : whole;
  if (isAlone && entry.kind === 'paragraph' && labelled === null) return fromSentence(entry);
  const { line, inferred } = entry;
  if (entry.cells.length > 1) return [rowTopic(entry)];
  const points: TextItem[] = [];
  const questions: TextItem[] = [];
  if (inline !== '') addInline(inline, entry, points, questions);
  collect(entry.children, false, points, questions, hidden);
  return [
    { title: withoutFullStop(cleanHeading(title)), points: splitSingle(points), questions, line, inferred },
  ];
}

/** A row: questions where the column or the cell is one; a cell of a word or two ("High") rates the topic and is no point. */
function rowTopic(entry: Entry): Topic {
  const { line, inferred } = entry;
  const [title, ...rest] = entry.cells.filter((cell) => cell.text !== '');
  const points: TextItem[] = [];
  const questions: TextItem[] = [];
  rest.forEach((cell, index) => {
    const isAsked = isQuestionLabel(cell.name) || isQuestionText(cell.text);
    if (isAsked) questions.push({ text: questionText(cell.text), line, inferred });
    else if (index === 0 || wordCount(cell.text) > 2)
      points.push(...listOf(cell.text).map((text) => ({ text, line, inferred })));
  });
  return { title: cleanHeading(title?.text ?? entry.text), points, questions, line, inferred };
}

/** "Expect Go, Kafka and databases.": a section that is one sentence. */
function fromSentence(entry: Entry): Topic[] {
  const value = coloned(entry.text)?.value ?? entry.text;
  const parts = listOf(value);
  const texts = parts.length > 1 ? parts : [withoutFullStop(entry.text)];
  return texts.map((title) => ({
    title,
    points: [],
    questions: [],
    line: entry.line,
    inferred: entry.inferred,
  }));
}

function addInline(text: string, entry: Entry, points: TextItem[], questions: TextItem[]): void {
  const item = { text, line: entry.line, inferred: entry.inferred };
  if (/[?？]["”’」』»]?$/u.test(text)) questions.push({ ...item, text: unquote(text) });
  else points.push(item);
}

function collect(
  entries: readonly Entry[],
  inQuestions: boolean,
  points: TextItem[],
  questions: TextItem[],
  hidden: Hidden,
): void {
  for (const entry of entries) {
    if (entry.kind === 'code' || isPlaceholder(entry.text)) continue;
    if (questions.length > 0 && isHint(entry) && (entry.isItalic || !isQuestionLabel(entry.label ?? ''))) {
      hide(entry, hidden);
      continue;
    }
    const isLabel = entry.label !== null && isQuestionLabel(entry.label);
    const isLeadIn = entry.children.length > 0 && (entry.value === '' || /[:：]$/u.test(entry.text));
    if ((isLabel && entry.value === '') || (isLeadIn && isQuestionLabel(cleanHeading(entry.text)))) {
      collect(entry.children, true, points, questions, hidden);
      continue;
    }
    const { line, inferred } = entry;
    const text = isLabel ? entry.value : entry.text;
    if (inQuestions || isLabel || isQuestion(entry))
      questions.push({ text: questionText(text), line, inferred });
    else if (text !== '' && !(entry.kind === 'label' && isLeadIn))
      points.push({ text: withoutFullStop(text).replace(/[:：]$/u, ''), line, inferred });
    collect(entry.children, inQuestions, points, questions, hidden);
  }
}

/** Points given as one sentence with commas are as many points. */
function splitSingle(points: readonly TextItem[]): TextItem[] {
  const [only] = points;
  if (only === undefined || points.length > 1) return [...points];
  const labelled = coloned(only.text);
  if (labelled !== null && wordCount(labelled.label) <= 4 && isPlainList(splitList(labelled.value))) {
    return [{ ...only, text: withoutFullStop(only.text) }];
  }
  return listOf(only.text).map((text) => ({ ...only, text }));
}
