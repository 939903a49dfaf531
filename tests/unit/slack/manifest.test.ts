/** Owns that Slack would take the manifest: its schema, its own names, and scopes that something uses. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CommandDefinition } from '../../../src/core/commands/define-command.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { buildManifest } from '../../../src/slack/registration/build-manifest.ts';
import { RESERVED_COMMANDS } from '../../../src/slack/registration/reserved-commands.ts';

const readText = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(readText('tests/fixtures/slack/manifest.schema.json')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

test("the manifest fits the parts of Slack's schema that it uses", () => {
  validate(buildManifest(COMMANDS));
  expect(validate.errors).toBeNull();
});

test('the schema would notice a command without its slash, a missing description, an unknown part', () => {
  const manifest = buildManifest(COMMANDS);
  const withCommand = (command: object) => ({
    ...manifest,
    features: { ...manifest.features, slash_commands: [command] },
  });
  expect(validate(withCommand({ command: 'prep', description: 'x' }))).toBe(false);
  expect(validate(withCommand({ command: '/prep' }))).toBe(false);
  expect(validate({ ...manifest, event_subscriptions: {} })).toBe(false);
});

test('the file in config is the manifest of the commands as they are', () => {
  expect(parse(readText('config/slack-manifest.yaml'))).toEqual(buildManifest(COMMANDS));
});

test("no slash command has one of Slack's own names: one would make Slack refuse the whole manifest", () => {
  const names = buildManifest(COMMANDS).features.slash_commands.map(({ command }) => command.slice(1));
  expect(names).toEqual([...new Set(names)]);
  expect(names.filter((name) => RESERVED_COMMANDS.has(name))).toEqual([]);
  expect(names).toEqual(['prep', 'daily', 'mock', 'privacy', 'prepbot']);
});

test('a command with a name of Slack’s own and no other way to say it never reaches the manifest', () => {
  const commands = COMMANDS.map((command): CommandDefinition => ({
    ...command,
    name: 'status',
    subcommand: null,
    spokenUnder: null,
  }));
  expect(() => buildManifest(commands)).toThrow('/status');
});

test('direct messages from the app can arrive: its messages tab is on', () => {
  expect(buildManifest(COMMANDS).features.app_home.messages_tab_enabled).toBe(true);
});

test('every scope says what it is for, and none is asked for that nothing uses', () => {
  expect(buildManifest(COMMANDS).oauth_config.scopes.bot).toEqual([
    'commands',
    'users:read',
    'chat:write',
    'im:write',
    'files:write',
    'channels:read',
    'groups:read',
    'channels:history',
    'groups:history',
    'usergroups:read',
  ]);
});
