/** Owns the list of commands: the one place that a new command is added to. */
import type { CommandDefinition } from './define-command.ts';
import { prep } from './prep.ts';
import { definePrepbotHelp, prepbotStatus } from './prepbot.ts';
import { search } from './search.ts';

const SPOKEN: readonly CommandDefinition[] = [prep, search, prepbotStatus];

export const COMMANDS: readonly CommandDefinition[] = [...SPOKEN, definePrepbotHelp(SPOKEN)];
