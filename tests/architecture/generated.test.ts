/** Owns the proof that what is generated was generated from what is there now. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every script `generate:…` writes its files, and with `--check` exits 1 when they are stale. */
const generators = Object.entries(packageJson.scripts).filter(([name]) => name.startsWith('generate:'));

it.each(generators)('%s has nothing to write', (_, script) => {
  const [, ...words] = script.split(' ');
  const { status, stderr } = spawnSync(process.execPath, [...words, '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('is asked for by `npm run generate`, all of it', () => {
  for (const [name] of generators) expect(packageJson.scripts.generate).toContain(`npm run ${name}`);
});
