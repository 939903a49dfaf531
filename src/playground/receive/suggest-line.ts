/** Owns what is suggested for a command line that is being typed: commands, then what the core knows for each option. */
import { spell, type CommandDefinition } from '../../core/commands/define-command.ts';
import type { Core } from '../../core/commands/create-core.ts';
import type { Request } from '../../core/commands/request.ts';
import { messagesIn, type Locale } from '../../core/i18n/locale.ts';
import { parseArguments } from '../../core/commands/parse-arguments.ts';
import { readLine } from '../../core/commands/read-line.ts';
import { LIMITS } from '../render/limits.ts';
import { spellings } from './spellings.ts';

export type LineSuggestion = {
  readonly label: string;
  /** A quiet word beside it; may be empty. */
  readonly detail: string;
  /** The whole command line once it is taken. */
  readonly line: string;
};

/** For the end of the line: the caret is taken to stand there. */
export async function suggestLine(
  core: Core,
  line: string,
  request: Request,
): Promise<readonly LineSuggestion[]> {
  const typed = line.trimStart();
  const read = readLine(core.commands, typed, spellings);
  const isNamed = read.kind === 'command' && /^\s/u.test(read.rest);
  const suggestions = isNamed
    ? await suggestValues(core, read.command, typed, read.rest, request)
    : suggestCommands(core.commands, typed, request);
  return suggestions.slice(0, LIMITS.suggestions);
}

/** Families of commands first, so that none hides the others; a family's own commands once nothing else is meant. */
function suggestCommands(
  commands: readonly CommandDefinition[],
  typed: string,
  { locale }: Request,
): readonly LineSuggestion[] {
  const wanted = typed.toLowerCase().replace(/^\/?/u, '/');
  const meant = commands.filter((command) => spell(command, 'playground').startsWith(wanted));
  const families = Map.groupBy(meant, (command) => spell(command, 'playground').split(' ')[0] ?? '');
  if (families.size === 1) return meant.map((command) => suggestCommand(command, locale));
  return [...families].flatMap(([family, [first, ...others]]) => {
    if (first === undefined) return [];
    if (others.length === 0) return [suggestCommand(first, locale)];
    return [{ label: family, detail: first.describe(messagesIn(locale)), line: `${family} ` }];
  });
}

function suggestCommand(command: CommandDefinition, locale: Locale): LineSuggestion {
  const name = spell(command, 'playground');
  const describe = command.describeSubcommand ?? command.describe;
  return {
    label: name,
    detail: describe(messagesIn(locale)),
    line: command.options.length === 0 ? name : `${name} `,
  };
}

async function suggestValues(
  core: Core,
  command: CommandDefinition,
  line: string,
  rest: string,
  request: Request,
): Promise<readonly LineSuggestion[]> {
  const last = lastWord(rest);
  const options = parseArguments(command.options, rest.slice(0, last.start));
  const named = command.options.find(({ name }) => last.text.toLowerCase().startsWith(`${name}:`));
  const option = named ?? command.options.find(({ name }) => options[name] === undefined);
  if (option === undefined) return [];
  const prefix = named === undefined ? '' : `${named.name}:`;
  const kept = `${line.slice(0, line.length - rest.length + last.start)}${prefix}`;
  const typed = last.text.slice(prefix.length).replace(/^"/u, '');
  const found = await core.complete(command, option.name, typed, { ...request, options });
  return found.map(({ name, value }) => ({
    label: name.endsWith(` · ${value}`) ? name.slice(0, -` · ${value}`.length) : name,
    detail: name === value ? '' : value,
    line: `${kept}${/\s/u.test(value) ? `"${value}"` : value} `,
  }));
}

/** The word that is being typed, an open quotation included; empty behind white space. */
function lastWord(text: string): { readonly text: string; readonly start: number } {
  const words = [...text.matchAll(/[^\s"]*"[^"]*"?|\S+/gu)];
  const last = words.at(-1);
  const isTyping = last !== undefined && last.index + last[0].length === text.length;
  return isTyping ? { text: last[0], start: last.index } : { text: '', start: text.length };
}
