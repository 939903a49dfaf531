/** Owns the list of `/mock`'s subcommands, in the order in which people meet them. */
import type { CommandDefinition } from '../define-command.ts';
import { mockEnd } from './end.ts';
import { mockStart } from './start.ts';
import { mockStatus } from './status.ts';

export const MOCK_COMMANDS: readonly CommandDefinition[] = [mockStart, mockStatus, mockEnd];
