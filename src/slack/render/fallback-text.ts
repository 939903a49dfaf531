/** Owns the top-level `text` of a message: what notifications show and screen readers read instead of the blocks. */
import type { Block, Card, ListBlock } from '../../core/cards/card.ts';
import { plainText } from '../../core/text/inline.ts';
import { cutAtWord, SLACK_LIMITS } from './limits.ts';

/** The whole card as text where it fits, else its beginning up to a word, with an ellipsis. Escaped as Slack asks. */
export function fallbackText(card: Card): string {
  const text = card.blocks.flatMap(linesOf).join('\n');
  const escaped = escapeText(text);
  if (escaped.length <= SLACK_LIMITS.fallbackText) return escaped === '' ? '…' : escaped;
  return `${escapeText(cutAtWord(text, fittingLength(text, SLACK_LIMITS.fallbackText - 1)))}…`;
}

/** What a card says, without its controls and without an escape. */
export function wordsOfCard({ blocks }: Card): string {
  return blocks
    .filter(({ kind }) => kind !== 'buttons' && kind !== 'choices')
    .flatMap(linesOf)
    .join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Exactly the three characters of https://docs.slack.dev/messaging/formatting-message-text#escaping. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (character) => ESCAPES[character] ?? character);
}

/** How many UTF-16 units of a text fit when each is counted as it is escaped. */
function fittingLength(text: string, max: number): number {
  let length = 0;
  let room = max;
  for (const character of text) {
    room -= (ESCAPES[character] ?? character).length;
    if (room < 0) break;
    length += character.length;
  }
  return length;
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.aside === undefined ? block.text : `${block.text} (${block.aside})`];
    case 'text':
    case 'quote':
    case 'footer':
      return [plainText(block.text)];
    case 'code':
      return [block.text];
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${plainText(value)}`);
    case 'list':
      return listTextLines(block, '');
    case 'choices':
      return [`${block.placeholder}: ${block.options.map((option) => option.label).join(', ')}`];
    case 'buttons':
      return [block.buttons.map((button) => `[${button.label}]`).join(' ')];
    case 'divider':
      return [];
  }
}

function listTextLines(list: ListBlock, indent: string): string[] {
  return list.items.flatMap((item, index) => [
    `${indent}${list.isOrdered ? `${list.start + index}.` : '•'} ${plainText(item.text)}`,
    ...item.children.flatMap((child) => listTextLines(child, `${indent}  `)),
  ]);
}
