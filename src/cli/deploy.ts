/** Owns `npm run deploy`: shows what would change in the commands registered with Discord, and registers them. */
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import { COMMANDS } from '../core/commands/commands.ts';
import { ConfigError } from '../core/errors.ts';
import type { Difference } from '../discord/registration/compare-commands.ts';
import { openCommandRegistry } from '../discord/registration/command-registry.ts';
import { renderCommands } from '../discord/registration/render-commands.ts';
import { runCli, UsageError } from './run-cli.ts';

const USAGE = `npm run deploy -- [--dry-run]

  --dry-run   show the difference, change nothing
  --help      this text

Registers the commands with Discord. Prepbot does the same when it starts; Slack takes its commands from the manifest.`;

const TOKEN_MISSING =
  'DISCORD_TOKEN is not set: the token of your bot, from discord.com/developers/applications → your application → ' +
  'Bot → Reset Token. Nothing else is needed here.';

const SIGNS = { add: '+', change: '~', remove: '-' } as const satisfies Record<Difference['change'], string>;

await runCli(USAGE, async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help === true) throw new UsageError(null);
  const { discord } = loadConfig().config;
  if (discord === null) throw new ConfigError([TOKEN_MISSING]);
  const registry = await openCommandRegistry(discord.token, discord.apiUrl);
  const wanted = renderCommands(COMMANDS);
  const differences = await registry.compare(wanted);
  for (const { name, change } of differences) process.stdout.write(`${SIGNS[change]} /${name}\n`);
  if (differences.length === 0) process.stdout.write('Discord has these commands already.\n');
  else if (values['dry-run'] === true) process.stdout.write('Nothing was changed (--dry-run).\n');
  else {
    await registry.overwrite(wanted);
    process.stdout.write('Registered.\n');
  }
});
