/** Owns a section's content for showing: blocks become a body, with or without what only an owner may see. */
import { type RichText, bold, plain } from '../text/inline.ts';
import type { Block, Item, Line } from './blocks.ts';
import type { Body, BodyBlock, BodyListItem, SectionBody } from './body.ts';

/** Both faces of a section. An owner-only section has nothing to share. */
export function buildBody(
  blocks: readonly Block[],
  isOwnerOnly: boolean,
  hidden: ReadonlySet<object>,
): SectionBody {
  const owner = bodyOf(blocks, NOTHING);
  if (isOwnerOnly) return { shared: [], owner };
  return { shared: hidden.size === 0 ? owner : bodyOf(blocks, hidden), owner };
}

const NOTHING: ReadonlySet<object> = new Set();

function bodyOf(blocks: readonly Block[], hidden: ReadonlySet<object>): Body {
  return blocks.flatMap((block) => (hidden.has(block) ? [] : bodyBlocks(block, hidden)));
}

function bodyBlocks(block: Block, hidden: ReadonlySet<object>): readonly BodyBlock[] {
  switch (block.kind) {
    case 'heading':
      return hidden.has(block.head)
        ? []
        : [{ kind: 'heading', text: block.head.shown, isInferred: block.head.isInferred }];
    case 'paragraph':
      return paragraph(block.lines, hidden);
    case 'list': {
      const items = block.items.flatMap((item) => (hidden.has(item) ? [] : itemOf(item, hidden)));
      return items.length === 0
        ? []
        : [{ kind: 'list', isOrdered: block.isOrdered, start: block.start, items }];
    }
    case 'quote': {
      const children = bodyOf(block.children, hidden);
      return children.length === 0 ? [] : [{ kind: 'quote', children }];
    }
    case 'code':
      return [{ kind: 'code', text: block.text }];
    case 'table': {
      const items = block.rows.flatMap((row, index) =>
        rowItem(row, index === 0 ? [] : (block.rows[0] ?? []), hidden),
      );
      return items.length === 0 ? [] : [{ kind: 'list', isOrdered: false, start: 1, items }];
    }
    case 'rule':
      return [];
  }
}

/** A line that is all bold is shown as a heading would be: it stands above what follows. */
function paragraph(lines: readonly Line[], hidden: ReadonlySet<object>): readonly BodyBlock[] {
  const kept = lines.filter((line) => !hidden.has(line));
  if (kept.length === 0) return [];
  return [{ kind: 'paragraph', text: joined(kept), isInferred: kept.some((line) => line.isInferred) }];
}

function joined(lines: readonly Line[]): RichText {
  return lines.flatMap((line, index) => {
    if (index === 0) return line.shown;
    return [plain(lines[index - 1]?.endsHard === true ? '\n' : ' '), ...line.shown];
  });
}

function itemOf(item: Item, hidden: ReadonlySet<object>): BodyListItem {
  const lines = item.lines.filter((line) => !hidden.has(line));
  return {
    text: joined(lines),
    isInferred: lines.some((line) => line.isInferred),
    children: bodyOf(item.children, hidden),
  };
}

/** "**First cell:** second", further cells below it under their column's name. */
function rowItem(
  row: readonly Line[],
  header: readonly Line[],
  hidden: ReadonlySet<object>,
): readonly BodyListItem[] {
  const cells = row.map((cell, index) => ({ cell, name: header[index]?.text ?? '' }));
  const [first, second, ...rest] = cells.filter(({ cell }) => cell.text !== '' && !hidden.has(cell));
  if (first === undefined) return [];
  const text =
    second === undefined ? first.cell.shown : [bold(...first.cell.shown), plain(': '), ...second.cell.shown];
  return [
    {
      text,
      isInferred: cells.some(({ cell }) => cell.isInferred),
      children: rest.length === 0 ? [] : [cellList(rest)],
    },
  ];
}

function cellList(cells: readonly { cell: Line; name: string }[]): BodyBlock {
  const items = cells.map(({ cell, name }) => ({
    text: name === '' ? cell.shown : [plain(`${name}: `), ...cell.shown],
    isInferred: cell.isInferred,
    children: [],
  }));
  return { kind: 'list', isOrdered: false, start: 1, items };
}
