/** Owns which schedules are suggested while the number of one is typed: those of the channel. */
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { mayReadDossiers } from '../access.ts';
import type { CommandOption } from '../define-command.ts';
import { listedName } from './choose-schedule.ts';
import { placeOf } from '../channel/may-change.ts';

/** Discord's limit for a suggestion's name. */
const NAME_LENGTH = 95;

export const suggestSchedules: NonNullable<CommandOption['complete']> = async (typed, request, context) => {
  const { daily } = context;
  const place = placeOf(request);
  if (daily === null || place === null || !mayReadDossiers(request.actor, context.settings)) return [];
  const wanted = cleanLine(typed).toLowerCase();
  return (await daily.schedules.inChannel(place))
    .map((schedule) => ({
      name: shorten(listedName(schedule, { request, context }), NAME_LENGTH),
      value: String(schedule.number),
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
};
