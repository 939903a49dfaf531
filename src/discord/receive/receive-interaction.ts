/** Owns what an interaction asks for: a command, a click, a form, a suggestion, or something that nobody here knows. */
import type { ChatInputCommandInteraction, AutocompleteInteraction, Interaction, Message } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { CommandDefinition } from '../../core/commands/define-command.ts';
import type { ActionRequest, CommandRequest, SubmissionRequest } from '../../core/commands/request.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Target } from '../messenger.ts';
import { mapRequest } from './map-request.ts';
import type { Surroundings } from './raw-interactions.ts';
import { readSubmission } from './read-submission.ts';

export type Received =
  | { readonly kind: 'command'; readonly command: CommandDefinition; readonly request: CommandRequest }
  | {
      readonly kind: 'completion';
      readonly command: CommandDefinition;
      readonly request: CommandRequest;
      readonly option: string;
      readonly typed: string;
    }
  | { readonly kind: 'action'; readonly request: ActionRequest }
  | { readonly kind: 'submission'; readonly request: SubmissionRequest }
  /** A command of an older version, another kind of control: answered politely where it can be. */
  | { readonly kind: 'unknown'; readonly isRepliable: boolean };

export function receiveInteraction(
  interaction: Interaction,
  surroundings: Surroundings,
  commands: readonly CommandDefinition[],
  language: Locale,
): Received {
  const request = mapRequest(interaction, surroundings, language);
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const command = findCommand(interaction, commands);
    if (command === undefined) return { kind: 'unknown', isRepliable: interaction.isChatInputCommand() };
    const commandRequest = { ...request, options: optionsOf(interaction, command) };
    if (interaction.isChatInputCommand()) return { kind: 'command', command, request: commandRequest };
    const { name, value } = interaction.options.getFocused(true);
    return { kind: 'completion', command, request: commandRequest, option: name, typed: value };
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const actionId = interaction.isButton() ? interaction.customId : interaction.values[0];
    const messageId = interaction.message.id;
    const takesFace = isSeenByAll(interaction.message);
    if (actionId !== undefined)
      return { kind: 'action', request: { ...request, actionId, messageId, takesFace } };
  }
  if (interaction.isModalSubmit()) {
    const { customId: actionId, message } = interaction;
    const values = readSubmission(interaction);
    const messageId = message?.id ?? null;
    const takesFace = message !== null && isSeenByAll(message);
    return { kind: 'submission', request: { ...request, actionId, messageId, takesFace, values } };
  }
  return { kind: 'unknown', isRepliable: interaction.isRepliable() };
}

/** Where the answer goes. `receivedAt` is in epoch milliseconds. */
export function targetOf(interaction: Interaction, receivedAt: number): Target {
  const { id, token, applicationId } = interaction;
  const key = { id, token, applicationId, receivedAt };
  const message =
    interaction.isMessageComponent() || interaction.isModalSubmit() ? interaction.message : null;
  if (message === null) return { key, source: null };
  return { key, source: { messageId: message.id, isPrivate: !isSeenByAll(message) } };
}

const isSeenByAll = ({ flags }: Message): boolean => !flags.has(MessageFlags.Ephemeral);

type CommandInteraction = ChatInputCommandInteraction | AutocompleteInteraction;

function findCommand(
  interaction: CommandInteraction,
  commands: readonly CommandDefinition[],
): CommandDefinition | undefined {
  const subcommand = interaction.options.getSubcommand(false);
  return commands.find(
    (command) => command.name === interaction.commandName && command.subcommand === subcommand,
  );
}

/** The options that the definition knows; what an older registration still offers is left out. */
function optionsOf(interaction: CommandInteraction, command: CommandDefinition): CommandRequest['options'] {
  const given = interaction.options.data.flatMap((option) => option.options ?? [option]);
  const known = new Set(command.options.map(({ name }) => name));
  return Object.fromEntries(
    given.flatMap(({ name, value }) => (known.has(name) && typeof value === 'string' ? [[name, value]] : [])),
  );
}
