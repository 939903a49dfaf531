/** Owns `npm run generate:env`: config/env.example and the README's tables of settings. */
import { renderEnvExample, renderSettingsTables } from './document-settings.ts';
import { replaceBetween, writeGenerated } from './write-generated.ts';

await writeGenerated('npm run generate:env', [
  { name: 'config/env.example', render: renderEnvExample },
  { name: 'README.md', render: (readme) => replaceBetween(readme, 'settings', renderSettingsTables()) },
]);
