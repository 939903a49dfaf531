/** Owns lines that markdown swallowed: "Q2. …" or "Tech stack: …" right below a bullet is part of it to markdown only. */
import type { Block, Item, Line } from './blocks.ts';
import { labelOf } from './label.ts';
import { matchField } from './match-words.ts';

const NUMBERED = /^(?:Q\s?\d{0,2}\s?[.:)]|[b-h][.)]\s|질문\s?\d{1,2}|質問\s?\d{1,2})/iu;

/** The same blocks; a numbered question or a known label inside an item's wrapped text stands after the list. */
export function liftLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((given): readonly Block[] => {
    if (given.kind !== 'list') return [given];
    const block = {
      ...given,
      items: given.items.map((item) =>
        item.children.length === 0 ? item : { ...item, children: liftLines(item.children) },
      ),
    };
    if (!block.items.some((item) => cutAt(item) > 0)) return [block];
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
      items.push({ ...item, lines: item.lines.slice(0, at), children: [] });
      close();
      made.push(paragraphOf(item.lines.slice(at)), ...item.children);
    }
    close();
    return made;
  });
}

function cutAt(item: Item): number {
  if (item.lines.length < 2) return -1;
  const hasLetters = item.lines.some((line, index) => index > 0 && /^a[.)]\s/u.test(line.text));
  return item.lines.findIndex(
    (line, index) =>
      index > 0 &&
      item.lines[index - 1]?.endsHard === false &&
      !(hasLetters && /^[a-h][.)]\s/u.test(line.text)) &&
      isOwn(line),
  );
}

function isOwn(line: Line): boolean {
  if (NUMBERED.test(line.text) || line.isAllBold) return true;
  const label = labelOf(line)?.label;
  return label !== undefined && matchField(label) !== null;
}

const paragraphOf = (lines: readonly Line[]): Block => ({
  kind: 'paragraph',
  line: lines[0]?.line ?? 1,
  lines,
});
