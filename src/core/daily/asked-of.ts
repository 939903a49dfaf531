/** Owns keeping a question as it is at the moment in which it is drawn. */
import type { Entry } from '../catalogue/catalogue.ts';
import type { Deck, DeckQuestion } from '../questions/deck/deck.ts';
import type { AskedQuestion } from './post.ts';

export function askedOf(question: DeckQuestion, deck: Deck, entry: Entry): AskedQuestion {
  const { id, topicId, level, minutes, source, line, reference, text } = question;
  return {
    id,
    topicId,
    topic: deck.topics.find((topic) => topic.id === topicId)?.title ?? null,
    level,
    minutes,
    source,
    line,
    reference,
    company: entry.company,
    entryId: entry.id,
    text: { en: text('en'), ko: text('ko') },
  };
}
