/** Owns what a command may use: the catalogue as it is now, the settings, and the ports. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Notes } from '../ports/notes.ts';
import type { DeckShelf } from '../questions/deck/deck-shelf.ts';
import type { Clock } from '../ports/clock.ts';

export type Settings = {
  /** Workspaces and guilds (`slack:T…`, `discord:…`) where dossiers are answered; null: everywhere. */
  readonly workspaces: readonly string[] | null;
  /** The language where a person's own is not known. */
  readonly language: Locale;
};

/** What `/prepbot status` tells, gathered by the program that runs. */
export type Status = {
  readonly version: string;
  readonly startedAt: number;
  readonly surfaces: readonly string[];
  /** Files of which the last version could not be read; the good one before it still answers. */
  readonly brokenFiles: readonly string[];
};

export type CommandContext = {
  readonly catalogue: () => Catalogue;
  readonly decks: DeckShelf;
  readonly settings: Settings;
  readonly status: () => Status;
  readonly clock: Clock;
  /** Null where nothing is recorded: the terminal. */
  readonly notes: Notes | null;
};
