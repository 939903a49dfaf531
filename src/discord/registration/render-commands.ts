/** Owns the commands as Discord registers them, made from the definitions. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type {
  APIApplicationCommandStringOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandDefinition, CommandOption } from '../../core/commands/define-command.ts';
import { messagesIn, type Messages } from '../../core/i18n/locale.ts';

export type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** One body for each command name, its subcommands inside. Names stay English; descriptions are in every language. */
export function renderCommands(commands: readonly CommandDefinition[]): readonly CommandBody[] {
  const families = Map.groupBy(commands, ({ name }) => name);
  return [...families.values()].flatMap((family) => {
    const [first] = family;
    return first === undefined ? [] : [renderFamily(first, family)];
  });
}

function renderFamily(first: CommandDefinition, family: readonly CommandDefinition[]): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: first.name,
    ...describe(first.describe),
    options: first.subcommand === null ? first.options.map(renderOption) : family.flatMap(renderSubcommand),
    // Servers and the bot's own direct messages; never installed by a person, which would open every dossier to anyone.
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

function renderSubcommand(command: CommandDefinition): APIApplicationCommandSubcommandOption[] {
  if (command.subcommand === null) return [];
  return [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: command.subcommand,
      ...describe(command.describeSubcommand ?? command.describe),
      options: command.options.map(renderOption),
    },
  ];
}

function renderOption(option: CommandOption): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: option.name,
    ...describe(option.describe),
    required: option.isRequired,
    autocomplete: option.complete !== undefined,
  };
}

function describe(text: (messages: Messages) => string) {
  const english = text(messagesIn('en'));
  return {
    description: english,
    description_localizations: { 'en-US': english, ko: text(messagesIn('ko')) },
  };
}
