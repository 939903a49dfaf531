/** Owns how a card reads in a terminal: plain lines, the same structure, controls in brackets. */
import type { Block, Card, ListBlock } from '../core/cards/card.ts';
import { plainText, type Inline, type RichText } from '../core/text/inline.ts';

export function renderText(card: Card): string {
  return card.blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const title = [block.text, block.aside]
        .filter((part) => part !== undefined && part !== '')
        .join('  ·  ');
      return block.level === 1 ? `${title}\n${'='.repeat(Math.min(title.length, 72))}` : title;
    }
    case 'text':
      return textOf(block.text);
    case 'quote':
      return indent(textOf(block.text), '> ');
    case 'code':
      return indent(block.text, '    ');
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${textOf(value)}`).join('\n');
    case 'list':
      return listText(block).join('\n');
    case 'choices':
      return `${block.placeholder}: ${block.options.map(({ label }) => label).join(' | ')}`;
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'divider':
      return '----';
    case 'footer':
      return `(${textOf(block.text)})`;
  }
}

function listText(list: ListBlock): string[] {
  return list.items.flatMap((item, index) => {
    const marker = list.isOrdered ? `${list.start + index}. ` : '- ';
    const lines = textOf(item.text).split('\n');
    return [
      ...lines.map((line, nth) => `${nth === 0 ? marker : ' '.repeat(marker.length)}${line}`),
      ...item.children.flatMap(listText).map((line) => `   ${line}`),
    ];
  });
}

/** A link shows where it leads, unless its words are the address. */
function textOf(text: RichText): string {
  return text.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'link': {
      const words = textOf(inline.children);
      return words === inline.url ? words : `${words} <${inline.url}>`;
    }
    case 'bold':
    case 'italic':
      return textOf(inline.children);
    default:
      return plainText([inline]);
  }
}

const indent = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n');
