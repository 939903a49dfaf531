/** Owns what is suggested for a command line that is being typed: commands, then what the core knows for each option. */
import { spell, type CommandDefinition } from '../../core/commands/define-command.ts';
import type { Core } from '../../core/commands/create-core.ts';
import type { Request } from '../../core/commands/request.ts';
import { messagesIn } from '../../core/i18n/locale.ts';
import { LIMITS } from '../render/limits.ts';
import { placeWords, readLine, wordsOf } from './read-line.ts';

export type LineSuggestion = {
  readonly label: string;
  /** A quiet word beside it; may be empty. */
  readonly detail: string;
  /** The whole command line once it is taken. */
  readonly line: string;
};

/** For the end of the line: the caret is taken to stand there. */
export function suggestLine(core: Core, line: string, request: Request): readonly LineSuggestion[] {
  const typed = line.trimStart();
  const read = readLine(core.commands, typed);
  const isNamed = read.kind === 'command' && /^\s/u.test(read.rest);
  const suggestions = isNamed
    ? suggestValues(core, read.command, typed, read.rest, request)
    : suggestCommands(core.commands, typed, request);
  return suggestions.slice(0, LIMITS.suggestions);
}

function suggestCommands(
  commands: readonly CommandDefinition[],
  typed: string,
  { locale }: Request,
): readonly LineSuggestion[] {
  const wanted = typed.toLowerCase().replace(/^\/?/u, '/');
  return commands
    .filter((command) => spell(command, 'playground').startsWith(wanted))
    .map((command) => {
      const name = spell(command, 'playground');
      const describe = command.describeSubcommand ?? command.describe;
      return {
        label: name,
        detail: describe(messagesIn(locale)),
        line: command.options.length === 0 ? name : `${name} `,
      };
    });
}

function suggestValues(
  core: Core,
  command: CommandDefinition,
  line: string,
  rest: string,
  request: Request,
): readonly LineSuggestion[] {
  const words = wordsOf(rest);
  const isBetweenWords = /\s$/u.test(rest);
  const before = isBetweenWords ? words : words.slice(0, -1);
  const last = isBetweenWords ? undefined : words.at(-1);
  const option = command.options[before.length];
  if (option === undefined) return [];
  const options = placeWords(command.options, before);
  const kept = last === undefined ? line : line.slice(0, line.length - rest.length + last.start);
  return core
    .complete(command, option.name, last?.text ?? '', { ...request, options })
    .map(({ name, value }) => ({
      label: name.endsWith(` · ${value}`) ? name.slice(0, -` · ${value}`.length) : name,
      detail: name === value ? '' : value,
      line: `${kept}${/\s/u.test(value) ? `"${value}"` : value} `,
    }));
}
