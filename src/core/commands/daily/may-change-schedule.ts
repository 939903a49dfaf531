/** Owns which schedules a person's click can mean at all, and who may change one. */
import type { Schedule } from '../../daily/schedule.ts';
import { mayChange, placeOf, type Asking } from '../channel/may-change.ts';
import type { DailyContext } from '../context.ts';

/**
 * Whether a click can mean this schedule: one of the channel that it was made in, or, in a direct message, one whose
 * organiser clicks. Ids on buttons may be forged, and a private message says nothing of the person's rights.
 */
export function isWithinReach(request: Asking, schedule: Schedule, daily: DailyContext): boolean {
  const { place } = schedule;
  const here = placeOf(request);
  if (here === null) return isOrganiserOf(request, schedule, daily);
  return (
    place.surface === here.surface &&
    place.workspaceId === here.workspaceId &&
    place.channelId === here.channelId
  );
}

/** Discord tells no server in a direct message; its ids of people are unique without one. */
function isOrganiserOf(request: Asking, { place, organiserId }: Schedule, daily: DailyContext): boolean {
  const { actor } = request;
  if (place.surface !== actor.surface) return false;
  if (place.surface === 'slack' && place.workspaceId !== actor.workspaceId) return false;
  return organiserId === actor.memberId || mayChange(request, daily);
}

/** In a direct message whoever reaches a schedule is its organiser. */
export const mayChangeSchedule = (request: Asking, schedule: Schedule, daily: DailyContext): boolean =>
  isWithinReach(request, schedule, daily) && (request.channelId === null || mayChange(request, daily));
