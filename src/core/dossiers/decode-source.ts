/** Owns the way from a file's bytes to a clean text, or to the reason why there is none. */
import { cleanText } from '../text/normalise.ts';
import { type Placed, at } from './findings.ts';

/** Far above any real dossier (the seeds have 7 kB), and small enough to parse in a moment. */
export const MAX_BYTES = 1024 * 1024;
/** Deeper nesting than any document has; the markdown parser's work on a line grows with the depth's square. */
const MAX_DEPTH = 30;
/** The same for many moderately deep lines: levels beyond the sixth, over the whole file. */
const MAX_DEEP_LEVELS = 5000;
/** Emphasis marks, brackets and backticks in one paragraph: likewise. */
const MAX_MARKS = 1000;
/** Lines without a blank one between them: from about 15,000 on the markdown parser's work grows with their square. */
const MAX_LINES = 8000;
/** Footnotes in a file: the markdown parser looks for each among all. */
const MAX_FOOTNOTES = 500;

const DECODER = new TextDecoder('utf-8');

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly findings: readonly Placed[] }
  | { readonly ok: false; readonly finding: Placed };

/** A text with NFC, `\n` and nothing hidden: its lines are those of the file. */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) {
    return refused(at(1, { rule: 'file/too-large', bytes: bytes.length, limit: MAX_BYTES }));
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused(at(1, { rule: 'file/not-text', encoding: 'utf-16' }));
  }
  const raw = DECODER.decode(bytes);
  const bad = raw.search(/[\u0000\uFFFD]/u);
  if (bad >= 0 && (raw.charAt(bad) === '\0' || !isUtf8(bytes))) {
    const encoding = raw.charAt(bad) === '\0' ? 'binary' : 'invalid';
    return refused(at(lineAt(raw, bad), { rule: 'file/not-text', encoding }, columnAt(raw, bad)));
  }
  const text = cleanText(raw);
  if (text.trim() === '') return refused(at(1, { rule: 'file/empty' }));
  return tooComplex(text) ?? { ok: true, text, findings: hiddenIn(raw) };
}

const refused = (finding: Placed): Decoded => ({ ok: false, finding });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/u).length;
}

const columnAt = (text: string, index: number): number =>
  index - text.slice(0, index).search(/[^\r\n]*$/u) + 1;

/** Bidirectional controls and the like; a byte order mark that an editor left is not worth a word. */
const REVERSING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2061-\u2064\uFFF9-\uFFFB]/gu;

function hiddenIn(raw: string): readonly Placed[] {
  const first = raw.search(REVERSING);
  if (first < 0) return [];
  const count = raw.match(REVERSING)?.length ?? 0;
  return [at(lineAt(raw, first), { rule: 'text/hidden-characters', count }, columnAt(raw, first))];
}

/** What would make the markdown parser's work grow faster than the text. */
function tooComplex(text: string): Decoded | null {
  let marks = 0;
  let lines = 0;
  let levels = 0;
  let footnotes = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const depth = depthOf(line);
    levels += Math.max(0, depth - 6);
    if (depth > MAX_DEPTH || levels > MAX_DEEP_LEVELS)
      return refused(at(number, { rule: 'file/too-deep', depth, limit: MAX_DEPTH }));
    if (line.includes('[^')) footnotes += 1;
    if (footnotes > MAX_FOOTNOTES)
      return refused(at(number, { rule: 'file/too-many-footnotes', limit: MAX_FOOTNOTES }));
    const begins = /^\s*(?:$|[-+*>#|]|\d+[.)])/u.test(line);
    if (begins) marks = 0;
    lines = begins ? 0 : lines + 1;
    if (lines > MAX_LINES) return refused(at(number, { rule: 'file/too-long-paragraph', limit: MAX_LINES }));
    marks += countMarks(line);
    if (marks > MAX_MARKS) {
      return refused(at(number, { rule: 'file/too-much-markup', marks, limit: MAX_MARKS }));
    }
  }
  return null;
}

/** How deep the containers are that a line opens or stands in: quotes, bullets, and its indentation before them. */
function depthOf(line: string): number {
  let depth = 0;
  let columns = 0;
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === ' ') columns += 1;
    else if (char === '\t') columns += 4;
    else if (char === '>') depth += 1;
    else if (/[-+*]/u.test(char) && /^[ \t]/u.test(line.charAt(at + 1))) depth += 1;
    else {
      const digits = /^\d{1,9}[.)](?=[ \t])/u.exec(line.slice(at, at + 12));
      if (digits === null) break;
      depth += 1;
      at += digits[0].length - 1;
    }
  }
  return depth === 0 ? 0 : depth + Math.floor(Math.max(0, columns - depth) / 3);
}

const MARKS = new Set('*_~`');

function countMarks(line: string): number {
  let marks = 0;
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === '[' || (MARKS.has(char) && line.charAt(at - 1) !== char)) marks += 1;
  }
  return marks;
}
