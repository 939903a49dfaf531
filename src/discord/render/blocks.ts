/** Owns the blocks of a card that are words, as Discord's markdown. */
import type { Block, Field, ListBlock, ListItem } from '../../core/cards/card.ts';
import { escapeText } from './escape-text.ts';
import { renderLine, renderText } from './rich-text.ts';

export type WordBlock = Exclude<Block, { kind: 'buttons' | 'choices' | 'divider' }>;

/** The markdown of one block, without line ends at its edges; empty when the block says nothing. */
export function renderBlock(block: WordBlock): string {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.level, block.text, block.aside);
    case 'text':
      return trimLines(renderText(block.text));
    case 'fields':
      return block.fields.map(renderField).join('\n');
    case 'list':
      return renderList(block, '');
    case 'code':
      return renderCodeBlock(block.text);
    case 'quote':
      return prefixLines(trimLines(renderText(block.text)), '> ');
    case 'footer':
      return prefixLines(trimLines(renderText(block.text)), '-# ');
  }
}

/** `#` is larger than anything else on a phone: a card's title is `##`, the title of a part `###`. */
function renderHeading(level: 1 | 2, text: string, aside: string | undefined): string {
  const title = `${level === 1 ? '##' : '###'} ${oneLine(text)}`;
  return aside === undefined || aside.trim() === '' ? title : `${title}\n-# ${oneLine(aside)}`;
}

const oneLine = (text: string): string => escapeText(text.replace(/\s+/gu, ' ').trim());

function renderField({ label, value }: Field): string {
  return `**${oneLine(label)}** ${renderLine(value)}`.trimEnd();
}

function renderList(list: ListBlock, indent: string): string {
  return list.items
    .map((item, index) => renderItem(item, list.isOrdered ? `${list.start + index}.` : '-', indent))
    .join('\n');
}

/** What a line break may cost (`core/cards/cost.ts` counts on it): a further line of an item is indented up to here. */
const LINE_INDENT = 12;

/** What belongs to an item stands under its first word, so that Discord reads it as part of the item. */
function renderItem(item: ListItem, marker: string, indent: string): string {
  const inner = indent + ' '.repeat(marker.length + 1);
  const text = trimLines(renderText(item.text)).replace(/\n\s*/gu, `\n${inner.slice(0, LINE_INDENT)}`);
  const head = `${indent}${marker} ${text === '' ? EMPTY_ITEM : text}`;
  return [head, ...item.children.map((child) => renderList(child, inner))].join('\n');
}

/** A marker with nothing behind it is not read as a list item. */
const EMPTY_ITEM = '\u200B';

/** Three backticks inside would end the block: an invisible space keeps them apart. */
function renderCodeBlock(text: string): string {
  const inner = text.replace(/`(?=`)/gu, '`\u200B').replace(/\n+$/u, '');
  return inner.trim() === '' ? '' : `\`\`\`\n${inner}${inner.endsWith('`') ? '\u200B' : ''}\n\`\`\``;
}

const trimLines = (text: string): string => text.replace(/^\s*\n|\s+$/gu, '');

const prefixLines = (text: string, prefix: string): string =>
  text === ''
    ? ''
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => prefix + line)
        .join('\n');
