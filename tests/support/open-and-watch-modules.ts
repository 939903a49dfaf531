/** Owns a process that opens a database and then claims a share, telling as JSON which modules of Kysely each needed: `open-and-watch-modules.ts FILE`. */
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
  load(url, context, nextLoad) {
    if (/\/node_modules\/kysely\/|\/sqlite-dialect\.ts$/u.test(url)) loaded.push(url);
    return nextLoad(url, context);
  },
});
const takeLoaded = (): readonly string[] => loaded.splice(0);

// After the hook, and with everything that a start imports.
await import('../../src/app.ts');
const { openDatabase } = await import('../../src/storage/open-database.ts');
const { createShares } = await import('../../src/storage/shares.ts');
const { createScratch } = await import('../../src/storage/scratch.ts');
const { createNotes } = await import('../../src/storage/notes.ts');
const { recordingLogger } = await import('./recording-logger.ts');

const [file = ''] = process.argv.slice(2);
const logger = recordingLogger();
const db = await openDatabase(file);
createScratch({ db, clock: { now: () => 0 }, logger });
createNotes({ db, logger });
const shares = createShares(db);
const atStart = takeLoaded();
await shares.claim('card', 1);
const atFirstQuery = takeLoaded();
await db.close();
process.stdout.write(JSON.stringify({ atStart, atFirstQuery }));
