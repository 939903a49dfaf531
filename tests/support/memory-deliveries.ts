/** Owns the ports of deliveries, refreshes and notices in memory, for tests that restart nothing. */
import { DELIVERY_STATES, type Delivery } from '../../src/core/deliveries/delivery.ts';
import type { Deliveries, DeliveryStep } from '../../src/core/ports/deliveries.ts';
import type { Notices } from '../../src/core/ports/notices.ts';
import type { Refresh, Refreshes } from '../../src/core/ports/refreshes.ts';
import { placeTarget, surfaceOf } from '../../src/storage/target.ts';
import {
  addDeliveries,
  arriveRefresh,
  findRefresh,
  goesTo,
  markRefresh,
  tellNotice,
  type World,
} from './memory-world.ts';

export function memoryDeliveries(world: World): Deliveries {
  const inState = (...states: readonly Delivery['state'][]): readonly Delivery[] =>
    [...world.deliveries.values()].filter(({ state }) => states.includes(state));
  const byTime = (all: readonly Delivery[]): readonly Delivery[] =>
    all.toSorted((a, b) => a.nextAttemptAt - b.nextAttemptAt);
  return {
    add: (drafts, now) => Promise.resolve(addDeliveries(world, drafts, now)),
    find: (id) => Promise.resolve(world.deliveries.get(id) ?? null),
    findByKey: (key) =>
      Promise.resolve([...world.deliveries.values()].find((one) => one.key === key) ?? null),
    claim(now, owner, limit, surface) {
      const others = inState('sending').filter((one) => one.owner !== owner);
      const busy = new Set(others.map(goesTo));
      const taken = byTime(inState('due'))
        .filter(
          (one) =>
            one.nextAttemptAt <= now && !busy.has(goesTo(one)) && surfaceOf(one.destination) === surface,
        )
        .slice(0, limit)
        .map((one): Delivery => ({
          ...one,
          state: 'sending',
          owner,
          attempts: one.attempts + 1,
          nextAttemptAt: now,
        }));
      for (const one of taken) world.deliveries.set(one.id, one);
      return Promise.resolve(taken);
    },
    sending: () => Promise.resolve(inState('sending')),
    doubtful: (now, limit) =>
      Promise.resolve(
        byTime(inState('doubt'))
          .filter((one) => one.nextAttemptAt <= now)
          .slice(0, limit),
      ),
    unfinished: (limit) => Promise.resolve(inState('sent').slice(0, limit)),
    nextAt: () => Promise.resolve(byTime(inState('due', 'doubt'))[0]?.nextAttemptAt ?? null),
    move(id, from, step, owner) {
      const one = world.deliveries.get(id);
      if (one?.state !== from || (owner !== undefined && one.owner !== owner)) return Promise.resolve(false);
      const moved = { ...one, owner: null, state: step.to, ...effectOf(step) };
      world.deliveries.set(id, moved);
      if (step.to === 'sent') arriveRefresh(world, moved);
      return Promise.resolve(true);
    },
    count(since, place) {
      const counted = [...world.deliveries.values()].filter(
        (one) => one.createdAt >= since && (place === undefined || goesTo(one) === placeTarget(place)),
      );
      const counts = { due: 0, sending: 0, doubt: 0, sent: 0, done: 0, failed: 0, unknown: 0 };
      for (const state of DELIVERY_STATES)
        counts[state] = counted.filter((one) => one.state === state).length;
      return Promise.resolve(counts);
    },
    troubled: (place, since, limit) =>
      Promise.resolve(
        inState('unknown', 'failed')
          .filter((one) => goesTo(one) === placeTarget(place) && one.createdAt >= since)
          .toReversed()
          .toSorted((a, b) => b.createdAt - a.createdAt)
          .slice(0, limit),
      ),
    sweep(before) {
      const old = inState('done', 'failed', 'unknown').filter(
        (one) =>
          one.createdAt < before &&
          one.nextAttemptAt < before &&
          !(one.kind === 'recap' && one.state === 'done'),
      );
      for (const { id } of old) world.deliveries.delete(id);
      return Promise.resolve(old.length);
    },
  };
}

function effectOf(step: DeliveryStep): Partial<Delivery> {
  switch (step.to) {
    case 'due':
      return { nextAttemptAt: step.at, failure: null };
    case 'doubt':
      return { nextAttemptAt: step.at };
    case 'sent':
      return { message: step.message };
    case 'failed':
      return { failure: step.failure };
    case 'done':
    case 'unknown':
      return {};
  }
}

export function memoryRefreshes(world: World): Refreshes {
  const arrived = (): readonly Refresh[] =>
    [...world.refreshes.values()]
      .flatMap((one) => (one.message === null ? [] : [{ ...one, message: one.message }]))
      .toSorted((a, b) => a.nextAttemptAt - b.nextAttemptAt || a.version - b.version);
  const keyOf = ({ kind, subject }: Pick<Refresh, 'kind' | 'subject'>): string => `${kind} ${subject}`;
  return {
    mark(subject, now) {
      markRefresh(world, subject, now);
      return Promise.resolve();
    },
    due: (now, limit) =>
      Promise.resolve(
        arrived()
          .filter((one) => one.nextAttemptAt <= now)
          .slice(0, limit),
      ),
    clear(subject, version) {
      const isSo = findRefresh(world, subject)?.version === version;
      if (isSo) world.refreshes.delete(keyOf(subject));
      return Promise.resolve(isSo);
    },
    postpone(subject, until) {
      const one = findRefresh(world, subject);
      if (one !== undefined)
        world.refreshes.set(keyOf(subject), { ...one, attempts: one.attempts + 1, nextAttemptAt: until });
      return Promise.resolve();
    },
    nextAt: () => Promise.resolve(arrived()[0]?.nextAttemptAt ?? null),
  };
}

export function memoryNotices(world: World): Notices {
  return {
    tell: (key, notice) => Promise.resolve(tellNotice(world, key, notice)),
    find: (id) => Promise.resolve(world.notices.get(id)?.notice ?? null),
  };
}
