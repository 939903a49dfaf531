/** Owns a process that opens a database and claims occurrences that are due, telling each batch once it is done: `open-and-post.ts FILE NOW`. */
import { writeSync } from 'node:fs';
import type { OccurrenceClaim } from '../../src/core/ports/posts.ts';
import type { AskedQuestion } from '../../src/core/daily/post.ts';
import type { Schedule } from '../../src/core/daily/schedule.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createRecords } from '../../src/storage/records.ts';

const DAY = 24 * 60 * 60 * 1000;
const BATCH = 20;
const text = { prompt: 'Why?', hint: null, keyPoints: [], followUps: [], pitfall: null, pointsOf: null };
const question: AskedQuestion = {
  ...{ id: 'q', topicId: 't', topic: null, level: 1, minutes: 5, source: 'bank', line: 'l', reference: null },
  ...{ company: 'Kakao', entryId: 'kakao', text: { en: text, ko: text } },
};

const [file = '', now = '0'] = process.argv.slice(2);
const db = await openDatabase(file);
const { schedules, posts } = createRecords({ db });
for (;;) {
  const due = await schedules.due(Number(now), BATCH);
  if (due.length === 0) break;
  const fits = await posts.claim(due.map(claimOf), Number(now));
  const done = due.filter((_, at) => fits[at]).map(({ id, nextDueAt }) => `${id} ${nextDueAt ?? ''}`);
  writeSync(1, `${done.join(',')}\n`);
}
await db.close();
process.exit(0);

function claimOf({ id, version, nextDueAt }: Schedule): OccurrenceClaim {
  const dueAt = nextDueAt ?? 0;
  return {
    ...{ scheduleId: id, version, nextDueAt: dueAt + DAY, missed: [], pause: null, deliveries: [] },
    post: {
      kind: 'scheduled',
      dueAt,
      date: 'a day',
      recapDueAt: dueAt + DAY,
      question,
      expiresAt: dueAt + DAY,
    },
  };
}
