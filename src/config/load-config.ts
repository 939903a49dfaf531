/** Owns the way from the environment and the file to the configuration, or to all that is wrong with them. */
import path from 'node:path';
import { ConfigError } from '../core/errors.ts';
import { type Config, type LoadedConfig, LOG_LEVELS, type ListenConfig, type SlackConfig } from './config.ts';
import { explainIssue } from './explain-issue.ts';
import type { FileValues } from './file-schema.ts';
import { assembleHolidays } from './holiday-schema.ts';
import { readEnvironment } from './read-environment.ts';
import { readConfigFile } from './read-file.ts';
import { configSchema, type EnvironmentValues } from './schema.ts';
import { warnNearMisses } from './warn-near-misses.ts';

type LoadOptions = {
  readonly env?: Readonly<NodeJS.ProcessEnv>;
  /** The project folder, at which relative paths start. */
  readonly root?: string;
  /** The folder whose `.env` is read: where the program was started. */
  readonly cwd?: string;
};

const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

/** Throws `ConfigError` with every problem in it. */
export function loadConfig(options: LoadOptions = {}): LoadedConfig {
  const root = options.root ?? PROJECT_ROOT;
  const environment = readEnvironment(options.env ?? process.env, options.cwd ?? process.cwd());
  const named = environment.values['PREPBOT_CONFIG'];
  const file = readConfigFile(path.resolve(root, named ?? 'config/prepbot.yaml'), root, named !== undefined);
  const values = { environment: environment.values, file: file.values };
  // Parsed once: compiling a parser for it would take longer than it saves.
  const result = configSchema.safeParse(values, { jitless: true });
  const problems = [
    ...environment.problems,
    ...(result.success ? [] : result.error.issues.flatMap((issue) => explainIssue(issue, environment, file))),
    ...file.problems,
  ];
  const warnings = warnNearMisses(environment);
  if (!result.success || problems.length > 0) throw new ConfigError([...new Set(problems), ...warnings]);
  return { config: assemble(result.data.environment, result.data.file, root), warnings };
}

function assemble(environment: EnvironmentValues, file: FileValues, root: string): Config {
  const database = environment.DATABASE_URL?.slice('sqlite:'.length) ?? 'data/prepbot.sqlite';
  const level = environment.LOG_LEVEL?.toLowerCase();
  const required = (file.dossiers?.folders ?? []).map((folder) => path.resolve(root, folder));
  const usual = ['seeds', 'data/dossiers'].map((folder) => path.resolve(root, folder));
  return {
    slack: assembleSlack(environment),
    discord:
      environment.DISCORD_TOKEN === undefined
        ? null
        : {
            token: environment.DISCORD_TOKEN,
            apiUrl: environment.DISCORD_API_URL?.replace(/\/+$/u, '') ?? null,
          },
    playground: assemblePlayground(environment),
    ops: assembleOps(environment),
    databaseFile: path.resolve(root, database),
    language: file.language ?? 'en',
    dossierFolders: [...new Set([...usual, ...required])],
    requiredFolders: required,
    companyNames: bySlug(file.companies, ({ names }) => names),
    owners: bySlug(file.owners, (keys) => keys),
    organisers: file.organisers ?? [],
    holidays: assembleHolidays(file.holidays),
    workspaces: file.access?.workspaces ?? null,
    logLevel: LOG_LEVELS.find((known) => known === level) ?? 'info',
  };
}

function assembleSlack(environment: EnvironmentValues): SlackConfig | null {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = environment;
  const apiUrl = environment.SLACK_API_URL?.replace(/\/*$/u, '/') ?? null;
  if (botToken === undefined) return null;
  if (appToken !== undefined) return { botToken, transport: { kind: 'socket', appToken }, apiUrl };
  if (signingSecret === undefined) return null;
  const port = Number(environment.PORT ?? '8080');
  return { botToken, transport: { kind: 'http', signingSecret, port }, apiUrl };
}

/** Without a word on it, it stands in where there is nothing else to connect to. */
function assemblePlayground(environment: EnvironmentValues): ListenConfig | null {
  const { PLAYGROUND, PLAYGROUND_HOST, PLAYGROUND_PORT, SLACK_BOT_TOKEN, DISCORD_TOKEN } = environment;
  const isAlone = SLACK_BOT_TOKEN === undefined && DISCORD_TOKEN === undefined;
  const isOn = PLAYGROUND === undefined ? isAlone : PLAYGROUND.toLowerCase() === 'on';
  return isOn ? { host: PLAYGROUND_HOST ?? '127.0.0.1', port: Number(PLAYGROUND_PORT ?? '3000') } : null;
}

function assembleOps({ OPS_HOST, OPS_PORT }: EnvironmentValues): ListenConfig | null {
  const port = Number(OPS_PORT ?? '9464');
  return port === 0 ? null : { host: OPS_HOST ?? '127.0.0.1', port };
}

/** A Map, so that a company called `constructor` finds nothing that nobody wrote. */
function bySlug<T>(
  record: Readonly<Record<string, T>> | null | undefined,
  pick: (value: T) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(record ?? {}).map(([slug, value]) => [slug.normalize('NFC'), pick(value)]));
}
