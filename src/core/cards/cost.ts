/** Owns how much room a block takes on the platform with the least of it, so that one page fits everywhere. */
import type { Inline, RichText } from '../text/inline.ts';
import type { Block, ListBlock } from './card.ts';

/**
 * Discord counts markup and escapes into its 4,000 characters a message; so a character that may need an escape
 * counts twice here, and every run and line brings its own markup.
 */
export function textCost(text: RichText): number {
  return text.reduce((sum, inline) => sum + inlineCost(inline), 0);
}

const RUN = 6;
const LINE = 6;
/** A line within an item or a quote is indented as its first one: at most this much on Discord. */
const BREAK = 12;
/** A step of nesting: as wide as `10. `. */
const INDENT = 4;
/** A date token such as `<t:1767225600:R>`. */
const DATE = 20;

function inlineCost(inline: Inline): number {
  switch (inline.kind) {
    case 'plain':
      return stringCost(inline.text);
    case 'code':
      return RUN + stringCost(inline.text);
    case 'bold':
    case 'italic':
      return RUN + textCost(inline.children);
    case 'link':
      return RUN + stringCost(inline.url) + textCost(inline.children);
    case 'date':
      return DATE;
  }
}

/** Letters, digits, spaces and everything beyond ASCII stand as they are; ASCII punctuation may need an escape. */
export function stringCost(text: string): number {
  const escapes = text.match(/[!-/:-@[-`{-~]/gu)?.length ?? 0;
  const breaks = text.match(/\n/gu)?.length ?? 0;
  return text.length + escapes + breaks * BREAK;
}

export function blockCost(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return LINE + stringCost(block.text) + stringCost(block.aside ?? '');
    case 'text':
    case 'quote':
    case 'footer':
      return LINE + textCost(block.text);
    case 'code':
      return LINE + stringCost(block.text);
    case 'fields':
      return block.fields.reduce(
        (sum, { label, value }) => sum + LINE + RUN + stringCost(label) + textCost(value),
        0,
      );
    case 'list':
      return listCost(block, 0);
    case 'choices':
    case 'buttons':
    case 'divider':
      return 0;
  }
}

export function listCost(list: ListBlock, depth: number): number {
  return list.items.reduce(
    (sum, item) =>
      sum +
      LINE +
      INDENT * depth +
      textCost(item.text) +
      item.children.reduce((inner, child) => inner + listCost(child, depth + 1), 0),
    0,
  );
}
