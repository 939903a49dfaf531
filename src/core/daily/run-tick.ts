/** Owns one tick: answers that are to be closed are closed, and schedules that are due get their question. */
import { BotError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { OccurrenceClaim, Posts } from '../ports/posts.ts';
import type { Schedules } from '../ports/schedules.ts';
import type { Timer } from '../ports/timer.ts';
import { recapDraft } from './compose-recap.ts';
import { planSchedule, type PlanPorts, type Step } from './plan-schedule.ts';
import type { Post } from './post.ts';
import type { Schedule } from './schedule.ts';

export type TickPorts = PlanPorts & {
  readonly schedules: Schedules;
  readonly posts: Posts;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** True from the moment at which the program begins to stop: what is not planned is for the next start. */
  readonly isStopping: () => boolean;
  /** What was told already, over ticks: a schedule that cannot be planned is told once for each of its versions. */
  readonly told: Set<string>;
};

export type Ticked = {
  readonly recaps: number;
  readonly posts: number;
  readonly missed: number;
  readonly paused: number;
  readonly failed: number;
};

/** So many in a transaction: at ten thousand due, that is fifty short locks. */
const BATCH = 200;
const REFUSED_IN_A_ROW = 10;
/** So many are planned before somebody's command has its turn. */
const WITHOUT_BREATH = 20;

/** Recaps first: they come just before the next post. The cost grows with what is due, not with what there is. */
export async function runTick(ports: TickPorts): Promise<Ticked> {
  const recaps = await closeDue(ports);
  return { recaps, ...(await postDue(ports)) };
}

async function closeDue(ports: TickPorts): Promise<number> {
  const { posts, clock, timer } = ports;
  const failed = new Set<string>();
  let closed = 0;
  for (;;) {
    const now = clock.now();
    const due = (await posts.dueRecaps(now, BATCH + failed.size)).filter(({ id }) => !failed.has(id));
    if (due.length === 0 || ports.isStopping()) return closed;
    for (const [at, post] of due.entries()) {
      if (at % WITHOUT_BREATH === 0) await timer.breathe();
      const isClosed = await guard(ports, `recap ${post.id}`, { post: post.id }, () =>
        closePost(post, now, ports),
      );
      if (isClosed === true) closed += 1;
      else failed.add(post.id);
    }
  }
}

/** A post without a thread gets no recap: its answers are under its own buttons. */
async function closePost(post: Post, now: number, { schedules, posts }: TickPorts): Promise<boolean> {
  const threadId = post.message?.threadId ?? null;
  const schedule = threadId === null ? null : await schedules.find(post.scheduleId);
  if (threadId === null || schedule === null) return posts.close(post.id, now, []);
  const thread = { kind: 'thread', place: schedule.place, threadId } as const;
  return posts.close(post.id, now, [recapDraft(post.id, 1, thread, now)]);
}

async function postDue(ports: TickPorts): Promise<Omit<Ticked, 'recaps'>> {
  const { schedules, clock } = ports;
  const sum = { posts: 0, missed: 0, paused: 0, failed: 0 };
  const left = new Set<string>();
  for (;;) {
    const now = clock.now();
    const due = (await schedules.due(now, BATCH + left.size)).filter(({ id }) => !left.has(id));
    if (due.length === 0 || ports.isStopping()) return { ...sum, failed: left.size };
    const steps = await planAll(due, now, ports, left);
    const taken = await claimAll(steps, now, ports, left);
    for (const { claim, missedCount } of taken) {
      if (claim.post !== null) sum.posts += 1;
      if (claim.pause !== null) sum.paused += 1;
      sum.missed += missedCount;
    }
    // Everything was lost to another process: what is still due is for the next minute.
    if (taken.length === 0) for (const { claim } of steps) left.add(claim.scheduleId);
  }
}

async function planAll(
  due: readonly Schedule[],
  now: number,
  ports: TickPorts,
  left: Set<string>,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const [at, schedule] of due.entries()) {
    if (at % WITHOUT_BREATH === 0) await ports.timer.breathe();
    const { id, version } = schedule;
    const step = await guard(ports, `schedule ${id} ${version}`, { schedule: id }, () =>
      planSchedule(schedule, now, ports),
    );
    if (step === null) left.add(id);
    else steps.push(step);
  }
  return steps;
}

/** One that the records refuse does not keep the others of its batch from being written. */
async function claimAll(
  steps: readonly Step[],
  now: number,
  ports: TickPorts,
  left: Set<string>,
): Promise<readonly Step[]> {
  const claim = (claims: readonly OccurrenceClaim[]) => ports.posts.claim(claims, now);
  try {
    const taken = await claim(steps.map((step) => step.claim));
    return steps.filter((_, at) => taken[at] === true);
  } catch (error) {
    ports.logger.warn({ err: error, schedules: steps.length }, 'a batch of questions could not be written');
    return claimEach(steps, claim, ports, left, error);
  }
}

async function claimEach(
  steps: readonly Step[],
  claim: (claims: readonly OccurrenceClaim[]) => Promise<readonly boolean[]>,
  ports: TickPorts,
  left: Set<string>,
  cause: unknown,
): Promise<readonly Step[]> {
  const taken: Step[] = [];
  let refused = 0;
  for (const step of steps) {
    // It is not one of them, it is the database: the next minute tries again.
    if (taken.length === 0 && refused === REFUSED_IN_A_ROW)
      throw new BotError('storage_failed', 'the records take no questions', { refused }, cause);
    const { scheduleId, version } = step.claim;
    const isTaken = await guard(ports, `claim ${scheduleId} ${version}`, { schedule: scheduleId }, () =>
      claim([step.claim]),
    );
    if (isTaken === null) {
      left.add(scheduleId);
      refused += 1;
    } else if (isTaken[0] === true) taken.push(step);
  }
  return taken;
}

/** Null where it throws, told once: the others go on, and the next minute tries again. */
async function guard<T>(
  { logger, told }: TickPorts,
  what: string,
  fields: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!told.has(what)) logger.error({ err: error, ...fields }, 'a daily question could not be planned');
    told.add(what);
    return null;
  }
}
