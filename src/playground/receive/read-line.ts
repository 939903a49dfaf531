/** Owns reading a command line: which command it names, and which words stand for which option. */
import { spell, type CommandDefinition, type CommandOption } from '../../core/commands/define-command.ts';
import { cleanLine } from '../../core/text/normalise.ts';

export type ReadLine =
  | { readonly kind: 'command'; readonly command: CommandDefinition; readonly rest: string }
  /** It begins with a slash, and nothing here is called that. `typed` is its first word. */
  | { readonly kind: 'unknown'; readonly typed: string }
  | { readonly kind: 'text' };

export type Options = Readonly<Partial<Record<string, string>>>;

/** The longest command that the line begins with; for a family without such a subcommand, its help. */
export function readLine(commands: readonly CommandDefinition[], line: string): ReadLine {
  const typed = line.trimStart();
  if (!typed.startsWith('/')) return { kind: 'text' };
  const spoken = commands
    .flatMap((command) => spellings(command).map((words) => ({ command, words })))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { command, words } of spoken) {
    const rest = typed.slice(words.length);
    if (typed.toLowerCase().startsWith(words) && /^(?:\s|$)/u.test(rest))
      return { kind: 'command', command, rest };
  }
  const [family = ''] = cleanLine(typed).split(' ');
  const help = commands.find(
    ({ name, subcommand }) => `/${name}` === family.toLowerCase() && subcommand === 'help',
  );
  return help === undefined
    ? { kind: 'unknown', typed: family }
    : { kind: 'command', command: help, rest: '' };
}

/** As it is typed here, and as members know it from Slack. */
function spellings(command: CommandDefinition): readonly string[] {
  return [...new Set([spell(command, 'playground'), spell(command, 'slack')])];
}

/** A word, or several in double quotes; `start` is where it stands in the text. */
export type Word = { readonly text: string; readonly start: number };

export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/"([^"]*)"?|\S+/gu), (match) => ({
    text: match[1] ?? match[0],
    start: match.index,
  }));
}

/** Words fill the options in order; further words belong to the last one. */
export function placeWords(options: readonly CommandOption[], words: readonly Word[]): Options {
  const values = new Map<string, string>();
  words.forEach(({ text }, index) => {
    const option = options[Math.min(index, options.length - 1)];
    const value = cleanLine(text);
    if (option === undefined || value === '') return;
    const before = values.get(option.name);
    values.set(option.name, before === undefined ? value : `${before} ${value}`);
  });
  return Object.fromEntries(values);
}
