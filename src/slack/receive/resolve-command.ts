/** Owns finding which command was meant by `/name words…`, and with which arguments. */
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
  const read = readLine(commands, `${slash} ${text}`, (command) => {
    const { family, words } = speakCommand(command);
    return [[`/${family}`, ...words].join(' ')];
  });
  if (read.kind === 'command') {
    return { command: read.command, options: parseArguments(read.command.options, read.rest) };
  }
  const help = commands.find(({ subcommand }) => subcommand === 'help');
  return help === undefined ? null : { command: help, options: {} };
}
