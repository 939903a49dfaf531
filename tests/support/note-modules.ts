/** Owns noting each module that the process loads, one address a line in MODULES_FILE: `node --import note-modules.ts …`. */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const { MODULES_FILE: file = '' } = process.env;
registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(file, `${url}\n`);
    return nextLoad(url, context);
  },
});
