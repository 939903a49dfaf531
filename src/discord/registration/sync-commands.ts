/** Owns bringing the registered commands up to date when the program starts. */
import type { Client } from 'discord.js';
import type { CommandDefinition } from '../../core/commands/define-command.ts';
import { PlatformError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { createCommandRegistry } from './command-registry.ts';
import { renderCommands } from './render-commands.ts';

/**
 * Overwrites only when something changed: Discord allows 200 new commands a day. When Discord fails here, what was
 * registered before still works, so the program runs on and says what to do. Throws `PlatformError` for a dead token only.
 */
export async function syncCommands(
  client: Client,
  commands: readonly CommandDefinition[],
  logger: Logger,
): Promise<void> {
  const applicationId = client.application?.id;
  if (applicationId === undefined)
    throw new PlatformError('rejected', 'Discord named no application for this token');
  const registry = createCommandRegistry(client.rest, applicationId);
  const wanted = renderCommands(commands);
  try {
    const differences = await registry.compare(wanted);
    if (differences.length > 0) await registry.overwrite(wanted);
    logger.info({ surface: 'discord', differences }, 'commands compared');
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'unauthorised') throw error;
    logger.error(
      { surface: 'discord', err: error },
      'the commands could not be compared: those registered before still answer; try `npm run deploy`',
    );
  }
}
