/** Owns reading which topics of a deck are asked: titles, or their beginnings, separated by commas. */
import { topicTitle } from '../../cards/question-blocks.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import type { Deck, DeckTopic } from '../../questions/deck/deck.ts';
import { shorten } from '../../text/shorten.ts';
import type { Outcome } from './findings.ts';

const ALL = /^(?:all|everything|전부|전체|모두)$/iu;
const LIST_LENGTH = 400;

export function readTopics(typed: string, deck: Deck, locale: Locale): Outcome<readonly string[]> {
  if (ALL.test(typed.trim())) return { value: [] };
  const pieces = typed.split(/[,;、，]/u).map((piece) => piece.trim());
  const ids = new Set<string>();
  for (let at = 0; at < pieces.length;) {
    const exact = longestTitle(pieces, at, deck, locale);
    const found = exact === null ? unfinished(pieces[at] ?? '', deck, locale) : [exact.topic];
    const [topic, ...others] = found;
    const piece = shorten(pieces[at] ?? '', 60);
    const m = messagesIn(locale).schedules.settings;
    if (topic === undefined && piece !== '')
      return { problem: m.topicNone(piece, list(deck.topics, locale)) };
    if (others.length > 0) return { problem: m.topicSeveral(piece, list(found, locale)) };
    if (topic !== undefined) ids.add(topic.id);
    at += exact?.pieces ?? 1;
  }
  // None but all of them is all of them: a topic that joins the dossier later is asked too.
  return { value: ids.size === deck.topics.length ? [] : [...ids] };
}

/** Several titles, as `readTopics` reads them again. */
export const topicsText = (topicIds: readonly string[], deck: Deck, locale: Locale): string =>
  topicIds.map((id) => titleOf(id, deck, locale)).join(', ');

export function titleOf(id: string, { topics }: Deck, locale: Locale): string {
  const topic = topics.find((one) => one.id === id);
  return topic === undefined ? id : topicTitle(topic, locale);
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** A title may hold commas itself: the longest run of pieces that is one wins. */
function longestTitle(
  pieces: readonly string[],
  at: number,
  { topics }: Deck,
  locale: Locale,
): { readonly topic: DeckTopic; readonly pieces: number } | null {
  const most = Math.min(pieces.length - at, 8);
  for (let length = most; length > 0; length -= 1) {
    const text = fold(pieces.slice(at, at + length).join(', '));
    const topic = topics.find((one) => fold(topicTitle(one, locale)) === text || one.id === text);
    if (topic !== undefined) return { topic, pieces: length };
  }
  return null;
}

function unfinished(piece: string, { topics }: Deck, locale: Locale): readonly DeckTopic[] {
  const text = fold(piece);
  return text === '' ? [] : topics.filter((topic) => fold(topicTitle(topic, locale)).includes(text));
}

const list = (topics: readonly DeckTopic[], locale: Locale): string =>
  shorten(topics.map((topic) => topicTitle(topic, locale)).join(' · '), LIST_LENGTH);
