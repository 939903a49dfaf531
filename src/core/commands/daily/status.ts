/** Owns `/daily status`: where each schedule of a channel stands. */
import type { Action } from '../../cards/action-id.ts';
import { standingCard, standingsCard, TOLD_SCHEDULES } from '../../cards/daily/schedule-status-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import type { CommandContext } from '../context.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import type { ActionRequest } from '../request.ts';
import { listedName, noneYetCard, withSchedule, statusAction } from './choose-schedule.ts';
import { inChannel, onSchedule, type Here } from './in-channel.ts';
import { mayChangeSchedule } from './may-change-schedule.ts';
import { fingerprintOf } from './setting-texts.ts';
import { standingOf } from './standing-of.ts';

export const runStatus: Handle = (request, context) =>
  inChannel(request, context, 'look', (here) => showStatus(here, request.options.schedule ?? ''));

async function showStatus(here: Here, typed: string): Promise<CardReply> {
  const all = await here.daily.schedules.inChannel(here.place);
  if (typed !== '' || all.length === 1) {
    return withSchedule(
      here,
      { typed, act: statusAction, isStoppedToo: typed !== '', command: '/daily status' },
      async (schedule) => ({ kind: 'private', card: await statusCard(here, schedule) }),
    );
  }
  if (all.length === 0) return { kind: 'private', card: noneYetCard(here) };
  const told = await Promise.all(all.slice(0, TOLD_SCHEDULES).map((one) => standingOf(one, here)));
  const others = all.slice(TOLD_SCHEDULES);
  const name = (schedule: Schedule): string => listedName(schedule, here);
  return { kind: 'private', card: standingsCard(told, others, here.request.locale, name) };
}

export async function statusCard(here: Here, schedule: Schedule) {
  const { request, daily } = here;
  return standingCard(await standingOf(schedule, here), {
    locale: request.locale,
    isOrganiser: mayChangeSchedule(request, schedule, daily),
    hasForms: request.actor.surface !== 'discord',
    seen: fingerprintOf(schedule),
  });
}

/** A click beside a card that everybody or somebody else may see opens one's own. */
export const clickStatus = (
  action: Extract<Action, { verb: 'daily-status' }>,
  request: ActionRequest,
  context: CommandContext,
): Promise<CardReply> =>
  onSchedule(request, context, action.schedule, 'look', async (here, schedule) => ({
    kind: 'private',
    card: await statusCard(here, schedule),
  }));
