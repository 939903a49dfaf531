/** Owns the list of commands: the one place that a new command is added to. */
import { DAILY_COMMANDS } from './daily/daily-commands.ts';
import type { CommandDefinition } from './define-command.ts';
import { MOCK_COMMANDS } from './mock/mock-commands.ts';
import { prep } from './prep.ts';
import { PRIVACY_COMMANDS } from './privacy-commands.ts';
import { definePrepbotHelp, prepbotStatus } from './prepbot.ts';
import { search } from './search.ts';

const SPOKEN: readonly CommandDefinition[] = [
  prep,
  search,
  ...DAILY_COMMANDS,
  ...MOCK_COMMANDS,
  ...PRIVACY_COMMANDS,
  prepbotStatus,
];

export const COMMANDS: readonly CommandDefinition[] = [...SPOKEN, definePrepbotHelp(SPOKEN)];
