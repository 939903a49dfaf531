/** Owns the proof that a running program loads what answers a family of commands with its first use, and not before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runOnDiscord, troublesOf } from '../support/discord-world.ts';
import { ROOT } from '../support/source-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOTE = new URL('../support/note-modules.ts', import.meta.url).href;
const COMMANDS = pathToFileURL(join(ROOT, 'src/core/commands/')).href;

/** What registration and dispatch need. Whatever joins them is loaded by every start and stays for good. */
const DEFINITIONS = [
  'daily/daily-commands.ts',
  'daily/daily-family.ts',
  'daily/daily-verbs.ts',
  'daily/setting-options.ts',
  'mock/mock-commands.ts',
  'mock/mock-verbs.ts',
  'mock/setup-texts.ts',
  'privacy-commands.ts',
];

test('what answers /daily, /mock and /privacy is loaded when somebody first uses it', async () => {
  const file = join(tempFolder(), 'modules');
  const { discord, main } = await runOnDiscord({
    env: { NODE_OPTIONS: `--import ${NOTE}`, MODULES_FILE: file },
  });
  const alice = discord.member('alice');
  /** Of the families. */
  const loaded = (): readonly string[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith(COMMANDS))
      .map((url) => url.slice(COMMANDS.length))
      .filter((name) => /^(?:daily|mock)\/|^privacy/u.test(name))
      .sort();

  expect(await alice.types('/prep', { company: 'kakao' })).toBe('answered');
  await discord.eventually(() => (discord.world.commands.length > 0 ? true : undefined));
  expect(loaded()).toEqual(DEFINITIONS);

  await alice.types('/privacy export');
  expect(loaded().filter((name) => !DEFINITIONS.includes(name))).toEqual(['privacy-export.ts', 'privacy.ts']);

  await alice.types('/daily status');
  expect(loaded()).toContain('daily/status.ts');
  expect(loaded()).not.toContain('daily/set.ts');
  expect(loaded().filter((name) => !DEFINITIONS.includes(name) && name.startsWith('mock/'))).toEqual([]);

  await alice.types('/mock status');
  expect(loaded()).toContain('mock/status.ts');
  expect(troublesOf(main)).toEqual([]);
});
