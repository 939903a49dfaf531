/** Owns lists: nested items as Slack's flat runs of one depth each, numbers kept across what stands between them. */
import type { RichTextElement, RichTextList } from '@slack/types';
import type { ListBlock } from '../../core/cards/card.ts';
import { splitRichText } from '../../core/cards/split-text.ts';
import type { RichText } from '../../core/text/inline.ts';
import { SLACK_LIMITS } from './limits.ts';
import { richTextElements } from './rich-text.ts';

/** `offset` is documented (rich-text-list-element) but missing from @slack/types 3.2. */
type SlackList = RichTextList & { offset?: number };

/** One item, or what follows of an item that was too long for one. */
export type ListLine = {
  readonly indent: number;
  readonly isOrdered: boolean;
  readonly number: number;
  /** The rest of the line before: shown without a bullet of its own. */
  readonly isRest: boolean;
  readonly text: RichText;
};

/** Items in reading order. Deeper than Slack indents, they stay at the deepest indent: the words are all there. */
export function listLines(list: ListBlock, indent = 0): readonly ListLine[] {
  return list.items.flatMap((item, index) => {
    const line = {
      indent: Math.min(indent, SLACK_LIMITS.listIndent),
      isOrdered: list.isOrdered,
      number: list.start + index,
    };
    const pieces = splitRichText(item.text, SLACK_LIMITS.richText);
    return [
      ...pieces.map((text, piece) => ({ ...line, isRest: piece > 0, text })),
      ...item.children.flatMap((child) => listLines(child, indent + 1)),
    ];
  });
}

type Section = { type: 'rich_text_section'; elements: RichTextElement[] };

/** Elements of one rich_text block: a list for each run of lines of one kind and depth. */
export function listElements(lines: readonly ListLine[]): (SlackList | Section)[] {
  const elements: (SlackList | Section)[] = [];
  let run: ListLine | null = null;
  for (const line of lines) {
    const words = richTextElements(line.text);
    const section: Section = {
      type: 'rich_text_section',
      // An item may be nothing but the list below it.
      elements: words.length === 0 ? [{ type: 'text', text: ' ' }] : words,
    };
    const last = elements.at(-1);
    if (line.isRest) {
      elements.push(section);
      run = null;
    } else if (run !== null && last?.type === 'rich_text_list' && continues(run, line)) {
      last.elements.push(section);
      run = line;
    } else {
      elements.push(startList(line, section));
      run = line;
    }
  }
  return elements;
}

/** A second list of the same kind right behind the first starts a new count, so it must not join it. */
function continues(before: ListLine, line: ListLine): boolean {
  if (before.indent !== line.indent || before.isOrdered !== line.isOrdered) return false;
  return !line.isOrdered || line.number === before.number + 1;
}

function startList(line: ListLine, section: Section): SlackList {
  return {
    type: 'rich_text_list',
    style: line.isOrdered ? 'ordered' : 'bullet',
    indent: line.indent,
    ...(line.isOrdered && line.number !== 1 ? { offset: line.number - 1 } : {}),
    elements: [section],
  };
}
