/** Owns database files full of schedules for the bench: as many as it likes, so many due in each minute. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createRecords, type Records } from '../../../src/storage/records.ts';
import type { Database } from '../../../src/storage/tables.ts';
import { draftSchedule, MINUTE_MS, MONDAY_NINE } from '../../support/daily-world.ts';

export type SchedulesFile = {
  readonly file: string;
  readonly database: Database;
  readonly records: Records;
};

type Filling = {
  readonly folder: string;
  readonly name: string;
  readonly schedules: number;
  /** The first so many are due at nine on the first day, the next so many a minute later, and so on round the day. */
  readonly perMinute: number;
};

const MINUTES_A_DAY = 24 * 60;

/** The first is written through the port; the others are that row again, in other channels and at other minutes. */
export async function fillSchedules({ folder, name, schedules, perMinute }: Filling): Promise<SchedulesFile> {
  const file = join(folder, `${name}.sqlite`);
  const database = await openDatabase(file);
  const records = createRecords({ db: database });
  const queries = await database.queries();
  const rule = { time: '00:00', days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' } as const;
  await records.schedules.create(draftSchedule({ rule }));
  const minute = sql`(value / ${perMinute}) % ${MINUTES_A_DAY}`;
  await sql`
    insert into schedules (surface, workspace_id, channel_id, number, twin_key, entry_id, rule, holidays, level, topic_ids,
      ping, language, late_ms, state, skips, organiser_id, organiser_name, next_due_at, created_at, version)
    with recursive counted (value) as (select 1 union all select value + 1 from counted where value < ${schedules - 1})
    select surface, workspace_id, channel_id || '-' || value, number, twin_key, entry_id,
      json_set(rule, '$.time', strftime('%H:%M', ${minute} * 60, 'unixepoch')), holidays, level, topic_ids, ping, language,
      late_ms, state, skips, organiser_id, organiser_name, ${MONDAY_NINE} + ${minute} * ${MINUTE_MS}, created_at, version
    from schedules, counted where id = 1 and ${schedules} > 1`.execute(queries);
  await sql`analyze`.execute(queries);
  return { file, database, records };
}

/** As if all that was asked had been posted, and its answers read: nothing is left over for the next tick. */
export async function putAwayPosts({ database }: SchedulesFile): Promise<void> {
  const queries = await database.queries();
  await sql`update posts set state = 'out', out_at = due_at, closed_at = due_at where closed_at is null`.execute(
    queries,
  );
  await sql`update deliveries set state = 'sent' where state = 'due'`.execute(queries);
}
