/** Owns the card of one topic's questions, page by page. */
import type { Entry } from '../catalogue/catalogue.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import type { Deck, DeckTopic } from '../questions/deck/deck.ts';
import { rich } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { encodeAction } from './action-id.ts';
import type { Button, Card } from './card.ts';
import { paginate } from './paginate.ts';
import { topicBlocks, topicTitle } from './question-blocks.ts';

type TopicDeck = {
  readonly entry: Entry;
  readonly deck: Deck;
  readonly topic: DeckTopic;
  /** A page past the end is the last one. */
  readonly page: number;
  readonly locale: Locale;
};

const TITLE_LENGTH = 100;

export function topicDeckCard({ entry, deck, topic, page, locale }: TopicDeck): Card {
  const m = messagesIn(locale);
  const pages = paginate(topicBlocks(deck, topic, locale));
  const current = Math.min(page, pages.length);
  const turn = (to: number, label: string): Button[] =>
    to < 1 || to > pages.length
      ? []
      : [{ label, action: encodeAction({ verb: 'deck', entry: entry.id, topic: topic.id, page: to }) }];
  const view = (id: string, label: string): Button => ({
    label,
    action: encodeAction({ verb: 'view', entry: entry.id, view: id, page: 1 }),
  });
  const count = deck.questions.filter(({ topicId }) => topicId === topic.id).length;
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: shorten(`${entry.company} · ${topicTitle(topic, locale)}`, TITLE_LENGTH),
        aside: m.questions.count(count),
      },
      ...(pages[current - 1] ?? []),
      {
        kind: 'buttons',
        buttons: [
          ...turn(current + 1, m.buttons.next),
          ...turn(current - 1, m.buttons.previous),
          view('question', m.views.question),
          view('questions', m.buttons.back),
        ],
      },
      {
        kind: 'footer',
        text: rich([pages.length > 1 ? `${m.page(current, pages.length)} · ` : '', m.questions.sources]),
      },
    ],
  };
}
