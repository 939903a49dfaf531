/** Owns finding the YAML file: the usual one may be absent, one that was asked for by name may not. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ConfigFile, emptyConfigFile, parseConfigFile } from './parse-file.ts';
import { systemCode } from '../core/errors.ts';

/** Nobody writes this much by hand: a larger file is another file. */
const MAX_CHARACTERS = 1_000_000;

export function readConfigFile(file: string, root: string, isNamed: boolean): ConfigFile {
  const shown = showPath(file, root);
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length <= MAX_CHARACTERS) return parseConfigFile(text, shown);
    return emptyConfigFile([`${shown}: expected a YAML file of at most 1 MB.`]);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' && !isNamed) return emptyConfigFile([]);
    const name = isNamed ? 'PREPBOT_CONFIG' : shown;
    const why =
      code === 'ENOENT'
        ? 'there is no file at that path'
        : `it cannot be read (${code ?? 'why is not known'})`;
    return emptyConfigFile([`${name}: expected the path of a readable YAML file; ${why}.`]);
  }
}

function showPath(file: string, root: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.split(path.sep).join('/');
}
