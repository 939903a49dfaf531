/** Owns how a command is spoken on Slack: `/family word …`, clear of the names that Slack keeps for itself. */
import type { CommandDefinition } from '../../core/commands/define-command.ts';
import { RESERVED_COMMANDS } from './reserved-commands.ts';

type Spoken = {
  /** The slash command's name, without the slash. */
  readonly family: string;
  /** The words that follow it: none, `search`, or `status`. */
  readonly words: readonly string[];
};

/** Throws when a command has Slack's own name and no other family to be spoken under: a mistake in its definition. */
export function speakCommand(
  command: Pick<CommandDefinition, 'name' | 'subcommand' | 'spokenUnder'>,
): Spoken {
  const subcommand = command.subcommand === null ? [] : [command.subcommand];
  if (!RESERVED_COMMANDS.has(command.name)) return { family: command.name, words: subcommand };
  if (command.spokenUnder === null || RESERVED_COMMANDS.has(command.spokenUnder)) {
    throw new RangeError(`/${command.name} is Slack's own: its definition needs a spokenUnder that is not`);
  }
  return { family: command.spokenUnder, words: [command.name, ...subcommand] };
}
