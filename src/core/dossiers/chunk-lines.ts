/** Owns cutting a long text where markdown begins anew, since the library's work on one long nested list is quadratic. */

export type Chunk = { readonly text: string; /** Lines before it. */ readonly offset: number };

/** A dossier as people write it is never cut. */
const WHOLE = 32_000;
const LEAST = 12_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/u;
const BEGINS = /^(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])/u;

/**
 * The text as it is, or in parts of a fixed size that each begin with a heading, an item at the margin, or a quote behind
 * a blank line.
 */
export function chunkLines(text: string): readonly Chunk[] {
  if (text.length <= WHOLE) return [{ text, offset: 0 }];
  const chunks: Chunk[] = [];
  const lines = text.split('\n');
  let fence: string | null = null;
  let isComment = false;
  let from = 0;
  let size = 0;
  lines.forEach((line, index) => {
    const isQuote = line.startsWith('>') && (lines[index - 1] ?? '').trim() === '';
    if (size >= LEAST && fence === null && !isComment && (isQuote || BEGINS.test(line))) {
      chunks.push({ text: lines.slice(from, index).join('\n'), offset: from });
      from = index;
      size = 0;
    }
    size += line.length + 1;
    fence = fenceAfter(line, fence);
    if (fence === null) isComment = isOpenComment(line, isComment);
  });
  chunks.push({ text: lines.slice(from).join('\n'), offset: from });
  return chunks;
}

/** The fence that is open behind a line, or null. */
function fenceAfter(line: string, open: string | null): string | null {
  const found = FENCE.exec(line);
  const mark = found?.[1];
  if (mark === undefined) return open;
  if (open === null) return mark;
  return mark.startsWith(open) && (found?.[2] ?? '').trim() === '' ? null : open;
}

function isOpenComment(line: string, isOpen: boolean): boolean {
  const start = line.lastIndexOf('<!--');
  const end = line.lastIndexOf('-->');
  if (start < 0 && end < 0) return isOpen;
  return start > end;
}
