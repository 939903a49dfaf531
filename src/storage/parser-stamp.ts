/** Owns telling one parser from another: the program runs from its sources, so their times and sizes say whether it changed. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the parser is made of, and the library under it. */
const PARTS = [
  '../core/dossiers/',
  '../core/text/',
  '../core/content-issue.ts',
  './dossier-pack.ts',
  '../../package-lock.json',
];

/** Another value after any change of the sources. Null where they cannot be looked at: then nothing is to be kept. */
export function parserStamp(): string | null {
  try {
    return [
      process.version,
      ...PARTS.flatMap((part) => filesOf(fileURLToPath(new URL(part, import.meta.url)))),
    ].join('\n');
  } catch {
    return null; // without its sources the program could not tell an old parser's work from its own
  }
}

function filesOf(part: string): readonly string[] {
  const files = part.endsWith('/')
    ? readdirSync(part, { recursive: true, encoding: 'utf8' }).map((name) => part + name)
    : [part];
  return files.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
}
