/** Owns the doors to the daily question: in a channel, where dossiers are answered, and for those who may. */
import { noticeCard } from '../../cards/notice-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { Place } from '../../ports/channel-messenger.ts';
import { mayReadDossiers } from '../access.ts';
import type { CommandContext, DailyContext } from '../context.ts';
import type { CardReply } from '../reply.ts';
import type { Request, Surface } from '../request.ts';
import { mayChange, placeOf } from '../channel/may-change.ts';
import { isWithinReach, mayChangeSchedule } from './may-change-schedule.ts';

/** What a command or a click of the daily question stands on once it is through the door. */
export type Here<R extends Request = Request> = {
  readonly request: R;
  readonly context: CommandContext;
  readonly daily: DailyContext;
  readonly place: Place;
  readonly now: number;
};

export type Need = 'look' | 'change';

export const privately = (text: string): CardReply => ({ kind: 'private', card: noticeCard(text) });

/** Asked in a channel: everybody may look there, organisers may change. */
export async function inChannel<R extends Request, Answer>(
  request: R,
  context: CommandContext,
  need: Need,
  answer: (here: Here<R>) => Promise<Answer> | Answer,
): Promise<Answer | CardReply> {
  const m = messagesIn(request.locale);
  const { daily } = context;
  if (!mayReadDossiers(request.actor, context.settings)) return privately(m.noAccess);
  if (daily === null) return privately(m.schedules.notHere);
  const place = placeOf(request);
  if (place === null) return privately(m.schedules.inAChannel);
  if (need === 'change' && !mayChange(request, daily)) return privately(onlyOrganisers(request));
  return answer({ request, context, daily, place, now: context.clock.now() });
}

/** A click or a form that names a schedule: one of this channel, or in a direct message one's own. */
export async function onSchedule<R extends Request, Answer>(
  request: R,
  context: CommandContext,
  id: string,
  need: Need,
  answer: (here: Here<R>, schedule: Schedule) => Promise<Answer> | Answer,
): Promise<Answer | CardReply> {
  const m = messagesIn(request.locale);
  const { daily } = context;
  if (daily === null) return privately(m.schedules.notHere);
  const schedule = await daily.schedules.find(id);
  if (schedule === null || !isWithinReach(request, schedule, daily)) return privately(m.schedules.notMine);
  const { place } = schedule;
  if (!mayReadDossiers(place, context.settings)) return privately(m.noAccess);
  if (need === 'change' && !mayChangeSchedule(request, schedule, daily)) {
    return privately(onlyOrganisers(request));
  }
  return answer({ request, context, daily, place, now: context.clock.now() }, schedule);
}

function onlyOrganisers({ actor, rights, locale }: Request): string {
  const { onlyOrganisers: texts, rightsUnknown } = messagesIn(locale).schedules;
  return rights.isUnknown === true ? rightsUnknown : texts[speaking(actor.surface)];
}

/** The terminal asks nothing daily. */
export const speaking = (surface: Surface): Exclude<Surface, 'terminal'> =>
  surface === 'terminal' ? 'playground' : surface;
