/** Owns the configuration as the program uses it: checked, complete, absolute paths, and unchangeable. */
import type { Locale } from '../core/i18n/locale.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How what people do on Slack reaches the program. */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export type SlackConfig = {
  readonly botToken: string;
  readonly transport: SlackTransport;
  /** Another Web API than Slack's own (tests); null: Slack's. Ends with a slash. */
  readonly apiUrl: string | null;
};

export type DiscordConfig = {
  readonly token: string;
  /** Another REST API than Discord's own (tests); null: Discord's. No slash at the end. */
  readonly apiUrl: string | null;
};

/** An address or name of this machine to listen on, and a port. */
export type ListenConfig = { readonly host: string; readonly port: number };

export type Config = {
  /** Null: not configured, and its SDK need not be loaded. */
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
  /** Null: not served. */
  readonly playground: ListenConfig | null;
  /** Health and metrics. Null: not served. */
  readonly ops: ListenConfig | null;
  /** Absolute path of the SQLite file. */
  readonly databaseFile: string;
  /** For people whose own language is not known, and for what everybody in a channel sees. */
  readonly language: Locale;
  /** Absolute paths, in reading order: `seeds`, `data/dossiers`, then the configured ones. */
  readonly dossierFolders: readonly string[];
  /** Those of them that the configuration names: a missing one is a problem, the others come with time. */
  readonly requiredFolders: readonly string[];
  /** Slug → names that its documents do not state, best first. */
  readonly companyNames: ReadonlyMap<string, readonly string[]>;
  /** Slug → keys of the people whose own parts it holds (`slack:T…:U…`, `discord:…`, `playground:…`). */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Who sets daily questions up beside those whom the platform says: keys of people, and `discord-role:…`. */
  readonly organisers: readonly string[];
  /** By the name that a schedule uses: dates (`YYYY-MM-DD`) with their names. */
  readonly holidays: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Where dossiers are answered (`slack:T…`, `discord:…`); null: everywhere. */
  readonly workspaces: readonly string[] | null;
  readonly logLevel: LogLevel;
};

/** What `loadConfig` gives: the configuration, and whole lines on what looks like a slip but stops nothing. */
export type LoadedConfig = { readonly config: Config; readonly warnings: readonly string[] };
