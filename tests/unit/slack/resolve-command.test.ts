/** Owns which command a slash command means, and that none is registered under a name of Slack's own. */
import { expect, test } from 'vitest';
import type { CommandDefinition } from '../../../src/core/commands/define-command.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { RESERVED_COMMANDS } from '../../../src/slack/registration/reserved-commands.ts';
import { resolveCommand } from '../../../src/slack/receive/resolve-command.ts';
import { speakCommand } from '../../../src/slack/registration/speak-command.ts';

const resolve = (slash: string, text: string) => {
  const found = resolveCommand(COMMANDS, slash, text);
  const { name, subcommand } = found?.command ?? { name: null, subcommand: null };
  return { name, subcommand, options: found?.options };
};

test.each([
  ['/prep', 'kakao topics', { name: 'prep', options: { company: 'kakao', section: 'topics' } }],
  ['/prep', '', { name: 'prep', options: {} }],
  ['/prep', 'search redis cache', { name: 'search', options: { words: 'redis cache' } }],
  ['/prep', 'Search', { name: 'search', options: {} }],
  ['/prep', 'searchlight', { name: 'prep', options: { company: 'searchlight' } }],
  ['/prepbot', 'status', { name: 'prepbot', subcommand: 'status' }],
  ['/prepbot', ' STATUS now', { name: 'prepbot', subcommand: 'status' }],
  ['/prepbot', '', { name: 'prepbot', subcommand: 'help' }],
  ['/prepbot', 'hlep', { name: 'prepbot', subcommand: 'help' }],
  ['/somebody-elses', 'x', { name: 'prepbot', subcommand: 'help' }],
])('%s %s', (slash, text, expected) => {
  expect(resolve(slash, text)).toMatchObject(expected);
});

test('no command goes by a name that Slack keeps for itself', () => {
  const families = COMMANDS.map((command) => speakCommand(command).family);
  expect(families.filter((name) => RESERVED_COMMANDS.has(name))).toEqual([]);
});

test.each(['search', 'status', 'me'])('a command called /%s without another name is refused', (name) => {
  const command: Pick<CommandDefinition, 'name' | 'subcommand' | 'spokenUnder'> = {
    name,
    subcommand: null,
    spokenUnder: null,
  };
  expect(() => speakCommand(command)).toThrow(name);
  expect(() => speakCommand({ ...command, spokenUnder: 'remind' })).toThrow(name);
});
