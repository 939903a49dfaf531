/** Owns the definitions of `/mock`'s subcommands, in the order in which people meet them; what answers one is loaded when first asked. */
import { defineCommand, type CommandDefinition } from '../define-command.ts';
import { SETUP_NAMES } from './setup-texts.ts';

const MOCK = {
  name: 'mock',
  spokenUnder: null,
  describe: (m) => m.mock.family,
  visibility: 'private',
} as const satisfies Partial<CommandDefinition>;

export const MOCK_COMMANDS: readonly CommandDefinition[] = [
  defineCommand({
    ...MOCK,
    subcommand: 'start',
    describeSubcommand: (m) => m.mock.commands.start,
    example: 'kakao rounds:2 minutes:10',
    responds: 'later',
    options: SETUP_NAMES.map((name) => ({
      name,
      isRequired: name === 'company',
      describe: (m) => m.mock.commands[name],
      complete: async (...typing) => (await import('./suggest-mock.ts')).SETUP_SUGGESTIONS[name](...typing),
    })),
    handle: async (...asked) => (await import('./start.ts')).runStart(...asked),
  }),
  defineCommand({
    ...MOCK,
    subcommand: 'status',
    describeSubcommand: (m) => m.mock.commands.status,
    example: '',
    responds: 'now',
    asksRights: true,
    options: [],
    handle: async (...asked) => (await import('./status.ts')).runStatus(...asked),
  }),
  defineCommand({
    ...MOCK,
    subcommand: 'end',
    describeSubcommand: (m) => m.mock.commands.end,
    example: '',
    responds: 'now',
    asksRights: true,
    options: [
      {
        name: 'session',
        isRequired: false,
        describe: (m) => m.mock.setup.session,
        complete: async (...typing) => (await import('./suggest-mock.ts')).suggestSessions(...typing),
      },
    ],
    handle: async (...asked) => (await import('./end.ts')).runEnd(...asked),
  }),
];
