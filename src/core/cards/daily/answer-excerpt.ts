/** Owns the beginning of an answer: on one line, up to a word's end, never half a character. */
import { cleanLine } from '../../text/normalise.ts';
import { stringCost } from '../cost.ts';

export const EXCERPT_LENGTH = 300;
/**
 * Of what Discord may count (`cost.ts`): what is written for people costs little more than its length, and what is made
 * of punctuation alone is cut sooner, so that five of them fit on a message.
 */
export const EXCERPT_COST = 400;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `length` UTF-16 units, `cost` in cost, and an ellipsis where there is more. */
export function excerpt(text: string, length = EXCERPT_LENGTH, cost = EXCERPT_COST): string {
  const line = cleanLine(text);
  const head = beginningOf(line, length, cost);
  if (head.length === line.length) return line;
  return `${atWordEnd(head, line).replace(/[\s,;:·(]+$/u, '')}…`;
}

/** Whole characters as readers see them; only one that fills everything by itself is cut between its parts. */
function beginningOf(line: string, length: number, cost: number): string {
  const whole = takeWhileFits(segmentsOf(line, length), length, cost);
  return whole === '' ? takeWhileFits(line, length, cost) : whole;
}

function* segmentsOf(line: string, length: number): Generator<string> {
  // A character longer than all that fits: where it ends does not matter any more.
  for (const { segment } of graphemes.segment(line.slice(0, 2 * length))) yield segment;
}

function takeWhileFits(pieces: Iterable<string>, length: number, cost: number): string {
  let head = '';
  let spent = 0;
  for (const piece of pieces) {
    spent += stringCost(piece);
    if (spent > cost || head.length + piece.length > length) break;
    head += piece;
  }
  return head;
}

/** Korean has spaces between words as English has; where there is none near, the character decides. */
function atWordEnd(head: string, line: string): string {
  if (line.charAt(head.length) === ' ') return head;
  const space = head.lastIndexOf(' ');
  return space > head.length / 2 ? head.slice(0, space) : head;
}
