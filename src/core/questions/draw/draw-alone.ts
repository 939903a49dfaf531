/** Owns the questions that one person draws for themselves: an endless sequence from a seed, kept nowhere. */
import { type Asked, draw, type Drawable } from './draw.ts';

/** The question at a place of the sequence (0 first). The same seed and place give the same question from the same deck. */
export function drawAlone<Question extends Drawable>(
  deck: readonly Question[],
  seed: string,
  place: number,
): Question | null {
  // A cycle later the same order would come again: with nobody's answers known, nothing is needed more.
  const within = deck.length === 0 ? 0 : place % deck.length;
  const history: Asked[] = [];
  for (let at = 0; at < within; at += 1) {
    const next = draw(deck, history, seed);
    if (next !== null) history.push({ id: next.id, topicId: next.topicId, answers: 0, grade: null });
  }
  return draw(deck, history, seed);
}
