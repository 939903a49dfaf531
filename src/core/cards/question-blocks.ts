/** Owns how a deck's questions stand on cards: prompts by topic and line, and the ways from topics to them. */
import type { Entry } from '../catalogue/catalogue.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import type { Deck, DeckQuestion, DeckTopic } from '../questions/deck/deck.ts';
import { bold, italic, plain, rich } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { encodeAction } from './action-id.ts';
import type { Block, Choice, ListItem } from './card.ts';

/** As many as one drop-down holds on Discord. */
const CHOICES = 25;
const LINE_LENGTH = 120;

export const topicTitle = ({ title }: DeckTopic, locale: Locale): string =>
  title ?? messagesIn(locale).questions.ownTopic;

/** Every topic with its questions. The dossier's own are left out: its section stands above, in its own words. */
export function deckBlocks(deck: Deck, locale: Locale): readonly Block[] {
  return deck.topics.flatMap((topic) => {
    const questions = deck.questions.filter(
      ({ topicId, source }) => topicId === topic.id && source !== 'dossier',
    );
    return questions.length === 0
      ? []
      : [titleBlock(topicTitle(topic, locale)), promptList(questions, locale)];
  });
}

/** One topic, line by line, the dossier's own questions first. */
export function topicBlocks(deck: Deck, topic: DeckTopic, locale: Locale): readonly Block[] {
  const m = messagesIn(locale);
  const ofTopic = deck.questions.filter(({ topicId }) => topicId === topic.id);
  const own = ofTopic.filter(({ source }) => source === 'dossier');
  return [
    ...(own.length === 0 ? [] : [titleBlock(m.questions.ownWords), promptList(own, locale)]),
    ...topic.lines.flatMap((line): Block[] => {
      const questions = ofTopic.filter((one) => one.source !== 'dossier' && one.line === line.text);
      if (questions.length === 0) return [];
      return [titleBlock(shorten(line.text, LINE_LENGTH)), promptList(questions, locale)];
    }),
  ];
}

/** A drop-down from topics to their questions. */
export function topicChoices(entry: Entry, deck: Deck, locale: Locale): readonly Choice[] {
  const m = messagesIn(locale);
  return deck.topics
    .map((topic) => ({ topic, count: deck.questions.filter(({ topicId }) => topicId === topic.id).length }))
    .filter(({ count }) => count > 0)
    .slice(0, CHOICES)
    .map(({ topic, count }) => ({
      label: `${shorten(topicTitle(topic, locale), 50)} · ${m.questions.count(count)}`,
      action: encodeAction({ verb: 'deck', entry: entry.id, topic: topic.id, page: 1 }),
    }));
}

const titleBlock = (text: string): Block => ({ kind: 'text', text: [bold(text)] });

function promptList(questions: readonly DeckQuestion[], locale: Locale): Block {
  return {
    kind: 'list',
    isOrdered: false,
    start: 1,
    items: questions.map((question) => promptItem(question, locale)),
  };
}

/** An outline says so wherever it is shown. */
function promptItem(question: DeckQuestion, locale: Locale): ListItem {
  const m = messagesIn(locale);
  const mark = question.source === 'outline' ? [' ', italic(m.questions.outlineMark)] : [];
  return { text: rich([plain(question.text(locale).prompt), ...mark]), children: [] };
}
