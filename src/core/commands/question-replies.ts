/** Owns what a person gets of a deck: a topic's questions, one drawn question, what is open below it. */
import type { Entry } from '../catalogue/catalogue.ts';
import { encodeAction, type Action } from '../cards/action-id.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { decodeOpen, type QuestionPart, questionCard, questionRef } from '../cards/question-card.ts';
import { topicDeckCard } from '../cards/topic-deck-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { Deck } from '../questions/deck/deck.ts';
import { drawAlone } from '../questions/draw/draw-alone.ts';
import { hash32 } from '../questions/stable-hash.ts';
import type { CommandContext } from './context.ts';
import { actorKey, type Request } from './request.ts';

const NOTHING_OPEN: ReadonlySet<QuestionPart> = new Set();
/** After so many a sequence begins anew: the place stands in an action's id. */
const LONGEST_SEQUENCE = 999;

export const deckOf = (entry: Entry, { decks, catalogue }: CommandContext): Deck =>
  decks.deckOf(entry, catalogue());

/** A new sequence: other questions for each person and each time. */
export function showFirstQuestion(entry: Entry, request: Request, context: CommandContext): Card {
  const seed = hash32(`${actorKey(request.actor)} ${entry.id} ${context.clock.now()}`)
    .toString(36)
    .slice(0, 6);
  return showQuestion(entry, { seed, place: 0 }, request, context);
}

export function showQuestion(
  entry: Entry,
  { seed, place }: { readonly seed: string; readonly place: number },
  { locale }: Request,
  context: CommandContext,
): Card {
  const deck = deckOf(entry, context);
  const question = drawAlone(deck.questions, seed, place % LONGEST_SEQUENCE);
  return question === null
    ? noneCard(entry, locale)
    : questionCard({
        entry,
        deck,
        question,
        open: NOTHING_OPEN,
        takesNotes: context.notes !== null,
        seed,
        place: place % LONGEST_SEQUENCE,
        locale,
      });
}

/** The same question with more of it open. Where an edit has taken it away since, the next one of the sequence. */
export function showOpened(
  entry: Entry,
  action: Extract<Action, { verb: 'ask' }>,
  request: Request,
  context: CommandContext,
): Card {
  const deck = deckOf(entry, context);
  const question = deck.questions.find(({ id }) => questionRef(id) === action.question);
  if (question === undefined) return showQuestion(entry, action, request, context);
  const { seed, place } = action;
  return questionCard({
    entry,
    deck,
    question,
    open: decodeOpen(action.open),
    takesNotes: context.notes !== null,
    seed,
    place,
    locale: request.locale,
  });
}

/** A topic that the dossier has lost since leads to the first one that it has. */
export function showTopicDeck(
  entry: Entry,
  { topic: id, page }: { readonly topic: string; readonly page: number },
  { locale }: Request,
  context: CommandContext,
): Card {
  const deck = deckOf(entry, context);
  const topic = deck.topics.find((one) => one.id === id) ?? deck.topics[0];
  return topic === undefined ? noneCard(entry, locale) : topicDeckCard({ entry, deck, topic, page, locale });
}

function noneCard(entry: Entry, locale: Request['locale']): Card {
  const m = messagesIn(locale);
  const action = encodeAction({ verb: 'card', entry: entry.id });
  return noticeCard(m.questions.none(entry.company), { buttons: [{ label: m.buttons.back, action }] });
}
