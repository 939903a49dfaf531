/** Owns reading a command line, where commands are typed as text: which command it names, and what stands behind it. */
import { cleanLine } from '../text/normalise.ts';
import type { CommandDefinition } from './define-command.ts';

export type ReadLine =
  | { readonly kind: 'command'; readonly command: CommandDefinition; readonly rest: string }
  /** It begins with a slash, and nothing is called that. `typed` is its first word. */
  | { readonly kind: 'unknown'; readonly typed: string }
  | { readonly kind: 'text' };

/**
 * The command whose spelling (`/prep search`, in lower case) the line begins with, the longest first. For a family
 * without such a subcommand (`/prepbot`, `/daily`, `/mock strat`) its help, or where it has none the one that lists all.
 */
export function readLine(
  commands: readonly CommandDefinition[],
  line: string,
  spellings: (command: CommandDefinition) => readonly string[],
): ReadLine {
  const typed = line.trimStart();
  if (!typed.startsWith('/')) return { kind: 'text' };
  const spoken = commands
    .flatMap((command) => spellings(command).map((words) => ({ command, words: words.split(' ') })))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { command, words } of spoken) {
    const rest = stripWords(typed, words);
    if (rest !== null) return { kind: 'command', command, rest };
  }
  const [family = ''] = cleanLine(typed).split(' ');
  const isFamily = spoken.some(({ words }) => words[0] === family.toLowerCase());
  const helps = isFamily ? spoken.filter(({ words }) => words.at(-1) === 'help') : [];
  const help = helps.find(({ words }) => words[0] === family.toLowerCase()) ?? helps[0];
  return help === undefined
    ? { kind: 'unknown', typed: family }
    : { kind: 'command', command: help.command, rest: '' };
}

/** What stands behind the words, white space included, or null when the text does not begin with them. */
function stripWords(text: string, words: readonly string[]): string | null {
  let rest = text;
  for (const word of words) {
    rest = rest.trimStart();
    const end = rest.search(/\s|$/u);
    if (rest.slice(0, end).toLowerCase() !== word) return null;
    rest = rest.slice(end);
  }
  return rest;
}
