/** Owns the floor of a click on Discord: discord.js as its guide starts it, answering each with the same new face. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { Client, Events, MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';

const { DISCORD_TOKEN: token, DISCORD_API_URL: api = '', CONSTANT_FILE: file = '' } = process.env;
const client = new Client({ intents: [], rest: { api } });
const face = {
  components: readComponents(JSON.parse(readFileSync(file, 'utf8'))),
  flags: [MessageFlags.IsComponentsV2],
  allowedMentions: { parse: [] },
} as const;

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isButton()) void interaction.update(face);
});
client.once(Events.ClientReady, () => {
  process.stdout.write('{"msg":"ready"}\n');
  module.flushCompileCache();
});
process.once('SIGTERM', () => process.exit(0));
await client.login(token);

function readComponents(message: unknown): readonly APIMessageTopLevelComponent[] {
  const holds = (value: unknown): value is { readonly components: readonly APIMessageTopLevelComponent[] } =>
    typeof value === 'object' && value !== null && 'components' in value && Array.isArray(value.components);
  if (!holds(message)) throw new Error(`${file} holds no card`);
  return message.components;
}
