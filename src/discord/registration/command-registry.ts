/** Owns the calls that read and overwrite the registered commands. */
import { makeURLSearchParams, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { restOptions } from '../client-options.ts';
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

const applicationSchema = z.looseObject({ id: z.string() });

/** With a token alone and no gateway, for the command line. Throws `PlatformError`. */
export async function openCommandRegistry(token: string, apiUrl: string | null): Promise<CommandRegistry> {
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    return createCommandRegistry(rest, application.id);
  } catch (error) {
    throw mapError(error);
  }
}
