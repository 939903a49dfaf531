/** Owns what becomes of a schedule whose question could not be said: it waits, and its organiser is told once what to click. */
import type { Delivery } from '../deliveries/delivery.ts';
import type { Notices } from '../ports/notices.ts';
import type { OccurrenceClaim } from '../ports/posts.ts';
import type { DailyPorts } from './daily-ports.ts';
import type { PauseReason, Schedule } from './schedule.ts';

/** A pause with its notice: one transaction with whatever else the claim says. Once for each version of the schedule. */
export function pauseClaim(
  { id, version }: Pick<Schedule, 'id' | 'version'>,
  reason: PauseReason,
  at: number,
  about: { readonly postId: string | null; readonly deliveryId: string | null },
): OccurrenceClaim {
  const notice = { scheduleId: id, kind: 'paused', reason, at, ...about } as const;
  return {
    scheduleId: id,
    version,
    nextDueAt: null,
    missed: [],
    post: null,
    pause: reason,
    deliveries: [],
    notices: [{ key: `paused:${id}:${version}`, notice }],
  };
}

type Broken = {
  readonly scheduleId: string;
  readonly reason: PauseReason;
  readonly postId: string;
  readonly delivery: Pick<Delivery, 'id' | 'kind'>;
};

/** Repeating it does no harm: a schedule that waits already is left as it is. */
export async function pauseBroken(
  { scheduleId, reason, postId, delivery }: Broken,
  ports: DailyPorts,
): Promise<void> {
  const { schedules, posts, clock } = ports;
  for (;;) {
    const schedule = await schedules.find(scheduleId);
    if (schedule === null || schedule.state === 'stopped') return;
    if (schedule.state === 'paused') {
      // Paused by a person, it may still have been asked for a question: whoever asked hears that it did not come.
      if (schedule.pauseReason === 'asked' && delivery.kind === 'post')
        await tellMissed({ scheduleId, postId, reason, deliveryId: delivery.id }, ports);
      return;
    }
    const about = { postId, deliveryId: delivery.id };
    const [isPaused] = await posts.claim([pauseClaim(schedule, reason, clock.now(), about)], clock.now());
    if (isPaused === true) return;
    // Somebody changed it meanwhile: look again.
  }
}

type Missed = {
  readonly scheduleId: string;
  readonly postId: string;
  readonly reason: PauseReason | 'expired';
  readonly deliveryId: string;
};

export async function tellMissed(
  { scheduleId, postId, reason, deliveryId }: Missed,
  { notices, clock }: { readonly notices: Notices } & Pick<DailyPorts, 'clock'>,
): Promise<void> {
  const notice = { scheduleId, postId, kind: 'missed', reason, deliveryId, at: clock.now() } as const;
  await notices.tell(`missed:${postId}`, notice);
}
