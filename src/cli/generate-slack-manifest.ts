/** Owns `npm run generate:manifest`: writes config/slack-manifest.yaml, or with `--check` tells whether it is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { COMMANDS } from '../core/commands/commands.ts';
import { buildManifest } from '../slack/registration/build-manifest.ts';

const FILE = fileURLToPath(new URL('../../config/slack-manifest.yaml', import.meta.url));
const HEAD =
  '# The Slack app: paste this at api.slack.com/apps → Create New App → From a manifest.\n' +
  '# Written by `npm run generate:manifest` from the commands: change those instead.\n';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const text = HEAD + stringify(buildManifest(COMMANDS), { lineWidth: 0, singleQuote: true });
if (values.check !== true) {
  await writeFile(FILE, text);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) {
  process.stderr.write('config/slack-manifest.yaml is stale: run npm run generate:manifest\n');
  process.exitCode = 1;
}
