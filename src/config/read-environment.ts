/** Owns which environment holds: the real one first, then `.env`; empty means unset, and what surrounds a pasted value is taken off. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../core/errors.ts';

// As an import it would load all that it exports: 1 ms of every start.
const { parseEnv } = process.getBuiltinModule('node:util');

export type Environment = {
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** Names whose value came from the `.env` file. */
  readonly fromFile: ReadonlySet<string>;
  readonly problems: readonly string[];
};

/** Reads `.env` in a folder where there is one, beneath the real environment. An empty real variable hides the file's. */
export function readEnvironment(env: Readonly<NodeJS.ProcessEnv>, folder: string): Environment {
  const file = readDotEnv(path.join(folder, '.env'));
  const values: Record<string, string> = {};
  const fromFile = new Set<string>();
  for (const [name, raw] of Object.entries({ ...file.values, ...env })) {
    const value = raw === undefined ? '' : unwrap(raw);
    if (value === '') continue;
    values[name] = value;
    if (env[name] === undefined) fromFile.add(name);
  }
  return { values, fromFile, problems: file.problems };
}

type DotEnv = {
  readonly values: Readonly<NodeJS.Dict<string>>;
  readonly problems: readonly string[];
};

function readDotEnv(file: string): DotEnv {
  try {
    return { values: parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')), problems: [] };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return { values: {}, problems: [] };
    return {
      values: {},
      problems: [`.env: expected a file that Prepbot may read (${code ?? 'why is not known'}).`],
    };
  }
}

/** Takes off white space, and quotes that a shell or container did not: `"xoxb-1"` → `xoxb-1`. */
function unwrap(raw: string): string {
  const text = raw.trim();
  const quoted = /^(["'])(.*)\1$/su.exec(text);
  return quoted?.[2]?.trim() ?? text;
}
