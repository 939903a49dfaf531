/** Owns the wiring of what answers: the question bank, and the core over it and the dossiers; for the program and the command line alike. */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { Config } from './config/config.ts';
import type { DailyContext, MockContext } from './core/commands/context.ts';
import { createCore, type Core } from './core/commands/create-core.ts';
import type { Clock } from './core/ports/clock.ts';
import type { DossierSource } from './core/ports/dossier-source.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Metrics } from './core/ports/metrics.ts';
import type { Notes } from './core/ports/notes.ts';
import type { QuestionSource } from './core/ports/question-source.ts';
import type { References } from './core/ports/references.ts';
import { createDeckShelf, type DeckShelf } from './core/questions/deck/deck-shelf.ts';
import { createQuestionFiles } from './storage/question-files.ts';

/** Six digits: short enough to be read out, rare enough to be found in a day's log. */
const randomReferences: References = { next: () => String(randomInt(100_000, 1_000_000)) };

/** The question bank that comes with the program; nothing is read before it is loaded. */
export function createQuestions(logger: Logger): QuestionSource {
  return createQuestionFiles({ folder: path.join(import.meta.dirname, '../seeds'), logger });
}

/** The decks that those questions and the catalogue's dossiers make. */
export function createDecks(questions: QuestionSource): DeckShelf {
  return createDeckShelf(() => questions.bank());
}

type LibraryCore = {
  readonly config: Config;
  readonly library: DossierSource;
  readonly decks: DeckShelf;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly surfaces: readonly string[];
  readonly metrics: Metrics;
  /** Null: nothing is recorded, as in the terminal. */
  readonly notes: Notes | null;
  /** Null: nothing is asked daily, as in the terminal. */
  readonly daily: DailyContext | null;
  /** Null: nobody meets, as in the terminal. */
  readonly mock: MockContext | null;
};

/** The core over those dossiers and questions, for whatever surfaces there are. */
export function createLibraryCore(parts: LibraryCore): Core {
  const { config, library, decks, clock, logger, surfaces, metrics, notes, daily, mock } = parts;
  const startedAt = clock.now();
  return createCore(
    {
      catalogue: () => library.catalogue(),
      decks,
      settings: { workspaces: config.workspaces, language: config.language },
      status: () => ({
        version: packageJson.version,
        startedAt,
        surfaces,
        brokenFiles: library.brokenFiles().map(({ file }) => file),
      }),
      clock,
      notes,
      daily,
      mock,
    },
    { logger, references: randomReferences, metrics },
  );
}
