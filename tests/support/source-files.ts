/** Owns reading the project's own sources in tests: which files there are and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export type SourceFile = {
  /** Relative to the project, such as `src/core/cards/card.ts`. */
  readonly path: string;
  readonly text: string;
  /** A project path for a relative import, else the package's name (`node:fs`, `@slack/bolt`). */
  readonly imports: readonly string[];
};

export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: relative(ROOT, file), text, imports: importsOf(file, text) };
    });
}

/** Static imports, re-exports and dynamic `import()` alike. */
function importsOf(file: string, text: string): readonly string[] {
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return found.map((name) =>
    name.startsWith('.') ? relative(ROOT, join(dirname(file), name)) : packageOf(name),
  );
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
