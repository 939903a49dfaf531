/** Owns the record of deliveries, in SQLite: each change of state names the one that it leaves, so that one process wins. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Surface } from '../core/commands/request.ts';
import { type Delivery, DELIVERY_STATES, type DeliveryState } from '../core/deliveries/delivery.ts';
import type { Place } from '../core/ports/channel-messenger.ts';
import type { Deliveries, DeliveryStep } from '../core/ports/deliveries.ts';
import { countSchema } from './rows/columns.ts';
import { readDelivery } from './rows/delivery-row.ts';
import type { Database, Tables } from './tables.ts';
import { placeTarget } from './target.ts';
import { insertDeliveries } from './write-deliveries.ts';

/** SQLite takes a negative limit for none. */
const ALL = -1;

type Changes = Pick<Deliveries, 'add' | 'claim' | 'move' | 'sweep'>;

export const createDeliveries = (db: Database): Deliveries => ({ ...createReads(db), ...createChanges(db) });

function createReads(db: Database): Omit<Deliveries, keyof Changes> {
  const findBy = async (column: 'id' | 'key', value: string): Promise<Delivery | null> => {
    const query = (await db.queries()).selectFrom('deliveries').selectAll().where(column, '=', value);
    const row = await query.executeTakeFirst();
    return row === undefined ? null : readDelivery(row);
  };
  const inState = async (state: DeliveryState, limit: number): Promise<readonly Delivery[]> => {
    const query = inOrder(await db.queries(), state).limit(limit);
    return (await query.execute()).map(readDelivery);
  };
  return {
    find: (id) => findBy('id', id),
    findByKey: (key) => findBy('key', key),
    sending: () => inState('sending', ALL),
    async doubtful(now, limit) {
      return (await doubtfulQuery(await db.queries(), now, limit).execute()).map(readDelivery);
    },
    unfinished: (limit) => inState('sent', limit),
    async nextAt() {
      const queries = await db.queries();
      const first = [
        await firstQuery(queries, 'due').executeTakeFirst(),
        await firstQuery(queries, 'doubt').executeTakeFirst(),
      ].flatMap((row) => (row === undefined ? [] : [row.next_attempt_at]));
      return first.length === 0 ? null : Math.min(...first);
    },
    async count(since, place) {
      const rows = await countQuery(await db.queries(), since, place).execute();
      return countsOf(rows);
    },
    async troubled(place, since, limit) {
      const queries = await db.queries();
      const rows = await queries
        .selectFrom('deliveries')
        .selectAll()
        .where('target', '=', placeTarget(place))
        .where('created_at', '>=', since)
        .where('state', 'in', ['unknown', 'failed'])
        .orderBy('created_at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readDelivery);
    },
  };
}

function createChanges(db: Database): Changes {
  return {
    async add(drafts, now) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => insertDeliveries(trx, drafts, now));
    },
    async claim(now, owner, limit, surface) {
      const queries = await db.queries();
      const wanted = { now, owner, limit, surface };
      // Mostly there is nothing: that is seen without asking for the write lock.
      const any = await claimableQuery(queries, { ...wanted, limit: 1 }).executeTakeFirst();
      if (any === undefined) return [];
      return queries.transaction().execute(async (trx) => {
        const rows = await claimableQuery(trx, wanted).execute();
        if (rows.length === 0) return [];
        const claimed = { state: 'sending', owner, next_attempt_at: now } as const;
        await trx
          .updateTable('deliveries')
          .set((is) => ({ ...claimed, attempts: is('attempts', '+', 1) }))
          .where(
            'seq',
            'in',
            rows.map(({ seq }) => seq),
          )
          .execute();
        return rows.map((row) => readDelivery({ ...row, ...claimed, attempts: row.attempts + 1 }));
      });
    },
    async move(id, from, step, owner) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => moveDelivery(trx, { id, from, step, owner }));
    },
    async sweep(before) {
      const queries = await db.queries();
      return queries.transaction().execute(async (trx) => {
        const result = await trx
          .deleteFrom('deliveries')
          .where('created_at', '<', before)
          .where('next_attempt_at', '<', before)
          .where((is) =>
            is.or([
              is('state', 'in', ['failed', 'unknown']),
              is.and([is('state', '=', 'done'), is('kind', '!=', 'recap')]),
            ]),
          )
          .executeTakeFirst();
        // What was marked on its way and never arrived.
        const lost = trx.deleteFrom('refreshes').where('message', 'is', null);
        await lost.where('next_attempt_at', '<', before).execute();
        return Number(result.numDeletedRows);
      });
    },
  };
}

const inOrder = (queries: Kysely<Tables>, state: DeliveryState) =>
  queries
    .selectFrom('deliveries')
    .selectAll()
    .where('state', '=', state)
    .orderBy('next_attempt_at')
    .orderBy('seq');

type Wanted = {
  readonly now: number;
  readonly owner: string;
  readonly limit: number;
  readonly surface: Surface;
};

/** Oldest first; nothing that goes where another process is sending something, lest the second overtakes the first. */
export const claimableQuery = (queries: Kysely<Tables>, { now, owner, limit, surface }: Wanted) =>
  inOrder(queries, 'due')
    .where('surface', '=', surface)
    .where('next_attempt_at', '<=', now)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('deliveries as other')
            .select('other.seq')
            .where('other.state', '=', 'sending')
            .whereRef('other.target', '=', 'deliveries.target')
            .where('other.owner', '!=', owner),
        ),
      ),
    )
    .limit(limit);

export const doubtfulQuery = (queries: Kysely<Tables>, now: number, limit: number) =>
  inOrder(queries, 'doubt').where('next_attempt_at', '<=', now).limit(limit);

const firstQuery = (queries: Kysely<Tables>, state: DeliveryState) =>
  inOrder(queries, state).clearSelect().select('next_attempt_at').limit(1);

function countQuery(queries: Kysely<Tables>, since: number, place: Place | undefined) {
  const query = queries
    .selectFrom('deliveries')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .where('created_at', '>=', since)
    .groupBy('state');
  return place === undefined ? query : query.where('target', '=', placeTarget(place));
}

type Move = {
  readonly id: string;
  readonly from: DeliveryState;
  readonly step: DeliveryStep;
  readonly owner: string | undefined;
};

async function moveDelivery(trx: Transaction<Tables>, { id, from, step, owner }: Move): Promise<boolean> {
  let query = trx
    .updateTable('deliveries')
    .set({ state: step.to, owner: null, ...effectOf(step) })
    .where('id', '=', id)
    .where('state', '=', from);
  if (owner !== undefined) query = query.where('owner', '=', owner);
  const row = await query.returning(['kind', 'subject', 'message']).executeTakeFirst();
  if (row === undefined) return false;
  const { kind, subject, message } = row;
  if (step.to !== 'sent' || kind === 'thread' || kind === 'mock-thread' || kind === 'notice') return true;
  // What was marked on its way has arrived.
  await trx
    .updateTable('refreshes')
    .set({ message })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('message', 'is', null)
    .execute();
  return true;
}

function effectOf(step: DeliveryStep) {
  switch (step.to) {
    case 'due':
      return { next_attempt_at: step.at, failure: null };
    case 'doubt':
      return { next_attempt_at: step.at };
    case 'sent':
      return { message: JSON.stringify(step.message) };
    case 'failed':
      return { failure: step.failure };
    case 'done':
    case 'unknown':
      return {};
  }
}

const stateRows = z.array(z.object({ state: z.enum(DELIVERY_STATES), count: countSchema }));

function countsOf(found: unknown): Record<DeliveryState, number> {
  const counts = { due: 0, sending: 0, doubt: 0, sent: 0, done: 0, failed: 0, unknown: 0 };
  for (const { state, count } of stateRows.parse(found)) counts[state] = count;
  return counts;
}
