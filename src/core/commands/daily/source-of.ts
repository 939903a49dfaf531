/** Owns where a schedule's questions come from, as catalogue and bank are now. */
import type { Source } from '../../cards/daily/schedule-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { DeckQuestion } from '../../questions/deck/deck.ts';
import type { CommandContext } from '../context.ts';
import { titleOf } from '../reading/read-topics.ts';

type Wanted = Pick<Schedule, 'entryId' | 'level' | 'topicIds'>;

export type DrawnFrom = { readonly source: Source; readonly questions: readonly DeckQuestion[] };

/** A dossier that is gone since is told by its id, with nothing in it. */
export function sourceOf(wanted: Wanted, { catalogue, decks }: CommandContext, locale: Locale): DrawnFrom {
  const current = catalogue();
  const entry = current.byId(wanted.entryId);
  if (entry === null) {
    const gone = { company: wanted.entryId, role: null, topics: 0, questions: 0, chosen: [] };
    return { source: { ...gone, roleLevel: 2 }, questions: [] };
  }
  const deck = decks.deckOf(entry, current, wanted.level);
  const isWanted = (topicId: string): boolean =>
    wanted.topicIds.length === 0 || wanted.topicIds.includes(topicId);
  const questions = deck.questions.filter(({ topicId }) => isWanted(topicId));
  const [roleLevel] = decks.deckOf(entry, current).levels;
  return {
    source: {
      company: entry.company,
      role: entry.role,
      topics: new Set(questions.map(({ topicId }) => topicId)).size,
      questions: questions.length,
      chosen: wanted.topicIds.map((id) => titleOf(id, deck, locale)),
      roleLevel,
    },
    questions,
  };
}
