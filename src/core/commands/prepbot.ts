/** Owns `/prepbot help` and `/prepbot status`. */
import { helpCard, statusCard } from '../cards/prepbot-cards.ts';
import { mayReadDossiers } from './access.ts';
import { defineCommand, type CommandDefinition } from './define-command.ts';

const family = {
  name: 'prepbot',
  spokenUnder: null,
  describe: (m) => m.commands.prepbot,
  options: [],
  example: '',
  responds: 'now',
  visibility: 'private',
} as const satisfies Partial<CommandDefinition>;

export const prepbotStatus = defineCommand({
  ...family,
  subcommand: 'status',
  describeSubcommand: (m) => m.commands.status,
  handle: async (request, context) => {
    const { settings } = context;
    const noteCount = (await context.notes?.count()) ?? null;
    const isAnswering = mayReadDossiers(request.actor, settings);
    const card = statusCard(
      { status: context.status(), catalogue: context.catalogue(), settings, isAnswering, noteCount },
      request.locale,
    );
    return { kind: 'private', card };
  },
});

/** Help lists the commands it is given, and itself. */
export function definePrepbotHelp(others: readonly CommandDefinition[]): CommandDefinition {
  const help: CommandDefinition = defineCommand({
    ...family,
    subcommand: 'help',
    describeSubcommand: (m) => m.commands.help,
    handle: (request) =>
      Promise.resolve({
        kind: 'private',
        card: helpCard([...others, help], request.actor.surface, request.locale),
      }),
  });
  return help;
}
