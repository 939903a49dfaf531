/** Owns news: each statement with its date, as written and as a day to sort by. */
import type { NewsItem } from './dossier.ts';
import { isNothing, isPlaceholder } from './match-words.ts';
import type { Entry } from './outline.ts';
import { cleanHeading, withoutFullStop, wordCount } from './plain-words.ts';
import { type StatedDate, findDate } from './read-dates.ts';

/** "2025.03 …", "2025-03-01 …": such a date is a label even without a colon. */
const NUMERIC = /^(?:\d{4}|['’]\d{2})[-./]\d{1,2}(?:[-./]\d{1,2})?$/u;
const SEPARATOR = /^\u3000+|^\s*[)\]）］】]?\s*(?:[:：–—―|,·]|-{1,2}\s|$)\s*/u;
const CLOSING = /^\s*[)\]）］】]\s*/u;

/** The news among some statements. A date alone (a heading "2024", a bullet "May 2025") dates what stands below it. */
export function readNews(entries: readonly Entry[], above: StatedDate | null = null): NewsItem[] {
  const [only] = entries;
  if (only?.kind === 'paragraph' && entries.length === 1) {
    const parts = sentencesOf(only.text);
    if (parts.length > 1) return parts.map((text) => newsOf(only, withoutFullStop(text), findDate(text)));
  }
  const hasLists = entries.some((entry) => entry.kind === 'item' || entry.kind === 'row');
  return entries.flatMap((entry) => {
    if (entry.kind === 'code') return [];
    if (entry.cells.length > 1) return rowNews(entry);
    const own = findDate(entry.text);
    const isDateOnly = own !== null && restOf(entry.text, own) === '';
    if (entry.children.length > 0 && (isDateOnly || isGroup(entry))) {
      if (!isGroup(entry) && isOneStory(entry)) return [newsOf(entry, childrenText(entry), own)];
      return readNews(entry.children, isDateOnly ? own : above);
    }
    if (entry.kind === 'paragraph' && hasLists && own === null && !entry.isEmphasised) return [];
    if (isNothing(entry.text) || isPlaceholder(entry.value) || isDateOnly) return [];
    const below = childrenText(entry);
    const text = below === '' ? entry.text : `${entry.text.replace(/[:：]$/u, '')}: ${below}`;
    return [newsOf(entry, text, own ?? findDate(below) ?? above)];
  });
}

/** Sentences that each have a date of their own are as many statements; else the whole. */
function sentencesOf(text: string): readonly string[] {
  const parts = text.split(/(?<=[.。!])\s+(?=[\p{Lu}\p{Lo}\d])/u);
  return parts.length > 1 && parts.every((part) => findDate(part) !== null) ? parts : [text];
}

/** A row: the cell that is nothing but a date dates the others. */
function rowNews(entry: Entry): NewsItem[] {
  const cells = entry.cells.filter((cell) => cell.text !== '');
  const dated = cells.find((cell) => {
    const date = findDate(cell.text);
    return date !== null && restOf(cell.text, date) === '';
  });
  const rest = cells.filter((cell) => cell !== dated).map((cell) => cell.text);
  const [first = '', second, ...more] = rest;
  const isTheme = wordCount(first) <= 2 && first.length <= 24;
  const text = [
    second === undefined || !isTheme ? first : `${first}: ${second}`,
    ...(isTheme ? more : rest.slice(1)),
  ].join(' — ');
  if (text === '' || isPlaceholder(text)) return [];
  const date = findDate(dated?.text ?? text);
  return [
    {
      text,
      date: date?.date ?? null,
      sortDate: date?.sortDate ?? null,
      line: entry.line,
      inferred: entry.inferred,
    },
  ];
}

/** A heading or a bare name above a list of several statements. */
function isGroup(entry: Entry): boolean {
  const items = entry.children.filter((child) => child.kind === 'item' || child.kind === 'row');
  if (findDate(entry.text) !== null && restOf(entry.text, findDate(entry.text)) !== '') return false;
  return (
    (entry.kind !== 'row' && (entry.label === null || entry.value === '') && items.length > 1) ||
    (entry.kind === 'heading' && items.length > 0)
  );
}

/** "May 2025" above one paragraph is that paragraph's date. */
const isOneStory = (entry: Entry): boolean =>
  entry.children.length === 1 &&
  entry.children[0]?.kind === 'paragraph' &&
  entry.children[0].children.length === 0;

const childrenText = (entry: Entry): string => entry.children.map((child) => child.text).join(' ');

function newsOf(entry: Entry, text: string, date: StatedDate | null): NewsItem {
  const leading = findDate(text);
  const isLead =
    leading !== null &&
    entry.lines[0]?.lead.replace(/\s*[:：]$/u, '') === leading.date &&
    leading.start === 0;
  const rest = leading !== null && (isLead || isLabel(text, leading)) ? restOf(text, leading) : text;
  return {
    text: cleanHeading(rest === '' ? text : rest),
    date: date?.date ?? null,
    sortDate: date?.sortDate ?? null,
    line: entry.line,
    inferred: entry.inferred,
  };
}

/** Whether a date at the front only labels what follows. "2024년 Cycloid 2.0 출시" is a sentence, "2024.05 상장" is not. */
function isLabel(text: string, date: StatedDate): boolean {
  if (!/^[\s([（［【]*$/u.test(text.slice(0, date.start))) return false;
  const isFramed =
    /[([（［【]\s*$/u.test(text.slice(0, date.start)) && /^\s*[)\]）］】]/u.test(text.slice(date.end));
  return isFramed || NUMERIC.test(date.date) || SEPARATOR.test(text.slice(date.end));
}

/** What a statement says besides the date label at its front. */
function restOf(text: string, date: StatedDate | null): string {
  if (date === null) return text;
  if (!/^[\s([（［【]*$/u.test(text.slice(0, date.start))) return text;
  return text.slice(date.end).replace(SEPARATOR, '').replace(CLOSING, '').trim();
}
