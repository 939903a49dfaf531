/** Owns a section's plain text: every visible word of it, a line a line. */
import type { Block, Item } from './blocks.ts';

export function sectionText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  addBlocks(blocks, lines);
  return lines.join('\n');
}

function addBlocks(blocks: readonly Block[], lines: string[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        lines.push(block.head.full);
        break;
      case 'paragraph':
        for (const line of block.lines) lines.push(line.full);
        break;
      case 'list':
        for (const item of block.items) addItem(item, lines);
        break;
      case 'quote':
        addBlocks(block.children, lines);
        break;
      case 'code':
        lines.push(block.text);
        break;
      case 'table':
        for (const row of block.rows) {
          const cells = row.filter((cell) => cell.full !== '').map((cell) => cell.full);
          if (cells.length > 0) lines.push(cells.join(' | '));
        }
        break;
      case 'rule':
        break;
    }
  }
}

function addItem(item: Item, lines: string[]): void {
  for (const line of item.lines) lines.push(line.full);
  addBlocks(item.children, lines);
}
