/** Owns reading what a new session shall be: all of it, or everything that was refused with its reason. */
import type { Entry } from '../../catalogue/catalogue.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { MINUTES, ROUNDS } from '../../mock/session.ts';
import type { Level } from '../../questions/bank/bank-question.ts';
import { onTopics } from '../../questions/deck/on-topics.ts';
import type { Deck, DeckQuestion } from '../../questions/deck/deck.ts';
import { shorten } from '../../text/shorten.ts';
import { readTopics } from '../reading/read-topics.ts';
import { readLanguage, readLevel } from '../reading/read-words.ts';
import type { CommandContext } from '../context.ts';
import type { Request } from '../request.ts';
import { readMinutes, readRounds } from './read-count.ts';
import { readEntry } from './read-entry.ts';
import type { SetupName, SetupTexts } from './setup-texts.ts';

export type Setup = {
  readonly entry: Entry;
  readonly deck: Deck;
  /** Those that can be asked; never none. */
  readonly questions: readonly DeckQuestion[];
  readonly rounds: number;
  readonly minutes: number;
  readonly language: Locale;
  readonly otherRoles: readonly string[];
};

export type ReadSetup =
  | { readonly kind: 'setup'; readonly setup: Setup }
  /** Never none, in the order of the options. */
  | { readonly kind: 'refused'; readonly problems: ReadonlyMap<SetupName, string> };

type Reading = {
  readonly texts: SetupTexts;
  readonly request: Pick<Request, 'locale' | 'publicLocale'>;
  readonly context: Pick<CommandContext, 'catalogue' | 'decks'>;
};
type Asked = Pick<Setup, 'entry' | 'deck' | 'questions' | 'otherRoles'>;
type Problems = Map<SetupName, string>;

/** What is said back of a value that was refused. */
const ECHOED = 60;

/** `texts` holds a company. */
export function readSetup(reading: Reading): ReadSetup {
  const problems: Problems = new Map();
  const asked = readAsked(reading, problems);
  const counts = readCounts(reading, problems);
  const language = readTheLanguage(reading, problems);
  return asked === null || problems.size > 0
    ? { kind: 'refused', problems }
    : { kind: 'setup', setup: { ...asked, ...counts, language } };
}

/** Company, topic and level, which fit together. */
function readAsked(reading: Reading, problems: Problems): Asked | null {
  const { texts, request, context } = reading;
  const { locale } = request;
  const read = readEntry(texts.company ?? '', context.catalogue(), locale);
  if ('problem' in read) problems.set('company', read.problem);
  const level = readTheLevel(reading, problems);
  if ('problem' in read) return null;
  const { entry, otherRoles } = read.value;
  const deckAt = (one: Level | null): Deck => context.decks.deckOf(entry, context.catalogue(), one);
  const m = messagesIn(locale);
  if (deckAt(null).questions.length === 0) {
    problems.set('company', m.schedules.settings.company.emptyDeck(entry.company));
    return null;
  }
  const deck = deckAt(level);
  const topics = texts.topic === undefined ? { value: [] } : readTopics(texts.topic, deck, locale);
  if ('problem' in topics) {
    problems.set('topic', topics.problem);
    return null;
  }
  const questions = onTopics(deck, topics.value);
  if (questions.length === 0)
    problems.set(texts.topic === undefined ? 'level' : 'topic', m.mock.setup.noQuestions);
  return { entry, deck, questions, otherRoles };
}

function readTheLevel({ texts, request }: Reading, problems: Problems): Level | null {
  if (texts.level === undefined) return null;
  const read = readLevel(shorten(texts.level, ECHOED), request.locale);
  if (!('problem' in read)) return read.value;
  problems.set('level', read.problem);
  return null;
}

function readCounts({ texts, request }: Reading, problems: Problems): Pick<Setup, 'rounds' | 'minutes'> {
  const m = messagesIn(request.locale).mock.setup;
  const rounds = texts.rounds === undefined ? ROUNDS.usual : readRounds(texts.rounds);
  const minutes = texts.minutes === undefined ? MINUTES.usual : readMinutes(texts.minutes);
  if (rounds === null) problems.set('rounds', m.rounds(shorten(texts.rounds ?? '', ECHOED)));
  if (minutes === null) problems.set('minutes', m.minutes(shorten(texts.minutes ?? '', ECHOED)));
  return { rounds: rounds ?? ROUNDS.usual, minutes: minutes ?? MINUTES.usual };
}

function readTheLanguage({ texts, request }: Reading, problems: Problems): Locale {
  if (texts.language === undefined) return request.publicLocale;
  const read = readLanguage(shorten(texts.language, ECHOED), request.locale);
  if (!('problem' in read)) return read.value;
  problems.set('language', read.problem);
  return request.publicLocale;
}
