/** Owns moving blocks down: a part of a text knows its own lines, the file counts those before it too. */
import type { Block, Item, Line } from './blocks.ts';

/** The same blocks, every line number greater by `by`. */
export function shiftBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  if (by === 0) return blocks;
  const ofLine = (line: Line): Line => ({ ...line, line: line.line + by });
  const ofItem = (item: Item): Item => ({
    line: item.line + by,
    lines: item.lines.map(ofLine),
    children: item.children.map(ofBlock),
  });
  const ofBlock = (block: Block): Block => {
    const line = block.line + by;
    switch (block.kind) {
      case 'heading':
        return { ...block, line, head: ofLine(block.head) };
      case 'paragraph':
        return { ...block, line, lines: block.lines.map(ofLine) };
      case 'list':
        return { ...block, line, items: block.items.map(ofItem) };
      case 'quote':
        return { ...block, line, children: block.children.map(ofBlock) };
      case 'code':
        return { ...block, line, end: block.end + by };
      case 'table':
        return { ...block, line, rows: block.rows.map((row) => row.map(ofLine)) };
      case 'rule':
        return { ...block, line };
    }
  };
  return blocks.map(ofBlock);
}
