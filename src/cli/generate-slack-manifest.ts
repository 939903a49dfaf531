/** Owns `npm run generate:manifest`: config/slack-manifest.yaml, from the commands. */
import { stringify } from 'yaml';
import { COMMANDS } from '../core/commands/commands.ts';
import { buildManifest } from '../slack/registration/build-manifest.ts';
import { writeGenerated } from './write-generated.ts';

const HEAD =
  '# The Slack app: paste this at api.slack.com/apps → Create New App → From a manifest.\n' +
  '# Written by `npm run generate:manifest` from the commands: change those instead.\n';

await writeGenerated('npm run generate:manifest', [
  {
    name: 'config/slack-manifest.yaml',
    render: () => HEAD + stringify(buildManifest(COMMANDS), { lineWidth: 0, singleQuote: true }),
  },
]);
