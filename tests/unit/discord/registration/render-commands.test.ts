import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../src/core/commands/commands.ts';
import { defineCommand, type CommandDefinition } from '../../../../src/core/commands/define-command.ts';
import { compareCommands } from '../../../../src/discord/registration/compare-commands.ts';
import { renderCommands, type CommandBody } from '../../../../src/discord/registration/render-commands.ts';
import { LIMITS } from '../../../../src/discord/render/limits.ts';
import { charactersOf, commandsProblem } from '../../../emulators/discord/rules.ts';

const command = (change: Partial<CommandDefinition> = {}): CommandDefinition =>
  defineCommand({
    name: 'prep',
    subcommand: null,
    spokenUnder: null,
    describe: () => 'words',
    example: '',
    responds: 'now',
    visibility: 'private',
    options: [],
    handle: () => Promise.reject(new Error('not run here')),
    ...change,
  });

describe('the registered commands', () => {
  const bodies = renderCommands(COMMANDS);

  test('are what Discord takes', () => {
    expect(commandsProblem(bodies)).toBeNull();
    expect(bodies.length).toBeLessThanOrEqual(LIMITS.commands);
    for (const body of bodies) expect(charactersOf(body)).toBeLessThanOrEqual(LIMITS.commandCharacters);
  });

  test('stay within the limits of names, descriptions and options, in every language', () => {
    const walk = (
      body: Pick<CommandBody, 'name' | 'description' | 'description_localizations' | 'options'>,
    ): void => {
      expect(body.name.length).toBeLessThanOrEqual(LIMITS.commandName);
      const texts = [body.description, ...Object.values(body.description_localizations ?? {})];
      for (const text of texts) expect(text?.length).toBeLessThanOrEqual(LIMITS.commandDescription);
      expect(body.options?.length ?? 0).toBeLessThanOrEqual(LIMITS.optionsInCommand);
      for (const option of body.options ?? []) walk(option);
    };
    bodies.forEach(walk);
  });

  test('are offered in servers and in direct messages with the bot, installed by servers alone', () => {
    for (const body of bodies) expect(body).toMatchObject({ contexts: [0, 1], integration_types: [0] });
  });

  test('have English names and a description in each language', () => {
    const prep = bodies.find(({ name }) => name === 'prep');
    expect(Object.keys(prep?.description_localizations ?? {})).toEqual(['en-US', 'ko']);
    expect(prep?.options?.map(({ name }) => name)).toEqual(['company', 'section', 'role']);
    expect(bodies.map(({ name }) => name)).toContain('search');
    const prepbot = bodies.find(({ name }) => name === 'prepbot');
    expect(prepbot?.options).toMatchObject([
      { name: 'status', type: 1 },
      { name: 'help', type: 1 },
    ]);
    expect(new Set(prepbot?.options?.map(({ description }) => description)).size).toBe(2);
  });

  test.each([
    ['a name', { name: 'x'.repeat(32) }, null],
    ['a description', { describe: () => 'x'.repeat(100) }, null],
    ['a longer description', { describe: () => 'x'.repeat(101) }, 'fewer than 100'],
    ['25 options', { options: optionsOf(25) }, null],
    ['26 options', { options: optionsOf(26) }, 'fewer than 25'],
  ] as const)('the emulator refuses what Discord refuses: %s', (_what, change, problem) => {
    const found = commandsProblem(renderCommands([command(change)]));
    if (problem === null) expect(found).toBeNull();
    else expect(found).not.toBeNull();
  });

  test('commandCharacters and commands: the limit is taken, one more is not', () => {
    // 5 for the command, 8 for its four subcommands, 79 options of 101 and one of 8.
    const option = (size: number) => ({ type: 3, name: 'o', description: 'y'.repeat(size - 1) });
    const options = (last: number) => [...Array.from({ length: 19 }, () => option(101)), option(last)];
    const subcommand = (name: string, last = 101) => ({
      type: 1,
      name,
      description: 'x',
      options: options(last),
    });
    const body = (last: number) => ({
      name: 'prep',
      description: 'x',
      options: [...['a', 'b', 'c'].map((name) => subcommand(name)), subcommand('d', last)],
    });
    expect(charactersOf(body(8))).toBe(LIMITS.commandCharacters);
    expect(commandsProblem([body(8)])).toBeNull();
    expect(commandsProblem([body(9)])).toContain('8001');
    const many = (count: number) => Array.from({ length: count }, () => renderCommands([command()])[0]);
    expect(commandsProblem(many(LIMITS.commands))).toBeNull();
    expect(commandsProblem(many(LIMITS.commands + 1))).toContain('101');
  });

  test('a name of 33 characters cannot be defined', () => {
    expect(() => command({ name: 'x'.repeat(33) })).toThrow('not a command');
  });
});

function optionsOf(count: number): CommandDefinition['options'] {
  return Array.from({ length: count }, (_, index) => ({
    name: `o-${String.fromCharCode(97 + (index % 26))}`,
    isRequired: false,
    describe: () => 'd',
  }));
}

describe('the comparison', () => {
  const wanted = renderCommands(COMMANDS);
  const registered = wanted.map((body, index) => ({
    ...body,
    id: String(index),
    application_id: '1',
    version: '7',
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
  }));

  test('sees no change in what Discord adds', () => {
    expect(compareCommands(registered.toReversed(), wanted)).toEqual([]);
  });

  test('sees what is new, changed and gone', () => {
    const [first, ...rest] = registered;
    const old = [{ ...first, description: 'other' }, { name: 'old', description: 'x' }, ...rest.slice(1)];
    expect(compareCommands(old, wanted)).toEqual(
      [
        { name: 'old', change: 'remove' },
        { name: first?.name, change: 'change' },
        { name: rest[0]?.name, change: 'add' },
      ].toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    );
  });

  test.each<[string, (body: CommandBody) => unknown]>([
    ['a translation', (body) => ({ ...body, description_localizations: { ko: '다른' } })],
    ['an option', (body) => ({ ...body, options: [] })],
    ['the places', (body) => ({ ...body, contexts: [0, 1, 2] })],
    ['who installs it', (body) => ({ ...body, integration_types: [0, 1] })],
    ['permissions that somebody set', (body) => ({ ...body, default_member_permissions: '8' })],
  ])('sees a change of %s', (_what, change) => {
    const [first, ...rest] = wanted;
    if (first === undefined) throw new Error('no commands');
    expect(compareCommands([change(first), ...rest], wanted)).toEqual([
      { name: first.name, change: 'change' },
    ]);
  });
});
