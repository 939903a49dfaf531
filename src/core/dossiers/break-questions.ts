/** Owns questions that stand on lines of one paragraph: markdown takes them for one sentence, a reader does not. */
import type { Block, Line } from './blocks.ts';
import { startsQuoted } from './plain-words.ts';
import { startsPrompt } from './question-words.ts';

/** A line that is shorter was not wrapped by its writer. */
const WRAPPED = 60;
const ENDS = /[.!?。？！…"”’」』»)）:：]$/u;

/** The same blocks; in a paragraph a line that is a statement by itself ends there. */
export function breakQuestions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, lines: block.lines.map((line, index) => ended(line, block.lines[index + 1])) };
      case 'quote':
        return { ...block, children: breakQuestions(block.children) };
      case 'list':
      case 'heading':
      case 'code':
      case 'table':
      case 'rule':
        return block;
    }
  });
}

function ended(line: Line, next: Line | undefined): Line {
  if (next === undefined || line.endsHard || /^\p{Ll}/u.test(next.text)) return line;
  const isApart = ENDS.test(line.text) || startsQuoted(next.text) || startsPrompt(next.text);
  return isApart || line.text.length < WRAPPED ? { ...line, endsHard: true } : line;
}
