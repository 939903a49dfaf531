/** Owns `npm run backup`: a whole copy of the database, also while the bot runs. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import { backUpDatabase } from '../storage/back-up-database.ts';
import { runCli, UsageError } from './run-cli.ts';

const USAGE = `npm run backup -- FILE

  Writes a copy of the database to FILE, which must not exist yet. The bot may go on running.
  To restore: stop the bot, put the copy in the database's place, remove the -wal and -shm files beside it, start.`;

await runCli(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  });
  if (values.help === true) throw new UsageError(null);
  const [target, ...more] = positionals;
  if (target === undefined || target === '' || more.length > 0)
    throw new UsageError('name one file to write to');
  const { config } = loadConfig();
  backUpDatabase(config.databaseFile, path.resolve(target));
  process.stdout.write(`${config.databaseFile} → ${path.resolve(target)}\n`);
});
