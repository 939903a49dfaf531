/** Owns which questions of a deck stand under chosen topics. */
import type { Deck, DeckQuestion } from './deck.ts';

/** No topic chosen: all of them. */
export function onTopics(
  { questions }: Pick<Deck, 'questions'>,
  topicIds: readonly string[],
): readonly DeckQuestion[] {
  if (topicIds.length === 0) return questions;
  const wanted = new Set(topicIds);
  return questions.filter(({ topicId }) => wanted.has(topicId));
}
