/** Owns the diagnosis of Discord: the token, the registered commands, and the link that invites the bot. */
import { OAuth2Scopes, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { CommandDefinition } from '../core/commands/define-command.ts';
import { PlatformError } from '../core/errors.ts';
import type { Finding } from '../core/ports/finding.ts';
import { NEEDED_PERMISSIONS } from './channels/permissions.ts';
import { restOptions } from './client-options.ts';
import { mapError } from './map-error.ts';
import { createCommandRegistry } from './registration/command-registry.ts';
import { renderCommands } from './registration/render-commands.ts';

const applicationSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  approximate_guild_count: z.number().optional(),
});

/** Asks Discord, changes nothing. Never throws for what Discord answers. */
export async function diagnoseDiscord(
  options: { readonly token: string; readonly apiUrl: string | null },
  commands: readonly CommandDefinition[],
): Promise<readonly Finding[]> {
  const rest = new REST(restOptions(options.apiUrl)).setToken(options.token);
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const servers = application.approximate_guild_count;
    return [
      {
        subject: 'Discord token',
        level: 'ok',
        text: `accepted, as ${application.name}${servers === undefined ? '' : `, in about ${servers} servers`}`,
      },
      await commandsFinding(rest, application.id, commands),
      { subject: 'Discord invite', level: 'note', text: inviteLink(application.id) },
    ];
  } catch (error) {
    return [{ subject: 'Discord token', level: 'error', text: mapped(error).message }];
  }
}

async function commandsFinding(
  rest: REST,
  applicationId: string,
  commands: readonly CommandDefinition[],
): Promise<Finding> {
  const subject = 'Discord commands';
  const differences = await createCommandRegistry(rest, applicationId).compare(renderCommands(commands));
  return differences.length === 0
    ? { subject, level: 'ok', text: 'registered, and up to date' }
    : {
        subject,
        level: 'warning',
        text: `to be changed: ${differences.map(({ name }) => `/${name}`).join(', ')}`,
        advice: 'start the bot, or run npm run deploy',
      };
}

function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: NEEDED_PERMISSIONS.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

const mapped = (error: unknown): PlatformError => (error instanceof PlatformError ? error : mapError(error));
