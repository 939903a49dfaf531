/** Owns the way from a dossier's section to card blocks: the same structure, inferences marked in the reader's language. */
import type { Body, BodyBlock, BodyListItem } from '../dossiers/body.ts';
import type { Messages } from '../i18n/locale.ts';
import { code, italic, plain, type RichText } from '../text/inline.ts';
import type { Block, ListBlock, ListItem } from './card.ts';

export function bodyBlocks(body: Body, messages: Messages): readonly Block[] {
  return body.map((block) => blockOf(block, messages));
}

/** The text with the mark of an inference behind it, where the document marks it. */
export function withInference(text: RichText, isInferred: boolean, messages: Messages): RichText {
  return isInferred ? [...text, plain(' '), italic(messages.inferredMark)] : text;
}

function blockOf(block: BodyBlock, messages: Messages): Block {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'text',
        text: [{ kind: 'bold', children: withInference(block.text, block.isInferred, messages) }],
      };
    case 'paragraph':
      return { kind: 'text', text: withInference(block.text, block.isInferred, messages) };
    case 'list':
      return listOf(block, messages);
    case 'quote':
      return { kind: 'quote', text: flatten(block.children, messages) };
    case 'code':
      return { kind: 'code', text: block.text };
  }
}

function listOf(list: Extract<BodyBlock, { kind: 'list' }>, messages: Messages): ListBlock {
  return {
    kind: 'list',
    isOrdered: list.isOrdered,
    start: list.start,
    items: list.items.map((item) => itemOf(item, messages)),
  };
}

/** Nested lists stay lists; a paragraph or code below an item follows it on a line of its own. */
function itemOf(item: BodyListItem, messages: Messages): ListItem {
  const lists: ListBlock[] = [];
  const text: RichText[number][] = [...withInference(item.text, item.isInferred, messages)];
  for (const child of item.children) {
    if (child.kind === 'list') lists.push(listOf(child, messages));
    else text.push(plain(text.length === 0 ? '' : '\n'), ...flatten([child], messages));
  }
  return { text, children: lists };
}

/** A body on running lines, for places where a block cannot stand. */
function flatten(body: Body, messages: Messages): RichText {
  const lines = body.flatMap((block): RichText[] => {
    switch (block.kind) {
      case 'heading':
        return [[{ kind: 'bold', children: withInference(block.text, block.isInferred, messages) }]];
      case 'paragraph':
        return [withInference(block.text, block.isInferred, messages)];
      case 'list':
        return block.items.map((item, index) => [
          plain(block.isOrdered ? `${block.start + index}. ` : '• '),
          ...withInference(item.text, item.isInferred, messages),
          ...(item.children.length === 0 ? [] : [plain('\n'), ...flatten(item.children, messages)]),
        ]);
      case 'quote':
        return [flatten(block.children, messages)];
      case 'code':
        return [[code(block.text)]];
    }
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [plain('\n'), ...line]));
}
