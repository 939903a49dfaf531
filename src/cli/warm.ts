/** Owns compiling everything once, when an image is built: a container's first start, and its first use of anything, is then as fast as its tenth. */
import { globSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

const source = path.join(import.meta.dirname, '..');
// What is loaded on demand is not found by following imports. A tool and the program itself would run.
const modules = globSync('**/*.ts', { cwd: source }).filter(
  (file) => !file.startsWith(`cli${path.sep}`) && file !== 'main.ts',
);
await Promise.all(modules.map((file) => import(path.join(source, file))));
module.flushCompileCache();
// Some libraries keep a timer; nothing is left to do.
process.exit(0);
