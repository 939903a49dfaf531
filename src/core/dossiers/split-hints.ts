/** Owns taking a note that stands on the same line as its question apart, so that it can be hidden by itself. */
import type { Block, Item, Line } from './blocks.ts';
import { cutRuns } from './inferred-mark.ts';
import { isHintLabel } from './match-words.ts';
import { plainText } from '../text/inline.ts';
import { createLine } from './read-lines.ts';

const LABELLED = /(?:[(（[]|\s[–—→-]{1,2}|\s)\s*([^\s:：()（）?？"”][^:：()（）?？"”]{0,24})[:：]/gu;
const QUESTION_END = /[?？]["”’'」』»]?\s*$|["”」』»]\s*$/u;

/** The same blocks; a line "Question? *note*" or "Question? (Hint: note)" is two lines. */
export function splitHints(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, lines: block.lines.flatMap(splitLine) };
      case 'list':
        return { ...block, items: block.items.map(splitItem) };
      case 'quote':
        return { ...block, children: splitHints(block.children) };
      case 'heading':
      case 'code':
      case 'table':
      case 'rule':
        return block;
    }
  });
}

const splitItem = (item: Item): Item => ({
  ...item,
  lines: item.lines.flatMap(splitLine),
  children: splitHints(item.children),
});

function splitLine(line: Line): readonly Line[] {
  const at = line.isAllItalic ? null : (italicStart(line) ?? labelStart(line.text));
  if (at === null || at <= 0) return [line];
  const question = createLine(cutRuns(line.runs, at, line.text.length), line.line, true);
  const note = createLine(cutRuns(line.runs, 0, at), line.line, line.endsHard);
  return question === null || note === null ? [line] : [{ ...question, isInferred: line.isInferred }, note];
}

/** Where the italics begin that end the line after a question. */
function italicStart(line: Line): number | null {
  const last = line.runs.at(-1);
  if (last?.kind !== 'italic') return null;
  const at = line.text.length - plainText(last.children).length;
  return QUESTION_END.test(line.text.slice(0, at).replace(/[\s–—→⇒:-]+$/u, '')) ? at : null;
}

function labelStart(text: string): number | null {
  for (const found of text.matchAll(LABELLED)) {
    const before = text.slice(0, found.index);
    if (/[?？.。!"”」』»]\s*$/u.test(before) && isHintLabel(found[1] ?? '')) return found.index;
  }
  return null;
}
