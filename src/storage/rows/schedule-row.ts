/** Owns reading schedules and their history from rows, and writing them into rows. */
import { z } from 'zod';
import type { Schedule, ScheduleChange } from '../../core/daily/schedule.ts';
import { scheduleRuleSchema } from '../../core/daily/time/rule.ts';
import type { Place } from '../../core/ports/channel-messenger.ts';
import { LOCALES } from '../../core/i18n/locale.ts';
import type { SchedulePatch } from '../../core/ports/schedules.ts';
import { LEVELS } from '../../core/questions/bank/bank-question.ts';
import type { RecordTables } from '../record-tables.ts';
import { instant, jsonColumn, pauseReasonSchema, pingSchema, surfaceSchema } from './columns.ts';
import { rowId } from './row-id.ts';

const rowSchema = z.object({
  id: z.int(),
  surface: surfaceSchema,
  workspace_id: z.string(),
  channel_id: z.string(),
  number: z.int(),
  entry_id: z.string(),
  rule: jsonColumn(scheduleRuleSchema),
  holidays: z.string(),
  level: z.literal(LEVELS).nullable(),
  topic_ids: jsonColumn(z.array(z.string())),
  ping: jsonColumn(pingSchema).nullable(),
  language: z.enum(LOCALES),
  late_ms: z.int(),
  state: z.enum(['active', 'paused', 'stopped']),
  pause_reason: pauseReasonSchema.nullable(),
  paused_until: instant.nullable(),
  skips: jsonColumn(z.array(z.string())),
  organiser_id: z.string(),
  organiser_name: z.string(),
  next_due_at: instant.nullable(),
  created_at: instant,
  version: z.int(),
});

const placeColumns = rowSchema.pick({ surface: true, workspace_id: true, channel_id: true });

export const readPlace = (row: unknown): Place => placeOf(placeColumns.parse(row));

const placeOf = (found: z.infer<typeof placeColumns>): Place => ({
  surface: found.surface,
  workspaceId: found.workspace_id === '' ? null : found.workspace_id,
  channelId: found.channel_id,
});

export function readSchedule(row: unknown): Schedule {
  const found = rowSchema.parse(row);
  return {
    id: rowId('s', found.id),
    number: found.number,
    place: placeOf(found),
    entryId: found.entry_id,
    rule: found.rule,
    holidays: found.holidays,
    level: found.level,
    topicIds: found.topic_ids,
    ping: found.ping,
    language: found.language,
    lateMs: found.late_ms,
    state: found.state,
    pauseReason: found.pause_reason,
    pausedUntil: found.paused_until,
    skips: found.skips,
    organiserId: found.organiser_id,
    organiserName: found.organiser_name,
    nextDueAt: found.next_due_at,
    createdAt: found.created_at,
    version: found.version,
  };
}

type ScheduleColumns = Omit<
  RecordTables['schedules'],
  'id' | 'surface' | 'workspace_id' | 'channel_id' | 'number' | 'twin_key' | 'created_at' | 'version'
>;

/** The columns of what is given, and no others: undefined leaves a column as it is. */
export function scheduleColumns(given: SchedulePatch): {
  [Name in keyof ScheduleColumns]?: ScheduleColumns[Name];
} {
  const { rule, topicIds, ping, skips } = given;
  const columns = {
    entry_id: given.entryId,
    rule: rule && JSON.stringify(rule),
    holidays: given.holidays,
    level: given.level,
    topic_ids: topicIds && JSON.stringify(topicIds),
    ping: ping && JSON.stringify(ping),
    language: given.language,
    late_ms: given.lateMs,
    state: given.state,
    pause_reason: given.pauseReason,
    paused_until: given.pausedUntil,
    skips: skips && JSON.stringify(skips),
    organiser_id: given.organiserId,
    organiser_name: given.organiserName,
    next_due_at: given.nextDueAt,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

const changeSchema = z.object({
  at: instant,
  by_id: z.string().nullable(),
  by_name: z.string().nullable(),
  kind: z.enum(['set', 'edited', 'paused', 'resumed', 'skipped', 'stopped', 'asked_now']),
  detail: z.string(),
});

export function readChange(row: unknown): ScheduleChange {
  const { at, kind, detail, by_id: memberId, by_name: name } = changeSchema.parse(row);
  return { at, kind, detail, by: memberId === null ? null : { memberId, name: name ?? '' } };
}

export const changeColumns = (scheduleId: number, { at, by, kind, detail }: ScheduleChange) => ({
  schedule_id: scheduleId,
  at,
  by_id: by?.memberId ?? null,
  by_name: by?.name ?? null,
  kind,
  detail,
});
