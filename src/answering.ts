/** Owns the wiring of all that answers and speaks, loaded once the surfaces are connected: questions, the daily question, the core. */
import type { Config } from './config/config.ts';
import type { Core } from './core/commands/create-core.ts';
import type { Surface } from './core/commands/request.ts';
import type { PlatformError } from './core/errors.ts';
import type { ChannelMessenger } from './core/ports/channel-messenger.ts';
import type { Clock } from './core/ports/clock.ts';
import type { DossierSource } from './core/ports/dossier-source.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Metrics } from './core/ports/metrics.ts';
import type { QuestionSource } from './core/ports/question-source.ts';
import type { Scratch } from './core/ports/scratch.ts';
import { createSpeaking, type Speaking } from './speaking.ts';
import { createDecks, createLibraryCore, createQuestions } from './library-core.ts';
import { createNotes } from './storage/notes.ts';
import type { Database } from './storage/tables.ts';

/** `name`: as people write it. */
export type NamedSurface = { readonly surface: Surface; readonly name: string };

type AnsweringParts = {
  readonly config: Config;
  readonly database: Database;
  readonly library: DossierSource;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Those that are configured. */
  readonly surfaces: readonly NamedSurface[];
  readonly channels: (surface: Surface) => ChannelMessenger | null;
  readonly onFatal: (error: PlatformError) => void;
};

export type Answering = {
  readonly core: Core;
  readonly questions: QuestionSource;
  readonly speaking: Speaking;
};

/** Resolves when the question bank is read. Nothing is said before `speaking` is started. */
export async function createAnswering(parts: AnsweringParts): Promise<Answering> {
  const { config, database, library, clock, logger, metrics } = parts;
  const questions = createQuestions(logger);
  const decks = createDecks(questions);
  const speaking = createSpeaking({
    ...parts,
    decks,
    surfaces: parts.surfaces.map(({ surface }) => surface),
  });
  const notes = createNotes({ db: database, logger });
  const answers = {
    config,
    library,
    decks,
    clock,
    logger,
    metrics,
    notes,
    daily: speaking.daily,
    mock: speaking.mock,
  };
  const core = createLibraryCore({ ...answers, surfaces: parts.surfaces.map(({ name }) => name) });
  await questions.load();
  return { core, questions, speaking };
}
