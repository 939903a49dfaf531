/** Owns answering a command that is typed in a terminal: the words, the person, the language, every page of the card. */
import { parseArgs } from 'node:util';
import { createDecks, createLibraryCore, createQuestions } from '../library-core.ts';
import { createLibrary, systemClock } from '../library.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Card } from '../core/cards/card.ts';
import type { Core } from '../core/commands/create-core.ts';
import { NOWHERE, type Actor, type CommandRequest } from '../core/commands/request.ts';
import { localeOf, messagesIn } from '../core/i18n/locale.ts';
import type { Metrics } from '../core/ports/metrics.ts';
import { createLogger } from '../ops/logger.ts';
import { readActor } from './read-actor.ts';
import { UsageError } from './run-cli.ts';

export const WORDS_USAGE = `  --locale ko|en   language of the card (default: the terminal's)
  --as KEY         read as this person, such as playground:minji or slack:T0123:U0123
  --help           this text`;

/** A terminal's commands are nobody's statistics. */
const NO_METRICS: Metrics = { answered: () => undefined };

export type Answered = { readonly cards: readonly Card[]; readonly request: CommandRequest };

/** Reads this process's arguments, and answers them as `/prep` (or `search …`) would: a card a page. */
export async function answerWords(isShareable: boolean): Promise<Answered> {
  const { words, locale, actor } = readOptions();
  const { config } = loadConfig();
  const logger = createLogger({ level: 'error', destination: process.stderr });
  const library = createLibrary(config, logger);
  const questions = createQuestions(logger);
  await Promise.all([library.load(), questions.load()]);
  const core = createLibraryCore({
    config,
    library,
    decks: createDecks(questions),
    clock: systemClock,
    logger,
    surfaces: ['terminal'],
    metrics: NO_METRICS,
    notes: null,
    daily: null,
    mock: null,
  });
  const request = { ...NOWHERE, actor, isShareable, locale, publicLocale: locale, options: {} };
  return { cards: await answer(core, words, request), request };
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string' }, as: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true) throw new UsageError(null);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const actor: Actor =
    values.as === undefined
      ? { surface: 'terminal', workspaceId: null, memberId: '', name: '' }
      : readActor(values.as);
  return { words: positionals, locale: localeOf(values.locale ?? (LC_ALL || LC_MESSAGES || LANG)), actor };
}

/** The card that the command answers with, and its further pages: a terminal scrolls. */
async function answer(
  core: Core,
  words: readonly string[],
  request: CommandRequest,
): Promise<readonly Card[]> {
  const isSearch = words[0] === 'search';
  const command = core.commands.find(({ name }) => name === (isSearch ? 'search' : 'prep'));
  if (command === undefined) throw new Error('the core has no such command');
  const [company, section, ...role] = words;
  const given = isSearch ? { words: words.slice(1).join(' ') } : { company, section, role: role.join(' ') };
  const options = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  );
  const cards: Card[] = [];
  let reply = await core.run(command, { ...request, options });
  // A terminal has no forms: no card that is shown here opens one.
  while (reply.kind !== 'modal') {
    cards.push(reply.card);
    const next = nextPage(reply.card, messagesIn(request.locale).buttons.next);
    if (next === undefined) break;
    reply = await core.act({ ...request, actionId: next, messageId: 'terminal' });
  }
  return cards;
}

function nextPage(card: Card, label: string): string | undefined {
  return card.blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .find((button) => button.label === label)?.action;
}
