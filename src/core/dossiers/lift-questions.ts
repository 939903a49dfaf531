/** Owns questions that markdown swallowed: "Q2. …" right below a bullet is a line of that bullet to it, not to a reader. */
import type { Block, Item, Line } from './blocks.ts';

const NUMBERED = /^(?:Q\s?\d{0,2}\s?[.:)]|질문\s?\d{1,2}|質問\s?\d{1,2})/iu;

/** The same blocks; a numbered question inside an item's text stands after the list. */
export function liftQuestions(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'list' || !block.items.some((item) => cutAt(item) > 0)) return [block];
    const made: Block[] = [];
    let items: Item[] = [];
    const close = (): void => {
      const [first] = items;
      if (first !== undefined) made.push({ ...block, line: first.line, items });
      items = [];
    };
    for (const item of block.items) {
      const at = cutAt(item);
      if (at <= 0) {
        items.push(item);
        continue;
      }
      const lifted = item.lines.slice(at);
      items.push({ ...item, lines: item.lines.slice(0, at), children: [] });
      close();
      made.push(paragraphOf(lifted), ...item.children);
    }
    close();
    return made;
  });
}

const cutAt = (item: Item): number =>
  item.lines.findIndex((line, index) => index > 0 && NUMBERED.test(line.text));

const paragraphOf = (lines: readonly Line[]): Block => ({
  kind: 'paragraph',
  line: lines[0]?.line ?? 1,
  lines,
});
