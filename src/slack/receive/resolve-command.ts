/** Owns finding which command was meant by `/name words…`, and with which arguments. */
import { LRUCache } from 'lru-cache';
import type { CommandDefinition } from '../../core/commands/define-command.ts';
import { parseArguments, type Arguments } from '../../core/commands/parse-arguments.ts';
import { readLine } from '../../core/commands/read-line.ts';
import { speakCommand } from '../registration/speak-command.ts';

export type Resolved = { readonly command: CommandDefinition; readonly options: Arguments };

/**
 * A slash command that is not ours (somebody added it in Slack's settings) is answered with the help; null only when
 * there is no help either.
 */
export function resolveCommand(
  commands: readonly CommandDefinition[],
  slash: string,
  text: string,
): Resolved | null {
  const lines = linesOf.get(commands) ?? new LRUCache({ max: LINES });
  linesOf.set(commands, lines);
  const line = `${slash} ${text}`;
  if (line.length > LONGEST_LINE) return readCommand(commands, slash, text);
  const known = lines.get(line) ?? { resolved: readCommand(commands, slash, text) };
  lines.set(line, known);
  return known.resolved;
}

/** The same few lines are typed all week; reading one costs as much as answering it. */
const linesOf = new WeakMap<
  readonly CommandDefinition[],
  LRUCache<string, { readonly resolved: Resolved | null }>
>();
const LINES = 500;
const LONGEST_LINE = 200;

function readCommand(commands: readonly CommandDefinition[], slash: string, text: string): Resolved | null {
  const found = readLine(commands, `${slash} ${text}`, (command) => {
    const { family, words } = speakCommand(command);
    return [[`/${family}`, ...words].join(' ')];
  });
  if (found.kind === 'command') {
    return { command: found.command, options: parseArguments(found.command.options, found.rest) };
  }
  const help = commands.find(({ subcommand }) => subcommand === 'help');
  return help === undefined ? null : { command: help, options: {} };
}
