/** Owns changing a schedule that others may change at the same moment: planned again on what is there then. */
import type { Post } from '../../daily/post.ts';
import type { Schedule, ScheduleChange } from '../../daily/schedule.ts';
import type { SchedulePatch } from '../../ports/schedules.ts';
import type { Here } from './in-channel.ts';

/** A busy channel changes a schedule a few times a day; whoever loses three times in a row is told. */
const ATTEMPTS = 3;

export type Changed =
  /** `before` is what the change was planned on. */
  | { readonly kind: 'changed'; readonly before: Schedule; readonly schedule: Schedule }
  /** `plan` found nothing to do on what is there. */
  | { readonly kind: 'kept'; readonly schedule: Schedule }
  | { readonly kind: 'lost' };

type Plan = (current: Schedule) => { readonly patch: SchedulePatch; readonly detail: string } | null;

export async function changeSchedule(
  { request, daily, now }: Here,
  schedule: Schedule,
  kind: ScheduleChange['kind'],
  plan: Plan,
): Promise<Changed> {
  const by = { memberId: request.actor.memberId, name: request.actor.name };
  let current: Schedule | null = schedule;
  for (let attempt = 0; attempt < ATTEMPTS && current !== null; attempt += 1) {
    const planned = plan(current);
    if (planned === null) return { kind: 'kept', schedule: current };
    const { patch, detail } = planned;
    const line = { at: now, by, kind, detail };
    const changed = await daily.schedules.change(current.id, current.version, patch, line);
    if (changed !== null) return { kind: 'changed', before: current, schedule: changed };
    current = await daily.schedules.find(current.id);
  }
  return { kind: 'lost' };
}

const DAY_MS = 24 * 3_600_000;
/** Posts of more than a few days ago are closed. */
const RECENT = 20;

export const isOpen = ({ state, closedAt }: Post): boolean => state !== 'missed' && closedAt === null;

/**
 * When answers to open posts close where no next post will close them: a day after the last one came out, and never in
 * the past. Null: none is open.
 */
export async function recapWithoutNext({ daily, now }: Here, scheduleId: string): Promise<number | null> {
  const posts = await daily.posts.list(scheduleId, RECENT);
  const outAt = posts.filter(isOpen).map((post) => post.outAt ?? post.dueAt);
  return outAt.length === 0 ? null : Math.max(now, Math.max(...outAt) + DAY_MS);
}
