/** Owns the schedules port in memory, for tests that restart nothing. */
import type { Schedule } from '../../src/core/daily/schedule.ts';
import type { ScheduleDraft, SchedulePatch, Schedules } from '../../src/core/ports/schedules.ts';
import { twinKey } from '../../src/storage/twin-key.ts';
import { inPlace, nextId, type World } from './memory-world.ts';

export function memorySchedules(world: World): Schedules {
  return {
    create: (draft) => Promise.resolve(create(world, draft)),
    find: (id) => Promise.resolve(world.schedules.get(id) ?? null),
    inChannel: (place, includeStopped = false) =>
      Promise.resolve(inPlace(world, place).filter(({ state }) => includeStopped || state !== 'stopped')),
    due: (now, limit) =>
      Promise.resolve(
        [...world.schedules.values()]
          .filter((schedule) => (dueAt(schedule) ?? Infinity) <= now)
          .toSorted((a, b) => (dueAt(a) ?? 0) - (dueAt(b) ?? 0))
          .slice(0, limit),
      ),
    areElsewhere: (surface) =>
      Promise.resolve(
        [...world.schedules.values()].some(
          ({ place, state }) => place.surface !== surface && state !== 'stopped',
        ),
      ),
    change(id, version, { openRecapsAt, ...patch }, change) {
      const schedule = world.schedules.get(id);
      if (schedule?.version !== version) return Promise.resolve(null);
      const changed = { ...schedule, ...patch, version: version + 1 };
      world.schedules.set(id, changed);
      if (change !== null) world.changes.push({ scheduleId: id, change });
      moveRecaps(world, id, openRecapsAt);
      return Promise.resolve(changed);
    },
    changes: (id, limit) =>
      Promise.resolve(
        world.changes
          .filter(({ scheduleId }) => scheduleId === id)
          .map(({ change }) => change)
          .toReversed()
          .slice(0, limit),
      ),
    count() {
      const all = [...world.schedules.values()];
      const paused: Partial<Record<string, number>> = {};
      for (const { state, pauseReason } of all)
        if (state === 'paused' && pauseReason !== null) paused[pauseReason] = (paused[pauseReason] ?? 0) + 1;
      return Promise.resolve({ active: all.filter(({ state }) => state === 'active').length, paused });
    },
  };
}

function dueAt({ state, nextDueAt, pausedUntil }: Schedule): number | null {
  if (state === 'stopped') return null;
  return state === 'active' ? nextDueAt : pausedUntil;
}

function create(world: World, { now, ...draft }: ScheduleDraft): Schedule | null {
  const channel = inPlace(world, draft.place);
  const isTwin = (one: Schedule): boolean => one.state !== 'stopped' && twinKey(one) === twinKey(draft);
  if (channel.some(isTwin)) return null;
  const schedule: Schedule = {
    ...draft,
    id: nextId(world, 's'),
    number: channel.length + 1,
    state: 'active',
    pauseReason: null,
    pausedUntil: null,
    skips: [],
    createdAt: now,
    version: 1,
  };
  world.schedules.set(schedule.id, schedule);
  const by = { memberId: draft.organiserId, name: draft.organiserName };
  world.changes.push({ scheduleId: schedule.id, change: { at: now, by, kind: 'set', detail: '' } });
  return schedule;
}

function moveRecaps(world: World, scheduleId: string, at: SchedulePatch['openRecapsAt']): void {
  if (at === undefined) return;
  for (const post of world.posts.values())
    if (post.scheduleId === scheduleId && post.recapDueAt !== null && post.closedAt === null)
      world.posts.set(post.id, { ...post, recapDueAt: Math.max(at, post.outAt ?? post.dueAt) });
}
