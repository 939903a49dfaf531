/** Owns the record of schedules, in SQLite: a change names the version that it is made to, and of two one is lost. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Schedule, ScheduleChange } from '../core/daily/schedule.ts';
import type { Place } from '../core/ports/channel-messenger.ts';
import type { ScheduleDraft, Schedules } from '../core/ports/schedules.ts';
import { countSchema, pauseReasonSchema } from './rows/columns.ts';
import { rowNumber } from './rows/row-id.ts';
import { changeColumns, readChange, readSchedule, scheduleColumns } from './rows/schedule-row.ts';
import type { Database, Tables } from './tables.ts';
import { twinKey } from './twin-key.ts';

export function createSchedules(db: Database): Schedules {
  return {
    async create(draft) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => insertSchedule(trx, draft));
    },
    async find(id) {
      const number = rowNumber('s', id);
      return number === null ? null : findSchedule(await db.queries(), number);
    },
    async inChannel(place, includeStopped = false) {
      let query = ofChannel(await db.queries(), place)
        .selectAll()
        .orderBy('number');
      if (!includeStopped) query = query.where('state', '!=', 'stopped');
      return (await query.execute()).map(readSchedule);
    },
    async due(now, limit) {
      const rows = dueQueries(await db.queries(), now, limit);
      const active = await rows.active.execute();
      const resuming = await rows.resuming.execute();
      return [...active, ...resuming]
        .map(readSchedule)
        .toSorted((a, b) => waitingSince(a) - waitingSince(b))
        .slice(0, limit);
    },
    async areElsewhere(surface) {
      const queries = await db.queries();
      const others = queries.selectFrom('schedules').select('id').where('surface', '!=', surface);
      return (await others.where('state', '!=', 'stopped').limit(1).executeTakeFirst()) !== undefined;
    },
    async change(id, version, { openRecapsAt, ...patch }, change) {
      const number = rowNumber('s', id);
      if (number === null) return null;
      const queries = await db.queries();
      return queries.transaction().execute(async (trx) => {
        const before = await findSchedule(trx, number);
        if (before?.version !== version) return null;
        await trx
          .updateTable('schedules')
          .set({
            ...scheduleColumns(patch),
            twin_key: twinKey({ ...before, ...patch }),
            version: version + 1,
          })
          .where('id', '=', number)
          .execute();
        if (change !== null) await insertChange(trx, number, change);
        if (openRecapsAt !== undefined) await moveRecaps(trx, number, openRecapsAt);
        return findSchedule(trx, number);
      });
    },
    async changes(id, limit) {
      const number = rowNumber('s', id);
      if (number === null) return [];
      const queries = await db.queries();
      const rows = await queries
        .selectFrom('schedule_changes')
        .selectAll()
        .where('schedule_id', '=', number)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readChange);
    },
    async count() {
      const queries = await db.queries();
      const rows = await queries
        .selectFrom('schedules')
        .select(({ fn }) => ['state', 'pause_reason', fn.countAll().as('count')])
        .groupBy(['state', 'pause_reason'])
        .execute();
      return countsOf(rows);
    },
  };
}

/** Active ones whose occurrence has come, and paused ones whose pause is over: each read by an index of its own. */
export function dueQueries(queries: Kysely<Tables>, now: number, limit: number) {
  const all = queries.selectFrom('schedules').selectAll().limit(limit);
  return {
    active: all.where('state', '=', 'active').where('next_due_at', '<=', now).orderBy('next_due_at'),
    resuming: all.where('state', '=', 'paused').where('paused_until', '<=', now).orderBy('paused_until'),
  };
}

const waitingSince = ({ state, nextDueAt, pausedUntil }: Schedule): number =>
  (state === 'active' ? nextDueAt : pausedUntil) ?? 0;

const ofChannel = (queries: Kysely<Tables>, { surface, workspaceId, channelId }: Place) =>
  queries
    .selectFrom('schedules')
    .where('surface', '=', surface)
    .where('workspace_id', '=', workspaceId ?? '')
    .where('channel_id', '=', channelId);

async function findSchedule(queries: Kysely<Tables>, number: number): Promise<Schedule | null> {
  const row = await queries.selectFrom('schedules').selectAll().where('id', '=', number).executeTakeFirst();
  return row === undefined ? null : readSchedule(row);
}

/** The write lock is held from the look to the insert: of two equal ones that are set up together, one is refused. */
async function insertSchedule(
  trx: Transaction<Tables>,
  { now, place, ...draft }: ScheduleDraft,
): Promise<Schedule | null> {
  const key = twinKey(draft);
  const twin = await ofChannel(trx, place)
    .select('id')
    .where('state', '!=', 'stopped')
    .where('twin_key', '=', key)
    .executeTakeFirst();
  if (twin !== undefined) return null;
  const last = await ofChannel(trx, place)
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const row = await trx
    .insertInto('schedules')
    .values({
      surface: place.surface,
      workspace_id: place.workspaceId ?? '',
      channel_id: place.channelId,
      number: countSchema.parse(last?.number ?? 0) + 1,
      twin_key: key,
      ...newColumns(draft),
      created_at: now,
      version: 1,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const by = { memberId: draft.organiserId, name: draft.organiserName };
  await insertChange(trx, row.id, { at: now, by, kind: 'set', detail: '' });
  return readSchedule(row);
}

const newColumns = (draft: Omit<ScheduleDraft, 'now' | 'place'>) => ({
  entry_id: draft.entryId,
  rule: JSON.stringify(draft.rule),
  holidays: draft.holidays,
  level: draft.level,
  topic_ids: JSON.stringify(draft.topicIds),
  ping: draft.ping && JSON.stringify(draft.ping),
  language: draft.language,
  late_ms: draft.lateMs,
  state: 'active',
  skips: '[]',
  organiser_id: draft.organiserId,
  organiser_name: draft.organiserName,
  next_due_at: draft.nextDueAt,
});

async function insertChange(
  trx: Transaction<Tables>,
  scheduleId: number,
  change: ScheduleChange,
): Promise<void> {
  await trx.insertInto('schedule_changes').values(changeColumns(scheduleId, change)).execute();
}

/** Never before people have seen the post. */
async function moveRecaps(trx: Transaction<Tables>, scheduleId: number, at: number): Promise<void> {
  await trx
    .updateTable('posts')
    .set((is) => ({
      recap_due_at: is.fn<number>('max', [is.val(at), is.fn.coalesce('out_at', 'due_at')]),
    }))
    .where('schedule_id', '=', scheduleId)
    .where('closed_at', 'is', null)
    .where('recap_due_at', 'is not', null)
    .execute();
}

const countRows = z.array(
  z.object({
    state: z.enum(['active', 'paused', 'stopped']),
    pause_reason: pauseReasonSchema.nullable(),
    count: countSchema,
  }),
);

function countsOf(found: unknown): Awaited<ReturnType<Schedules['count']>> {
  const rows = countRows.parse(found);
  const active = rows.filter(({ state }) => state === 'active').reduce((sum, { count }) => sum + count, 0);
  const paused = rows.flatMap(({ state, pause_reason: reason, count }) =>
    state === 'paused' && reason !== null ? [[reason, count] as const] : [],
  );
  return { active, paused: Object.fromEntries(paused) };
}
