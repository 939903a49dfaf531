/** Owns loading a configuration in a folder of the test's own: what is written there, and nothing of the real environment. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedConfig } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigError } from '../../src/core/errors.ts';
import { tempFolder } from './temp-folder.ts';

type Given = {
  readonly env?: Readonly<Record<string, string>>;
  /** What stands in `config/prepbot.yaml`; absent: no such file. */
  readonly yaml?: string;
  /** What stands in `.env`. */
  readonly dotEnv?: string;
};

type Loaded = LoadedConfig & { readonly root: string };

export function load({ env = {}, yaml, dotEnv }: Given): Loaded {
  const root = tempFolder();
  mkdirSync(path.join(root, 'config'));
  if (yaml !== undefined) writeFileSync(path.join(root, 'config/prepbot.yaml'), yaml);
  if (dotEnv !== undefined) writeFileSync(path.join(root, '.env'), dotEnv);
  return { ...loadConfig({ env, root, cwd: root }), root };
}

/** The problems, all of them; fails where there are none. */
export function problemsOf(given: Given): readonly string[] {
  try {
    load(given);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('expected the configuration to be refused');
}
