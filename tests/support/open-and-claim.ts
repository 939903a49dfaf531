/** Owns a process that opens a database and claims shares, telling of each claim once it is done: `open-and-claim.ts FILE PREFIX COUNT`. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createShares } from '../../src/storage/shares.ts';

const [file = '', prefix = '', count = '0'] = process.argv.slice(2);
const db = await openDatabase(file);
const shares = createShares(db);
for (let n = 0; n < Number(count); n += 1) {
  const key = `${prefix}-${n}`;
  if (await shares.claim(key, n)) writeSync(1, `${key}\n`);
}
await db.close();
process.exit(0);
