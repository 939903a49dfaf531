/** Owns the words for what did not happen in a session. */
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import type { Request } from '../request.ts';

export type WhyNot = keyof Messages['mock']['refusals'];

/** Where the platform has not said whether somebody looks after the channel, that is said. */
export function whyNot(why: WhyNot, { rights, locale }: Request): string {
  const m = messagesIn(locale);
  return why === 'not-opener' && rights.isUnknown === true ? m.schedules.rightsUnknown : m.mock.refusals[why];
}
