/** Owns words of others inside a Markdown file: whatever they are made of, they stay words. */
import { cleanLine, cleanText } from './normalise.ts';

/**
 * Where a line could begin markup: emphasis (within a word `_` is none), code, strikethrough, links, HTML, character
 * references, and what opens or closes a block. Escaped as https://spec.commonmark.org/0.31.2/#backslash-escapes says.
 */
const MARKUP =
  /[\\`*~[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=[#A-Za-z\d]+;)|^[-+>#]|#(?=#*$)|(?<=^\d+)[.)]/gu;

/** On one line. */
export const markdownLine = (text: string): string => cleanLine(text).replace(MARKUP, '\\$&');

/** Line by line as it was written: in a fence longer than any row of backticks in it, where nothing is read as markup. */
export function markdownFence(text: string): string {
  const clean = cleanText(text);
  const longest = Math.max(2, ...[...clean.matchAll(/`+/gu)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${clean}\n${fence}`;
}
