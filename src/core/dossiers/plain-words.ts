/** Owns small changes to words that every reader of items needs: decoration, quotes, lists in one sentence. */

const NUMBER = new RegExp(
  [
    String.raw`[#＃]?\d{1,2}(?:[.-]\d{1,2})*\s*[.)\]．、](?!\d)\s*`,
    String.raw`\d{1,2}\s*[:：–—-]\s+`,
    String.raw`\d{1,2}(?:\.\d{1,2})+\s+`,
    String.raw`[(（[]\d{1,2}[)）\]]\s*`,
    String.raw`[IVX]{1,5}[.)]\s+`,
    String.raw`[①-⑳❶-❿➀-➓]\s*`,
    String.raw`[A-Ha-h가나다라마바사아자차카타파하][.)]\s+`,
    String.raw`(?:part|section|chapter|step)\s+(?:\d{1,2}|[IVX]{1,4}|[A-H])\s*(?:[.:：)–—-]\s*|$)`,
    String.raw`제?\s?\d{1,2}\s?[장부편]\s*[.:：)]?\s+`,
    String.raw`第[\d一二三四五六七八九十]{1,3}[章部節]\s*[.:：、]?\s*`,
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'iu',
);
const LEADING_NUMBER = new RegExp(`^(?:${NUMBER.source})`, 'iu');
const PICTURE = String.raw`(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1F3FB}-\u{1F3FF}\uFE0F\u200D\u20E3■□▶▷◆◇●○◎★☆※▪▫►✓✔•]|[0-9#*]\uFE0F?\u20E3)`;
const LEADING_PICTURE = new RegExp(`^(?:${PICTURE}|\\s)+`, 'u');
const TRAILING_PICTURE = new RegExp(`(?:${PICTURE}|\\s)+$`, 'u');
const HAS_PICTURE = /[^\p{L}\p{N}\p{P}\s]|[•※#]|\u20E3/u;
/** What "【会社概要】", "[회사 개요]", "《…》" put around a heading. */
const FRAME =
  /^(?:【(.+)】|\[(.+)\]|［(.+)］|《(.+)》|<(.+)>|〈(.+)〉|=+\s*(.+?)\s*=+|-{2,}\s*(.+?)\s*-{2,})$/u;

/** Begins with a word that is no number, and ends in one: nothing to take off, as in most labels. */
const PLAIN = /^(?!(?:[IVX]+[.)]|part|section|chapter|step|제|第))\p{L}{2}[^\n]*[\p{L}\p{N}]$/iu;

/** A heading or label without its number, emoji, frame and trailing colon. */
export function cleanHeading(text: string): string {
  if (PLAIN.test(text) && !HAS_PICTURE.test(text)) return text;
  const bare = withoutPictures(withoutPictures(text).replace(LEADING_NUMBER, ''));
  const inner =
    FRAME.exec(bare)
      ?.slice(1)
      .find((part) => part !== undefined) ?? bare;
  const cleaned = withoutPictures(inner.replace(/[\s:：]+$/u, ''))
    .replace(LEADING_NUMBER, '')
    .trim();
  return cleaned === '' ? text.trim() : cleaned;
}

/** The number that a heading begins with, or null. */
export function headingNumber(text: string): number | null {
  const digits = /^\D{0,4}?(\d{1,2})\D/u.exec(withoutPictures(text).match(LEADING_NUMBER)?.[0] ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function withoutPictures(text: string): string {
  if (!HAS_PICTURE.test(text)) return text.trim();
  return text.replace(LEADING_PICTURE, '').replace(TRAILING_PICTURE, '');
}

// prettier-ignore
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'], ['"', '"'], ["'", "'"], ['‘', '’'], ['「', '」'], ['『', '』'], ['«', '»'], ['‹', '›'], ['„', '“'],
  ['„', '”'], ['”', '”'], ['＂', '＂'], ['《', '》'], ['“', '"'], ['"', '”'], ['“', '“'],
];

/** Without the quotes that stand around all of it; quotes inside stay. */
export function unquote(text: string): string {
  const trimmed = text.trim();
  for (const [open, close] of QUOTES) {
    if (trimmed.length < 2 || !trimmed.startsWith(open)) continue;
    const body = trimmed.replace(/[.,;。]$/u, '');
    const ending = body.endsWith(close) ? body : trimmed;
    if (!ending.endsWith(close) || ending.length < 2) continue;
    const inner = ending.slice(1, -1);
    if (!inner.includes(open) && !inner.includes(close)) return inner.trim();
    if (open !== close && isOneQuote(ending, open, close)) return inner.trim();
  }
  return trimmed;
}

/** Whether the quote that opens a text is closed only at its end. */
function isOneQuote(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return depth === 0;
}

export const startsQuoted = (text: string): boolean => /^["“”„«‹「『＂‘]/u.test(text);

const OPEN = new Set('([{（［【「『〈《');
const CLOSE = new Set(')]}）］】」』〉》');
const COMMA = new Set(',，、;；\n•');

/** The parts of a sentence between commas that stand outside brackets; one part when there is no such comma. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (OPEN.has(char)) depth += 1;
    else if (CLOSE.has(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && COMMA.has(char) && !isThousands(text, at)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  const found = parts.map((part) => part.trim()).filter((part) => part !== '');
  return found.length === 1 && WIDE.test(text) ? splitWide(text) : found;
}

/** " · ", " / " and " | " part a list that has no commas; without spaces they are part of a phrase. */
const WIDE = /\s[·•・∙|｜/／]\s/u;
const WIDE_OUTSIDE = /\s+[·•・∙|｜/／]\s+(?![^([{（［]*[)\]}）］])/gu;

const splitWide = (text: string): readonly string[] =>
  text
    .split(WIDE_OUTSIDE)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isThousands = (text: string, at: number): boolean =>
  text.charAt(at) === ',' && /^\d,\d{3}/u.test(text.slice(at - 1, at + 4));

export const withoutFullStop = (text: string): string =>
  text.replace(/(?<!\b(?:etc|vs|e\.g|i\.e|inc|ltd|co|corp))[.。．]$/iu, '').trim();

const SENTENCE_END = /(?<!\b(?:vs|e\.g|i\.e|etc|inc|ltd|no|v))[.!?。]\s/iu;

/** A list of short things, as against a sentence that happens to have commas. */
export function isPlainList(parts: readonly string[]): boolean {
  if (parts.length < 2) return false;
  return parts.every((part) => !SENTENCE_END.test(part) && wordCount(part) <= 12);
}

export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

const JOINER = /^(?:and|or|und|oder|et|ou|y|e|および|及び|また|및|그리고|以及|和)\s+/iu;

/** The parts of a one-sentence list, the last one without its "and" and full stop; the whole where it is no list. */
export function listOf(text: string): readonly string[] {
  const whole = withoutFullStop(text);
  const parts = splitList(whole);
  if (!isPlainList(parts)) return [whole];
  return parts.map((part, index) => (index === parts.length - 1 ? part.replace(JOINER, '') : part));
}
