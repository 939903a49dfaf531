/** Owns `/search`: words in all dossiers, each hit with its place and the way there. */
import { noticeCard } from '../cards/notice-card.ts';
import { searchCard } from '../cards/search-card.ts';
import type { Card } from '../cards/card.ts';
import { messagesIn } from '../i18n/locale.ts';
import { cleanLine } from '../text/normalise.ts';
import { answerDossiers } from './access.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define-command.ts';
import { actorKey, type CommandRequest } from './request.ts';

const WORDS_LENGTH = 100;
/** One screen. More words find the right one faster than more hits. */
const HITS = 8;

export const search = defineCommand({
  name: 'search',
  subcommand: null,
  spokenUnder: 'prep',
  describe: (m) => m.commands.search,
  example: 'redis cache',
  responds: 'now',
  visibility: 'private',
  options: [{ name: 'words', isRequired: true, describe: (m) => m.commands.options.words }],
  handle: (request, context) =>
    answerDossiers(request, context, () => ({ kind: 'private', card: answer(request, context) })),
});

function answer(request: CommandRequest, context: CommandContext): Card {
  const m = messagesIn(request.locale);
  const typed = request.options['words'] ?? '';
  if (typed.length > WORDS_LENGTH) return noticeCard(m.search.tooLong(WORDS_LENGTH));
  const words = cleanLine(typed);
  if (words === '') return noticeCard(m.search.empty);
  const hits = context.catalogue().search(words, actorKey(request.actor), HITS);
  return hits.length === 0 ? noticeCard(m.search.none(words)) : searchCard(words, hits, request.locale);
}
