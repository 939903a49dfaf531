/** Owns what is suggested while a command of the mock interviews is typed. */
import { sessionName } from '../../cards/mock/open-sessions-card.ts';
import { topicTitle } from '../../cards/question-blocks.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { ROUNDS } from '../../mock/session.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { mayReadDossiers } from '../access.ts';
import { suggestLanguages, suggestLevels } from '../daily/suggest-daily.ts';
import { placeOf } from '../channel/may-change.ts';
import type { CommandOption, Suggestion } from '../define-command.ts';
import { suggestCompanies } from '../suggest.ts';
import { readRounds } from './read-count.ts';
import { readEntry } from './read-entry.ts';
import type { SetupName } from './setup-texts.ts';

type Suggest = NonNullable<CommandOption['complete']>;

/** Discord's limits for a suggestion's name, and for its value (100). */
const NAME_LENGTH = 95;
const VALUE_LENGTH = 100;

const fold = (text: string): string => cleanLine(text).toLowerCase();

const matching = (all: readonly Suggestion[], typed: string): readonly Suggestion[] =>
  all.filter(({ name, value }) => [name, value].some((text) => fold(text).includes(fold(typed))));

const suggestTopic: Suggest = (typed, request, context) => {
  const { company = '' } = request.options;
  if (!mayReadDossiers(request.actor, context.settings) || cleanLine(company) === '') return [];
  const catalogue = context.catalogue();
  const read = readEntry(company, catalogue, request.locale);
  if ('problem' in read) return [];
  const { topics } = context.decks.deckOf(read.value.entry, catalogue);
  const titles = topics.map((topic) => topicTitle(topic, request.locale));
  return matching(
    titles
      .filter((title) => title.length <= VALUE_LENGTH)
      .map((value) => ({ name: shorten(value, NAME_LENGTH), value })),
    typed,
  );
};

const suggestRounds: Suggest = (typed, { locale }) => {
  const { setup } = messagesIn(locale).mock.lobby;
  return matching(
    [3, 1, 2, 4, 5, 7, 10].map((rounds) => ({ name: setup(rounds, 10), value: String(rounds) })),
    typed,
  );
};

const suggestMinutes: Suggest = (typed, { locale, options }) => {
  const { setup } = messagesIn(locale).mock.lobby;
  const rounds = readRounds(options.rounds ?? '') ?? ROUNDS.usual;
  return matching(
    [10, 5, 15, 20, 30, 60, 0].map((minutes) => ({ name: setup(rounds, minutes), value: String(minutes) })),
    typed,
  );
};

export const SETUP_SUGGESTIONS: Readonly<Record<SetupName, Suggest>> = {
  company: suggestCompanies,
  topic: suggestTopic,
  rounds: suggestRounds,
  minutes: suggestMinutes,
  level: suggestLevels,
  language: suggestLanguages,
};

export const suggestSessions: Suggest = async (typed, request, context) => {
  const { mock } = context;
  const place = placeOf(request);
  if (mock === null || place === null || !mayReadDossiers(request.actor, context.settings)) return [];
  const m = messagesIn(request.locale);
  const open = await mock.mockSessions.openIn(place);
  return matching(
    open.map((session) => ({ name: shorten(sessionName(session, m), NAME_LENGTH), value: session.id })),
    typed,
  );
};
