/** Owns a question's key points and pitfall above what people said: as many as there is room for. */
import type { Messages } from '../i18n/locale.ts';
import type { DeckText } from '../questions/deck/deck.ts';
import { bold, italic, plain, rich } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import type { Block, ListItem } from './card.ts';
import { blockCost } from './cost.ts';

const PITFALL_LENGTH = 300;

/** `room`: of cost, for all of it. `more`: said where some did not fit; a button has all of them. */
export function keyPointBlocks(
  { keyPoints, pitfall }: Pick<DeckText, 'keyPoints' | 'pitfall'>,
  room: number,
  more: string,
  m: Messages,
): readonly Block[] {
  const label: Block = { kind: 'text', text: [bold(m.buttons.keyPoints)] };
  const moreBlock: Block = { kind: 'text', text: [italic(more)] };
  const pitfallBlocks: readonly Block[] =
    pitfall === null
      ? []
      : [{ kind: 'text', text: rich([bold(m.questions.pitfall), `: ${shorten(pitfall, PITFALL_LENGTH)}`]) }];
  const items = keyPoints.map((point): ListItem => ({ text: [plain(point)], children: [] }));
  const shown = fitting(items, room - costOf([label, moreBlock, ...pitfallBlocks]));
  return [
    label,
    ...(shown.length === 0 ? [] : [list(shown)]),
    ...(shown.length < items.length ? [moreBlock] : []),
    ...pitfallBlocks,
  ];
}

export const costOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + blockCost(block), 0);

const list = (items: readonly ListItem[]): Block => ({ kind: 'list', isOrdered: false, start: 1, items });

function fitting(items: readonly ListItem[], room: number): readonly ListItem[] {
  const tooFar = items.findIndex((_, index) => blockCost(list(items.slice(0, index + 1))) > room);
  return tooFar === -1 ? items : items.slice(0, tooFar);
}
