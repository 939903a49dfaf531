/** Owns writing what is to be said, within the transaction of what causes it: deliveries, notices, faces out of date. */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Schedule } from '../core/daily/schedule.ts';
import { deliveryId } from '../core/deliveries/delivery-id.ts';
import type { DeliveryDraft } from '../core/deliveries/delivery.ts';
import type { Notice } from '../core/ports/notices.ts';
import type { RefreshMark, RefreshSubject } from '../core/ports/refreshes.ts';
import { destinationSchema, jsonColumn } from './rows/columns.ts';
import { ownRowNumber, rowId } from './rows/row-id.ts';
import { readSchedule } from './rows/schedule-row.ts';
import type { Tables } from './tables.ts';
import { surfaceOf, targetOf } from './target.ts';

/** SQLite takes 32,766 parameters a statement; the widest row here has thirteen. */
const ROWS_AT_ONCE = 200;

export const inChunks = <Item>(items: readonly Item[], size = ROWS_AT_ONCE): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Tells how many were new. */
export async function insertDeliveries(
  trx: Transaction<Tables>,
  drafts: readonly DeliveryDraft[],
  now: number,
): Promise<number> {
  let added = 0n;
  for (const chunk of inChunks(drafts)) {
    const result = await trx
      .insertInto('deliveries')
      .values(chunk.map((draft) => deliveryColumns(draft, now)))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    added += result.numInsertedOrUpdatedRows ?? 0n;
  }
  return Number(added);
}

const deliveryColumns = ({ key, kind, subject, destination, ...times }: DeliveryDraft, now: number) => ({
  id: deliveryId(key),
  key,
  kind,
  subject,
  destination: JSON.stringify(destination),
  surface: surfaceOf(destination),
  target: targetOf(destination),
  state: 'due' as const,
  attempts: 0,
  created_at: now,
  next_attempt_at: times.notBefore,
  expires_at: times.expiresAt,
});

/** With its delivery to the schedule's organiser, where there still is one. False: it was told before. */
export async function insertNotice(
  trx: Transaction<Tables>,
  key: string,
  notice: Omit<Notice, 'id'>,
): Promise<boolean> {
  const scheduleId = ownRowNumber('s', notice.scheduleId);
  const row = await trx
    .insertInto('notices')
    .values({
      key,
      schedule_id: scheduleId,
      post_id: notice.postId === null ? null : ownRowNumber('p', notice.postId),
      kind: notice.kind,
      reason: notice.reason,
      delivery_id: notice.deliveryId,
      at: notice.at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return false;
  const schedule = await trx
    .selectFrom('schedules')
    .selectAll()
    .where('id', '=', scheduleId)
    .executeTakeFirstOrThrow();
  const draft = noticeDelivery(key, rowId('n', row.id), readSchedule(schedule), notice.at);
  if (draft !== null) await insertDeliveries(trx, [draft], notice.at);
  return true;
}

function noticeDelivery(key: string, id: string, schedule: Schedule, at: number): DeliveryDraft | null {
  const { organiserId, place } = schedule;
  if (organiserId === '') return null;
  const { surface, workspaceId } = place;
  const destination = { kind: 'member', surface, workspaceId, memberId: organiserId } as const;
  return { key: `notice:${key}`, kind: 'notice', subject: id, destination, expiresAt: null, notBefore: at };
}

const markedSchema = z.object({
  id: z.string(),
  state: z.string(),
  destination: jsonColumn(destinationSchema),
  message: z.string().nullable(),
});

/** As `Refreshes.mark`. Null: there is no such message. `dueAt`: when it is to be drawn, unless it waits for that already. */
export async function markRefresh(
  trx: Transaction<Tables>,
  { kind, subject }: RefreshSubject,
  dueAt: number,
): Promise<RefreshMark | null> {
  const row = await trx
    .selectFrom('deliveries')
    .select(['id', 'state', 'destination', 'message'])
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id: stamp, state, destination, message } = markedSchema.parse(row);
  const isUnderWay = state === 'sending' || state === 'doubt';
  if (destination.kind === 'member' || (message === null && !isUnderWay)) return null;
  // Deleted and written anew: only that gives a version that no earlier face was drawn from.
  const before = await trx
    .deleteFrom('refreshes')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .returning(['attempts', 'next_attempt_at'])
    .executeTakeFirst();
  const { version } = await trx
    .insertInto('refreshes')
    .values({
      kind,
      subject,
      place: JSON.stringify(destination.place),
      message,
      stamp,
      attempts: before?.attempts ?? 0,
      next_attempt_at: before?.next_attempt_at ?? dueAt,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  return { kind, subject, stamp, version };
}
