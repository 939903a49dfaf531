/** Owns the id that opens the form of a schedule: which one, and the state that is edited. */
import { encodeAction } from '../../cards/action-id.ts';
import type { ActionId } from '../../cards/card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { fingerprintOf } from './setting-texts.ts';

export const editAction = (
  schedule: Schedule,
  isFull = false,
  seen: string = fingerprintOf(schedule),
): ActionId => encodeAction({ verb: 'daily-edit', schedule: schedule.id, seen, isFull: isFull ? '1' : '0' });
