/** Owns finding which command was meant by `/name words…`, and with which arguments. */
import type { CommandDefinition } from '../../core/commands/define-command.ts';
import { parseArguments, type Arguments } from './parse-arguments.ts';
import { speakCommand } from '../registration/speak-command.ts';

type Resolved = { readonly command: CommandDefinition; readonly options: Arguments };

/**
 * The command whose words the text begins with, the longest first. Where none fits (`/prepbot`, `/prepbot hlep`, a slash
 * command that somebody added in Slack's settings) the help answers; null only when there is no help either.
 */
export function resolveCommand(
  commands: readonly CommandDefinition[],
  slash: string,
  text: string,
): Resolved | null {
  const spoken = commands
    .map((command) => ({ command, ...speakCommand(command) }))
    .sort((a, b) => b.words.length - a.words.length);
  const family = spoken.filter((one) => `/${one.family}` === slash.toLowerCase());
  for (const { command, words } of family) {
    const rest = stripWords(text, words);
    if (rest !== null) return { command, options: parseArguments(command.options, rest) };
  }
  const isHelp = ({ words }: { words: readonly string[] }): boolean => words.at(-1) === 'help';
  const help = family.find(isHelp) ?? spoken.find(isHelp);
  return help === undefined ? null : { command: help.command, options: {} };
}

/** What stands behind the words, or null when the text does not begin with them. */
function stripWords(text: string, words: readonly string[]): string | null {
  let rest = text.trimStart();
  for (const word of words) {
    const end = rest.search(/\s|$/u);
    if (rest.slice(0, end).toLowerCase() !== word) return null;
    rest = rest.slice(end).trimStart();
  }
  return rest;
}
