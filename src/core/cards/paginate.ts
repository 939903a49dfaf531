/** Owns paging: how a long section becomes pages that fit both platforms and a phone, with nothing lost. */
import { plain } from '../text/inline.ts';
import type { Block, ListBlock, ListItem } from './card.ts';
import { blockCost, listCost } from './cost.ts';
import { splitRichText, splitString } from './split-text.ts';

/** About two screens of a phone. Discord takes 4,000 in all, which leaves room for the heading and the footer. */
export const PAGE_COST = 2600;
/** Discord takes 40 components and Slack 50 blocks a message; a block may need two, and the card adds its own. */
export const PAGE_BLOCKS = 14;

/** At least one page. Blocks are kept whole where they fit on a page; longer ones are cut where a reader would pause. */
export function paginate(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let room = PAGE_COST;
  const startPage = (): void => {
    pages.push([]);
    room = PAGE_COST;
  };
  for (const block of blocks) {
    for (const piece of piecesOf(block, room)) {
      const cost = blockCost(piece);
      const page = pages.at(-1) ?? [];
      if (page.length > 0 && (cost > room || page.length >= PAGE_BLOCKS)) startPage();
      pages.at(-1)?.push(piece);
      room -= cost;
    }
  }
  return pages;
}

/** The block itself where it fits, else pieces of it: the first fills what is left of the page, the others whole pages. */
function piecesOf(block: Block, room: number): readonly Block[] {
  if (blockCost(block) <= room) return [block];
  const budget = PAGE_COST - 20;
  switch (block.kind) {
    case 'text':
    case 'quote': {
      const { kind } = block;
      return splitRichText(block.text, budget).map((text) => ({ kind, text }));
    }
    case 'code':
      return splitString(block.text, budget).map((text) => ({ kind: 'code', text }));
    case 'list':
      return splitList(block, room, budget);
    default:
      return [block];
  }
}

/** Cuts between items. A list that has less than a quarter of a page left begins on the next one. */
function splitList(list: ListBlock, room: number, budget: number): readonly ListBlock[] {
  const lists: ListBlock[] = [];
  let items: ListItem[] = [];
  let start = list.start;
  let left = room < PAGE_COST / 4 ? budget : room;
  const close = (): void => {
    if (items.length > 0) lists.push({ ...list, start, items });
    start += items.length;
    items = [];
    left = budget;
  };
  for (const item of list.items.flatMap((whole) => splitItem(whole, budget))) {
    const cost = itemCost(item);
    if (cost > left) close();
    items.push(item);
    left -= cost;
  }
  close();
  return lists;
}

const itemCost = (item: ListItem): number =>
  listCost({ kind: 'list', isOrdered: false, start: 1, items: [item] }, 0);

/** An item longer than a page: its text in pieces, then what stands below it, each piece under a repeated "…". */
function splitItem(item: ListItem, budget: number): readonly ListItem[] {
  if (itemCost(item) <= budget) return [item];
  const limit = Math.floor(budget / 2);
  const texts = splitRichText(item.text, limit);
  const heads = texts.slice(0, -1).map((text): ListItem => ({ text, children: [] }));
  const lists = item.children.flatMap((child) => splitList(child, limit - 40, limit - 40));
  const tail = texts.at(-1) ?? [];
  if (lists.length === 0) return [...heads, { text: tail, children: [] }];
  return [
    ...heads,
    ...lists.map((child, index): ListItem => ({
      text: index === 0 ? tail : [plain('…')],
      children: [child],
    })),
  ];
}
