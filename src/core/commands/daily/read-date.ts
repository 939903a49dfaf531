/** Owns reading a date that an organiser names. How it was read stands in the answer, which always tells the date. */
import { parseDate } from '../../daily/time/parse-date.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { shorten } from '../../text/shorten.ts';
import type { Here } from './in-channel.ts';
import { localDate } from './local-date.ts';

const DATE_LENGTH = 60;

/** An ISO date of the zone, today or later. */
export function readDate(
  typed: string,
  { request, now }: Here,
  zone: string,
): { readonly date: string } | { readonly problem: string } {
  const parsed = parseDate(typed.slice(0, DATE_LENGTH), localDate(now, zone));
  if (parsed.kind === 'understood') return { date: parsed.value };
  const { date } = messagesIn(request.locale).schedules.settings;
  return { problem: date[parsed.problem](shorten(typed, DATE_LENGTH)) };
}
