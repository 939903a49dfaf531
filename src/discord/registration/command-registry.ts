/** Owns the calls that read and overwrite the registered commands. */
import { makeURLSearchParams, Routes, type REST } from 'discord.js';
import { mapError } from '../map-error.ts';
import { compareCommands, type Difference } from './compare-commands.ts';
import type { CommandBody } from './render-commands.ts';

export type CommandRegistry = {
  /** What registering these would change. Throws `PlatformError`. */
  compare(wanted: readonly CommandBody[]): Promise<readonly Difference[]>;
  /** Makes these the registered commands, all at once. Throws `PlatformError`. */
  overwrite(wanted: readonly CommandBody[]): Promise<void>;
};

export function createCommandRegistry(rest: REST, applicationId: string): CommandRegistry {
  const route = Routes.applicationCommands(applicationId);
  const mapped = (error: unknown): never => {
    throw mapError(error);
  };
  return {
    async compare(wanted) {
      const query = makeURLSearchParams({ with_localizations: true });
      return compareCommands(await rest.get(route, { query }).catch(mapped), wanted);
    },
    async overwrite(wanted) {
      await rest.put(route, { body: wanted }).catch(mapped);
    },
  };
}
