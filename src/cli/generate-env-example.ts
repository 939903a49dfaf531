/** Owns `npm run generate:env`: writes config/env.example and the README's tables of settings, or with `--check` tells whether they are stale. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderEnvExample, renderSettingsTables } from '../config/document-settings.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** In the README the tables stand between these; without them it is left alone. */
const BEGIN = '<!-- settings: written by npm run generate:env -->';
const END = '<!-- /settings -->';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });

const targets: readonly [string, (current: string) => string][] = [
  ['config/env.example', renderEnvExample],
  ['README.md', withTables],
];
for (const [name, render] of targets) {
  const file = path.join(ROOT, name);
  const current = await readFile(file, 'utf8').catch(() => '');
  const wanted = render(current);
  if (current === wanted) continue;
  if (values.check !== true) {
    await writeFile(file, wanted);
  } else {
    process.stderr.write(`${name} is stale: run npm run generate:env\n`);
    process.exitCode = 1;
  }
}

function withTables(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END, begin);
  if (begin === -1 || end === -1) return readme;
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${renderSettingsTables()}\n\n${readme.slice(end)}`;
}
