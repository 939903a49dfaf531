/** Owns the definition of a command: one value that registration, manifest, argument parsing and help are made from. */
import type { Messages } from '../i18n/locale.ts';
import type { CommandContext } from './context.ts';
import type { Reply } from './reply.ts';
import type { CommandRequest, Surface } from './request.ts';

export type CommandOption<Name extends string = string> = {
  readonly name: Name;
  readonly isRequired: boolean;
  readonly describe: (messages: Messages) => string;
  /** Suggestions while the person types, at most 25, likeliest first. Only surfaces with completion call it. */
  readonly complete?: (typed: string, request: CommandRequest, context: CommandContext) => Suggestions;
};

/** A promise where they stand in records. */
export type Suggestions = readonly Suggestion[] | Promise<readonly Suggestion[]>;

export type Suggestion = { readonly name: string; readonly value: string };

export type Responds = 'now' | 'later';

/**
 * `soon`: never with a form, so that the click can be acknowledged before anything is done for it, however long that takes;
 * where an acknowledgement is the answer itself (Discord) both come apart then.
 */
export type ClickResponds = Responds | 'soon';

export type CommandDefinition = {
  readonly name: string;
  /** The second word of a command that has several, such as `status` in `/prepbot status`. */
  readonly subcommand: string | null;
  /** Where the platform keeps this name for itself (Slack), the command is spoken as `/<spokenUnder> <name>`. */
  readonly spokenUnder: string | null;
  /** What the whole family `/name` is for: the same in each of its subcommands. */
  readonly describe: (messages: Messages) => string;
  /** What the subcommand is for, where there is one. */
  readonly describeSubcommand?: (messages: Messages) => string;
  readonly options: readonly CommandOption[];
  /** What a person may type behind the name; shown in the help. */
  readonly example: string;
  /** How it answers. `now`: in the acknowledgement itself, from local state. `later`: after asking the platform. */
  readonly responds: Responds;
  /** What it answers hangs on the person's rights: a surface that has to ask for them waits longer for them. */
  readonly asksRights?: true;
  readonly visibility: 'private';
  readonly handle: Handle;
};

export type Handle = (request: CommandRequest, context: CommandContext) => Promise<Reply>;

/** Fails when made, not when used: names are lower-case words of at most 32 characters (Discord's rule, the stricter one). */
export function defineCommand<const Definition extends CommandDefinition>(
  definition: Definition,
): Definition {
  const names = [
    definition.name,
    definition.subcommand ?? definition.name,
    ...definition.options.map((o) => o.name),
  ];
  for (const name of names) {
    if (!/^[a-z][a-z-]{0,31}$/u.test(name)) throw new RangeError(`«${name}» is not a command or option name`);
  }
  const firstOptional = definition.options.findIndex((option) => !option.isRequired);
  if (firstOptional >= 0 && definition.options.slice(firstOptional).some((option) => option.isRequired)) {
    throw new RangeError(`/${definition.name}: required options come before optional ones`);
  }
  return definition;
}

/** The command as the people on a surface type it: `/search`, `/prep search`, `/prepbot status`. */
export function spell(
  definition: Pick<CommandDefinition, 'name' | 'subcommand' | 'spokenUnder'>,
  surface: Surface,
): string {
  const words = [surface === 'slack' ? definition.spokenUnder : null, definition.name, definition.subcommand];
  return `/${words.filter((word) => word !== null).join(' ')}`;
}
