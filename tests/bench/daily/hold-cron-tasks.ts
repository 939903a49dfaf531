/** Owns a process that holds schedules the other way: each is read from its file and gets a node-cron task of its own. */
import { createTask } from 'node-cron';
import { z } from 'zod';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { tellHolding } from './tell-holding.ts';

/** What is not made by then is not made: a start that takes longer is told by how far it came. */
const LONGEST_MS = 60_000;
const row = z.object({
  rule: z.string().transform((text) => rule.parse(JSON.parse(text))),
});
const rule = z.object({ time: z.string(), days: z.array(z.int()), zone: z.string() });

await tellHolding(async (file) => {
  const queries = await (await openDatabase(file)).queries();
  const rows = z.array(row).parse(await queries.selectFrom('schedules').select('rule').execute());
  const startedAt = performance.now();
  let made = 0;
  for (const { rule } of rows) {
    if (performance.now() - startedAt > LONGEST_MS) break;
    const [hour, minute] = rule.time.split(':');
    const days = rule.days.map((day) => day % 7).join(',');
    const expression = `${String(Number(minute))} ${String(Number(hour))} * * ${days}`;
    await createTask(expression, () => undefined, { timezone: rule.zone, noOverlap: true }).start();
    made += 1;
  }
  return made;
});
