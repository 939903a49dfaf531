/** Owns `npm run deck`: the questions that a dossier leads to, each with its line, source, score and reason. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createQuestions } from '../library-core.ts';
import { createLibrary } from '../library.ts';
import { loadConfig } from '../config/load-config.ts';
import { buildCatalogue } from '../core/catalogue/build-catalogue.ts';
import type { Entry } from '../core/catalogue/catalogue.ts';
import { summarise } from '../core/catalogue/entries/document.ts';
import { parseDossiers } from '../core/dossiers/parse-dossiers.ts';
import { localeOf, type Locale } from '../core/i18n/locale.ts';
import { LEVELS, type Level } from '../core/questions/bank/bank-question.ts';
import { COVERED_FROM } from '../core/questions/deck/assign-questions.ts';
import { buildDeck } from '../core/questions/deck/build-deck.ts';
import type { Deck, DeckLine } from '../core/questions/deck/deck.ts';
import { createLogger } from '../ops/logger.ts';
import { runCli, UsageError } from './run-cli.ts';
import { textTable } from './text-table.ts';

/** Enough to see how companies are typed. */
const OFFERED = 20;

const USAGE = `npm run deck -- COMPANY [ROLE]   the questions that its dossier leads to
npm run deck -- FILE.md          the same for a dossier that is not in the catalogue

  --coverage       the dossier's lines: how many questions of the bank each has of its own, or that it got an outline
  --json           everything as JSON
  --level 1|2|3    as if for juniors, mid-level or seniors (default: what the role says)
  --locale ko|en   language of the questions (default: the terminal's)
  --help           this text`;

await runCli(USAGE, async () => {
  const { names, values, locale, level } = readOptions();
  const logger = createLogger({ level: 'error', destination: process.stderr });
  const questions = createQuestions(logger);
  await questions.load();
  const entries = await entriesFor(names);
  for (const entry of entries) {
    const deck = buildDeck(entry, questions.bank(), level);
    if (values.json === true) console.log(JSON.stringify(asJson(entry, deck, locale)));
    else
      for (const line of values.coverage === true ? coverage(entry, deck) : table(entry, deck, locale))
        console.log(line);
  }
});

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      coverage: { type: 'boolean' },
      level: { type: 'string' },
      locale: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) throw new UsageError(null);
  if (positionals.length === 0) throw new UsageError('Which company?');
  const level = LEVELS.find((one) => String(one) === values.level) ?? null;
  if (values.level !== undefined && level === null)
    throw new UsageError(`--level ${values.level}: expected 1, 2 or 3`);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return {
    names: positionals,
    values,
    level,
    locale: localeOf(values.locale ?? (LC_ALL || LC_MESSAGES || LANG)),
  };
}

async function entriesFor([name = '', ...role]: readonly string[]): Promise<readonly Entry[]> {
  if (/\.(?:md|markdown)$/iu.test(name)) return entriesIn(name);
  const { config } = loadConfig();
  const library = createLibrary(config, createLogger({ level: 'error', destination: process.stderr }));
  await library.load();
  const found = library.catalogue().find(name, role.join(' '));
  if (found.kind === 'one' && !found.isGuess) return [found.entry];
  const near = found.kind === 'one' ? [found.entry] : found.kind === 'none' ? found.nearest : found.entries;
  const offered = near.length > 0 ? near : library.catalogue().complete('', OFFERED);
  throw new UsageError(
    `No dossier for «${[name, ...role].join(' ')}». There are: ${offered.map(({ id }) => id).join(', ')}`,
  );
}

function entriesIn(file: string): readonly Entry[] {
  const { dossiers, issues } = parseDossiers({ file: path.basename(file), bytes: readFileSync(file) });
  const [first] = issues;
  if (dossiers.length === 0) throw new UsageError(`${file}: ${first?.message ?? 'no dossier in it'}`);
  const documents = dossiers.map((one) => ({
    summary: summarise(one),
    content: () => one,
    folder: '.',
    file: path.basename(file),
    modifiedAt: 0,
  }));
  return buildCatalogue(documents, { names: new Map(), owners: new Map() }, 1).entries;
}

function table(entry: Entry, deck: Deck, locale: Locale): readonly string[] {
  const titles = new Map(deck.topics.map(({ id, title }) => [id, title ?? '-']));
  const rows = deck.questions.map((question) => [
    titles.get(question.topicId) ?? '-',
    question.line,
    question.text(locale).prompt,
    String(question.level),
    question.source,
    String(question.score),
    question.keyPointsFrom ?? question.reason.join(', '),
  ]);
  return [
    `${entry.company}, ${entry.role ?? 'no role stated'}: ${deck.questions.length} questions, levels ${deck.levels.slice(0, 2).join(' and ')}`,
    '',
    ...textTable(
      ['topic', 'line', 'question', 'level', 'source', 'score', 'reason'],
      rows,
      [26, 34, 60, 5, 7, 5, 40],
    ),
  ];
}

function linesIn(deck: Deck): readonly DeckLine[] {
  return deck.topics.flatMap(({ lines }) => lines);
}

function isCovered({ bankCount }: DeckLine): boolean {
  return bankCount >= COVERED_FROM;
}

function coverage(entry: Entry, deck: Deck): readonly string[] {
  const lines = linesIn(deck);
  const rows = lines.map((line) => [
    line.text,
    String(line.bankCount),
    isCovered(line) ? 'bank' : line.isOutline ? 'outline' : 'bank, few',
    line.tags.join(', '),
  ]);
  const outlines = lines.filter(({ isOutline }) => isOutline).length;
  return [
    ...textTable(['line', 'questions', 'covered by', 'tags'], rows, [64, 9, 10, 60]),
    '',
    `${entry.company}: ${lines.filter(isCovered).length} of ${lines.length} lines covered by the bank (${COVERED_FROM} questions of their own or more), ${outlines} by an outline`,
  ];
}

function asJson(entry: Entry, deck: Deck, locale: Locale) {
  const lines = linesIn(deck);
  return {
    entry: entry.id,
    role: entry.role,
    levels: deck.levels.slice(0, 2) satisfies readonly Level[],
    coverage: {
      lines: lines.length,
      bank: lines.filter(isCovered).length,
      outline: lines.filter(({ isOutline }) => isOutline).length,
    },
    topics: deck.topics,
    questions: deck.questions.map(({ text, ...question }) => ({ ...question, ...text(locale) })),
  };
}
