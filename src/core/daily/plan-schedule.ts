/** Owns the next step of one schedule: from what is due to the claim that is written, with the question it asks. */
import type { HolidayCalendar } from './time/rule.ts';
import type { Occurrence } from './time/rule.ts';
import { nextOccurrence } from './time/next-occurrence.ts';
import type { OccurrenceClaim, PostDraft, Posts } from '../ports/posts.ts';
import { drawPost, type DrawSources } from './draw-post.ts';
import { pauseClaim } from './pause-broken.ts';
import { planDue, postableFor, type DuePlan } from './plan-due.ts';
import type { PauseReason, Schedule } from './schedule.ts';

export type PlanPorts = {
  readonly posts: Pick<Posts, 'asked'>;
  readonly sources: () => DrawSources;
  /** False while a folder of dossiers cannot be read: what is not in the catalogue may be in it tomorrow. */
  readonly isCatalogueWhole: () => boolean;
  /** The holidays of a name as schedules keep it; null: there is none of that name. */
  readonly calendar: (name: string) => HolidayCalendar | null;
};

export type Step = {
  readonly claim: OccurrenceClaim;
  /** How many occurrences were missed in all, also those that nobody lists. */
  readonly missedCount: number;
};

/** Where nothing comes after it, a recap comes a day later. */
const RECAP_ALONE_MS = 24 * 60 * 60_000;

/** Null: it cannot be decided now, and is left as it is for the next minute. */
export async function planSchedule(schedule: Schedule, now: number, ports: PlanPorts): Promise<Step | null> {
  const holidays = ports.calendar(schedule.holidays);
  if (holidays === null) return paused(schedule, 'holidays_gone', now, NOTHING_DUE);
  const skips = new Set(schedule.skips);
  const following = (after: number): Occurrence | null =>
    nextOccurrence(schedule.rule, after, holidays, skips)?.occurrence ?? null;
  const from = schedule.state === 'paused' ? schedule.pausedUntil : schedule.nextDueAt;
  if (from === null) throw new RangeError(`schedule ${schedule.id} is due at no time`);
  const plan = planDue({ from, lateMs: schedule.lateMs }, now, following);
  if (plan.post === null) return step(schedule, plan, null, now);
  const drawn = drawPost(schedule, await ports.posts.asked(schedule.id), ports.sources());
  if (drawn.kind === 'drawn')
    return step(schedule, plan, draftOf(plan.post, plan, drawn.question, schedule), now);
  if (drawn.reason !== 'no_access' && !ports.isCatalogueWhole()) return null;
  return paused(schedule, drawn.reason, now, plan);
}

const NOTHING_DUE: DuePlan = { missed: [], unlisted: 0, post: null, next: null };

function draftOf(
  { at, date }: Occurrence,
  { next }: DuePlan,
  question: PostDraft['question'],
  { lateMs }: Schedule,
): PostDraft {
  return {
    kind: 'scheduled',
    dueAt: at,
    date,
    question,
    recapDueAt: next?.at ?? at + RECAP_ALONE_MS,
    expiresAt: at + postableFor(lateMs),
  };
}

function step(schedule: Schedule, plan: DuePlan, post: PostDraft | null, now: number): Step {
  const missed = missedOf(plan.missed);
  const missedCount = missed.length + plan.unlisted;
  if (plan.next === null) {
    const pause = pauseClaim(schedule, 'no_next_date', now, NO_SUBJECT);
    return { claim: { ...pause, missed, post }, missedCount };
  }
  const claim: OccurrenceClaim = {
    scheduleId: schedule.id,
    version: schedule.version,
    nextDueAt: plan.next.at,
    missed,
    post,
    pause: null,
    deliveries: [],
  };
  return { claim, missedCount };
}

/** What could have been posted was missed as well. */
function paused(schedule: Schedule, reason: PauseReason, now: number, plan: DuePlan): Step {
  const missed = missedOf(plan.post === null ? plan.missed : [...plan.missed, plan.post]);
  const claim = { ...pauseClaim(schedule, reason, now, NO_SUBJECT), missed };
  return { claim, missedCount: missed.length + plan.unlisted };
}

const NO_SUBJECT = { postId: null, deliveryId: null };

const missedOf = (occurrences: readonly Occurrence[]): OccurrenceClaim['missed'] =>
  occurrences.map(({ at, date }) => ({ dueAt: at, date }));
