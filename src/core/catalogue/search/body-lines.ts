/** Owns the lines of a section's body as plain text: what is searched, and what a hit shows. */
import type { Body, BodyBlock } from '../../dossiers/body.ts';
import { plainText } from '../../text/inline.ts';

export function bodyLines(body: Body): string[] {
  return body.flatMap(blockLines).filter((line) => line !== '');
}

function blockLines(block: BodyBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return linesOf(plainText(block.text));
    case 'list':
      return block.items.flatMap(({ text, children }) => [
        ...linesOf(plainText(text)),
        ...bodyLines(children),
      ]);
    case 'quote':
      return bodyLines(block.children);
    case 'code':
      return linesOf(block.text);
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
}
