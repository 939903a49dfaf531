/** Owns telling a label from what it labels: "**Key:** value", "**Key** – value", "Key: value". */
import type { Line } from './blocks.ts';
import { isMarkOnly } from './inferred-mark.ts';
import { audienceOf, matchField, matchKind } from './match-words.ts';
import { cleanHeading, wordCount } from './plain-words.ts';

export type Labelled = { readonly label: string; readonly value: string; readonly isEmphasised: boolean };

const MAX_LABEL = 60;
/** A colon that ends a label: before a space, the end, or Hangul, Han and Kana; not in a time, a URL or a ratio. */
const COLON =
  /[:：](?=\s|$|[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}“"「『])|：/u;
const SENTENCE = /[.!?。？！](?:\s|$)|^["“„«「『]/u;
const NO_LABEL = /^(?:e\.?g|i\.?e|etc|https?|note that|for example)$/iu;

/** The label at the beginning of a line and what follows it, or null. An empty value: the line is a label alone. */
export function labelOf(line: Line): Labelled | null {
  const known = KNOWN.get(line);
  if (known !== undefined) return known;
  const found = readLabel(line);
  KNOWN.set(line, found);
  return found;
}

/** A line is asked for its label by every reader on its way. */
const KNOWN = new WeakMap<Line, Labelled | null>();

function readLabel(line: Line): Labelled | null {
  return emphasised(line) ?? coloned(line.text) ?? knownDash(line.text) ?? framed(line.text);
}

/** "<담당업무>", "[Tech stack]" on a line of its own, where the name is known. */
function framed(text: string): Labelled | null {
  if (!/^[<[［〈《【■▶◆●]/u.test(text) || text.length > MAX_LABEL) return null;
  const label = cleanHeading(text);
  return label !== text && matchField(label) !== null ? labelled(label, '', false) : null;
}

function emphasised(line: Line): Labelled | null {
  const lead = line.lead;
  if (lead === '' || lead.length > MAX_LABEL * 2) return null;
  const rest = line.text.slice(lead.length);
  const bare = lead.replace(/\s*[:：]\s*$/u, '');
  if (bare !== lead) return labelled(bare, rest, true);
  const colon = /^\s*(?:[(（][^()（）]*[)）]\s*)?[:：]\s*/u.exec(rest);
  if (colon !== null) {
    const inside = colon[0].replace(/[:：]\s*$/u, '').trim();
    return labelled(inside === '' ? lead : `${lead} ${inside}`, rest.slice(colon[0].length), true);
  }
  const dash = /^\s*(?:[–—―]|-{1,2}|→|\|)\s+/u.exec(rest);
  if (dash !== null) return labelled(lead, rest.slice(dash[0].length), true);
  if (/^\u3000+\S/u.test(rest)) return labelled(lead, rest, true);
  if (
    /[.。]$/u.test(lead) &&
    wordCount(lead) <= 8 &&
    /^\s+[^\s\p{Ll}]/u.test(rest) &&
    line.runs[0]?.kind === 'bold'
  ) {
    return labelled(lead.replace(/[.。]$/u, ''), rest, true);
  }
  if (rest.trim() === '' && line.isAllBold) return labelled(lead, '', true);
  return null;
}

/** "Mission — Help build a better Internet": a dash alone ends a label only where the label is known. */
function knownDash(text: string): Labelled | null {
  if (!text.includes(' ') || !/[–—-]\s/u.test(text)) return null;
  const found = dashed(text);
  if (found === null) return null;
  const kind = matchField(found.label) === null ? matchKind(found.label) : null;
  const isOwn = kind !== null && kind.coverage >= 0.9 && audienceOf(kind.meaning) === 'owner';
  return isOwn || matchField(found.label) !== null ? found : null;
}

/** A label without emphasis. */
export function coloned(text: string): Labelled | null {
  const found = COLON.exec(text);
  if (found === null || found.index > MAX_LABEL || found.index === 0) return null;
  const label = text.slice(0, found.index).trim();
  if (
    label === '' ||
    wordCount(label) > 7 ||
    SENTENCE.test(label) ||
    NO_LABEL.test(label) ||
    isOpen(label) ||
    /:\/\/|\d:\d/u.test(label)
  )
    return null;
  return labelled(label, text.slice(found.index + 1), false);
}

/** A bracket that the label opens is closed behind the colon: "Palantir (NYSE: PLTR) builds …". */
const isOpen = (label: string): boolean => /[(（[［][^)）\]］]*$/u.test(label);

/** "Key – value" without emphasis: for lists whose items are known to be labelled. */
export function dashed(text: string): Labelled | null {
  const found = /\s+(?:[–—―]|-{1,2})\s+/u.exec(text);
  if (found === null || found.index > MAX_LABEL) return null;
  const label = text.slice(0, found.index).trim();
  if (label === '' || wordCount(label) > 6 || SENTENCE.test(label)) return null;
  return labelled(label, text.slice(found.index + found[0].length), false);
}

function labelled(label: string, value: string, isEmphasised: boolean): Labelled {
  return { label: label.trim(), value: value.trim(), isEmphasised };
}

/** "Inferred: …" is a mark and no label: what follows is the whole statement. */
export const isMark = (found: Labelled | null): boolean => found !== null && isMarkOnly(found.label);
