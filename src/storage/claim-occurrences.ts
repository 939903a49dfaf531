/** Owns the claim: what became of schedules' due occurrences, for many schedules in few statements of one transaction. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Place } from '../core/ports/channel-messenger.ts';
import type { OccurrenceClaim, PostDraft } from '../core/ports/posts.ts';
import type { DeliveryDraft } from '../core/deliveries/delivery.ts';
import { countSchema } from './rows/columns.ts';
import { rowId, rowNumber } from './rows/row-id.ts';
import { changeColumns, readPlace } from './rows/schedule-row.ts';
import type { Tables } from './tables.ts';
import { inChunks, insertDeliveries, insertNotice } from './write-deliveries.ts';

type Standing = {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly place: Place;
  /** Of its last post. */
  readonly number: number;
};
type Fitting = { readonly claim: OccurrenceClaim; readonly schedule: Standing };

export async function claimOccurrences(
  trx: Transaction<Tables>,
  claims: readonly OccurrenceClaim[],
  now: number,
): Promise<readonly boolean[]> {
  const standing = new Map<number, Standing>();
  for (const chunk of inChunks(claims)) {
    const ids = chunk.map(({ scheduleId }) => rowNumber('s', scheduleId)).filter((id) => id !== null);
    for (const one of await findStanding(trx, ids)) standing.set(one.id, one);
  }
  const fitting: Fitting[] = [];
  const fits = claims.map((claim) => {
    const schedule = standing.get(rowNumber('s', claim.scheduleId) ?? 0);
    if (schedule?.version !== claim.version || schedule.state === 'stopped') return false;
    fitting.push({ claim, schedule });
    // Two claims on one schedule: the first has changed what the second was planned on.
    return standing.delete(schedule.id);
  });
  for (const chunk of inChunks(fitting)) await applyClaims(trx, chunk, now);
  return fits;
}

async function applyClaims(
  trx: Transaction<Tables>,
  fitting: readonly Fitting[],
  now: number,
): Promise<void> {
  for (const one of fitting) await advance(trx, one);
  const missed = fitting.flatMap(({ claim, schedule }) =>
    claim.missed.map(({ dueAt, date }) => ({ ...NO_POST, schedule_id: schedule.id, due_at: dueAt, date })),
  );
  for (const chunk of inChunks(missed)) await insertPosts(trx, chunk);
  const drafts = fitting.flatMap(({ claim: { post }, schedule }) =>
    post === null ? [] : [{ schedule, post }],
  );
  await addPosts(trx, drafts, now);
  const lines = fitting.flatMap(({ claim, schedule }) => linesOf(claim, schedule, now));
  if (lines.length > 0) await trx.insertInto('schedule_changes').values(lines).execute();
  await insertDeliveries(
    trx,
    fitting.flatMap(({ claim }) => claim.deliveries),
    now,
  );
  for (const { claim } of fitting)
    for (const { key, notice } of claim.notices ?? []) await insertNotice(trx, key, notice);
}

const standingRows = z.array(
  z.object({
    id: z.int(),
    version: z.int(),
    state: z.string(),
    number: countSchema,
    surface: z.string(),
    workspace_id: z.string(),
    channel_id: z.string(),
  }),
);

async function findStanding(trx: Transaction<Tables>, ids: readonly number[]): Promise<readonly Standing[]> {
  const rows = await standingQuery(trx, ids).execute();
  return standingRows.parse(rows).map((row) => ({ ...row, place: readPlace(row) }));
}

export const standingQuery = (trx: Kysely<Tables>, ids: readonly number[]) =>
  trx
    .selectFrom('schedules')
    .select((is) => [
      ...(['id', 'version', 'state', 'surface', 'workspace_id', 'channel_id'] as const),
      is.fn
        .coalesce(
          is
            .selectFrom('posts')
            .select(({ fn }) => fn.max('posts.number').as('last'))
            .whereRef('posts.schedule_id', '=', 'schedules.id')
            .where('posts.number', 'is not', null),
          is.val(0),
        )
        .as('number'),
    ])
    .where('id', 'in', ids);

async function advance(trx: Transaction<Tables>, { claim, schedule }: Fitting): Promise<void> {
  await trx
    .updateTable('schedules')
    .set({
      state: claim.pause === null ? 'active' : 'paused',
      pause_reason: claim.pause,
      paused_until: null,
      next_due_at: claim.nextDueAt,
      version: claim.version + 1,
    })
    .where('id', '=', schedule.id)
    .execute();
}

function linesOf({ pause }: OccurrenceClaim, { id, state }: Standing, at: number) {
  if (pause !== null) return [changeColumns(id, { at, by: null, kind: 'paused', detail: pause })];
  return state === 'paused' ? [changeColumns(id, { at, by: null, kind: 'resumed', detail: '' })] : [];
}

const NO_POST = {
  kind: 'scheduled',
  state: 'missed',
  number: null,
  question: null,
  question_id: null,
  topic_id: null,
  recap_due_at: null,
} as const;

/** The posts that are new, with their deliveries. Gives their ids. */
export async function addPosts(
  trx: Transaction<Tables>,
  drafts: readonly {
    readonly schedule: Pick<Standing, 'id' | 'place' | 'number'>;
    readonly post: PostDraft;
  }[],
  now: number,
): Promise<readonly number[]> {
  const rows = await insertPosts(
    trx,
    drafts.map(({ schedule, post }) => postColumns(schedule, post)),
  );
  const bySchedule = new Map(drafts.map((draft) => [draft.schedule.id, draft]));
  const deliveries = rows.flatMap(({ id, schedule_id }) => {
    const draft = bySchedule.get(schedule_id);
    return draft === undefined ? [] : [postDelivery(rowId('p', id), draft.schedule.place, draft.post, now)];
  });
  await insertDeliveries(trx, deliveries, now);
  return rows.map(({ id }) => id);
}

type PostColumns = ReturnType<typeof postColumns> | (typeof NO_POST & MissedColumns);
type MissedColumns = { readonly schedule_id: number; readonly due_at: number; readonly date: string };

async function insertPosts(trx: Transaction<Tables>, columns: readonly PostColumns[]) {
  if (columns.length === 0) return [];
  return trx
    .insertInto('posts')
    .values(columns)
    .onConflict((conflict) => conflict.columns(['schedule_id', 'due_at']).doNothing())
    .returning(['id', 'schedule_id'])
    .execute();
}

const postColumns = ({ id, number }: Pick<Standing, 'id' | 'number'>, post: PostDraft) => ({
  schedule_id: id,
  number: number + 1,
  kind: post.kind,
  due_at: post.dueAt,
  date: post.date,
  state: 'due' as const,
  question: JSON.stringify(post.question),
  question_id: post.question.id,
  topic_id: post.question.topicId,
  recap_due_at: post.recapDueAt,
});

function postDelivery(id: string, place: Place, { expiresAt }: PostDraft, now: number): DeliveryDraft {
  const destination = { kind: 'channel', place } as const;
  return { key: `post:${id}`, kind: 'post', subject: id, destination, expiresAt, notBefore: now };
}
