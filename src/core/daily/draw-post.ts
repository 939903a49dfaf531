/** Owns which question a schedule asks next, kept as it is at that moment; or why it can ask none. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Place } from '../ports/channel-messenger.ts';
import type { DeckShelf } from '../questions/deck/deck-shelf.ts';
import { onTopics } from '../questions/deck/on-topics.ts';
import { draw, type Asked } from '../questions/draw/draw.ts';
import { askedOf } from './asked-of.ts';
import type { AskedQuestion } from './post.ts';
import type { PauseReason, Schedule } from './schedule.ts';

export type DrawSources = {
  readonly catalogue: Catalogue;
  readonly decks: DeckShelf;
  /** Whether dossiers are answered there. */
  readonly mayRead: (place: Place) => boolean;
};

export type DrawnPost =
  | {
      readonly kind: 'drawn';
      readonly question: AskedQuestion;
      /** How many questions there are, and how many of them were never asked; this one is among both. */
      readonly total: number;
      readonly fresh: number;
    }
  | {
      readonly kind: 'none';
      readonly reason: Extract<PauseReason, 'company_gone' | 'deck_empty' | 'no_access'>;
    };

type Wanted = Pick<Schedule, 'id' | 'place' | 'entryId' | 'level' | 'topicIds'>;

/** `history`: what the schedule asked, oldest first. The same history gives the same question: nothing is used up here. */
export function drawPost(schedule: Wanted, history: readonly Asked[], sources: DrawSources): DrawnPost {
  const { catalogue, decks, mayRead } = sources;
  if (!mayRead(schedule.place)) return { kind: 'none', reason: 'no_access' };
  const entry = catalogue.byId(schedule.entryId);
  if (entry === null) return { kind: 'none', reason: 'company_gone' };
  const deck = decks.deckOf(entry, catalogue, schedule.level);
  const questions = onTopics(deck, schedule.topicIds);
  const next = draw(questions, history, schedule.id);
  if (next === null) return { kind: 'none', reason: 'deck_empty' };
  const asked = new Set(history.map(({ id }) => id));
  const fresh = questions.filter(({ id }) => !asked.has(id)).length;
  return { kind: 'drawn', question: askedOf(next, deck, entry), total: questions.length, fresh };
}
