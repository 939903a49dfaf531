/** Owns cutting one long text into pieces that fit: between lines, else sentences, else words, else characters. */
import type { Inline, RichText } from '../text/inline.ts';
import { plain } from '../text/inline.ts';
import { stringCost, textCost } from './cost.ts';

/** Pieces of at most `budget` cost each; joined they hold every character of the text. */
export function splitRichText(text: RichText, budget: number): readonly RichText[] {
  if (textCost(text) <= budget) return [text];
  const pieces: Inline[][] = [[]];
  let room = budget;
  for (const inline of text.flatMap((run) => splitInline(run, budget))) {
    const cost = textCost([inline]);
    if (cost > room && (pieces.at(-1)?.length ?? 0) > 0) {
      pieces.push([]);
      room = budget;
    }
    pieces.at(-1)?.push(inline);
    room -= cost;
  }
  return pieces;
}

/** One run as several of its kind, small enough that a page is left at most half empty. */
function splitInline(inline: Inline, budget: number): readonly Inline[] {
  if (textCost([inline]) <= budget / 2) return [inline];
  const half = Math.floor(budget / 2);
  switch (inline.kind) {
    case 'plain':
      return splitString(inline.text, half).map(plain);
    case 'code':
      return splitString(inline.text, half).map((text) => ({ kind: 'code', text }));
    case 'bold':
    case 'italic': {
      const { kind } = inline;
      return splitRichText(inline.children, half).map((children) => ({ kind, children }));
    }
    case 'link':
      return splitLink(inline, half);
    case 'date':
      return [inline];
  }
}

/** A link of which the address alone fills a page is told as text: both platforms refuse such an address anyway. */
function splitLink(link: Extract<Inline, { kind: 'link' }>, budget: number): readonly Inline[] {
  const room = budget - stringCost(link.url);
  if (room < budget / 4) return splitRichText([...link.children, plain(` (${link.url})`)], budget).flat();
  return splitRichText(link.children, room).map((children) => ({ ...link, children }));
}

/** Where a text may be cut, best first. The cut stands behind the match. */
const CUTS = [/\n/gu, /[.!?。！？]\s/gu, /\s/gu];

/** Pieces of at most `budget` cost; joined they are the text. */
export function splitString(text: string, budget: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const fitting = fittingPart(text, start, budget);
    const isRest = start + fitting.length === text.length;
    const piece = isRest ? fitting : fitting.slice(0, cutOf(fitting));
    pieces.push(piece);
    start += piece.length;
  }
  return pieces.length === 0 ? [text] : pieces;
}

/** The best place to cut in the second half of a text, else its end. */
function cutOf(text: string): number {
  for (const cut of CUTS) {
    const last = [...text.matchAll(cut)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    if (end > text.length / 2) return end;
  }
  return text.length;
}

/** What fits from `start` on: at least one character, never half of a surrogate pair. A unit costs at least one. */
function fittingPart(text: string, start: number, budget: number): string {
  let length = 0;
  let cost = 0;
  for (const character of text.slice(start, start + budget + 1)) {
    cost += stringCost(character);
    if (cost > budget && length > 0) break;
    length += character.length;
  }
  return text.slice(start, start + length);
}
