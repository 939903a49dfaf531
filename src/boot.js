/** Owns what must be so before the first `.ts` file is read: a runtime that can read it, compiled code kept on disk, a light zod. */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const [major] = process.versions.node.split('.').map(Number);
if (major === undefined || major < NEEDED) {
  process.stderr.write(
    `Prepbot needs Node.js ${NEEDED} or newer, this is ${process.versions.node}. ` +
      'Install Node.js 24, or run `npm ci` with its dev dependencies, which bring one.\n',
  );
  process.exit(1);
}

// Stripping types costs four times as much start-up time and twice the memory without it.
module.enableCompileCache(
  process.env['NODE_COMPILE_CACHE'] ?? fileURLToPath(new URL('../.cache/node', import.meta.url)),
);

// Zod carries its messages in fifty languages, none of which anybody reads here: 12 ms and 10 MB of every start. It is
// loaded without them (`z.locales` is empty) before anything else asks for it.
const withoutLanguages = module.registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === '../locales/index.js' ? '../locales/en.js' : specifier, context),
});
await import('zod');
withoutLanguages.deregister();
