/** Owns telling a typed date, which may have several words, from the number of a schedule behind it. */
import { parseDate } from '../../daily/time/parse-date.ts';
import { numberIn } from './choose-schedule.ts';
import type { Here } from './in-channel.ts';
import { localDate } from './local-date.ts';

type DateAndSchedule = { readonly date: string; readonly schedule: string };

/** "12월 24일 2", "24 Dec", "#2": a small number alone is a schedule's, since no date is written so. */
export function dateAndSchedule(date = '', schedule = '', { now }: Pick<Here, 'now'>): DateAndSchedule {
  const whole = `${date} ${schedule}`.trim();
  const isDate = (text: string): boolean => isDateLike(text, now);
  if (whole === '' || isDate(whole)) return { date: whole, schedule: '' };
  if (date === '' || schedule === '') {
    if (/^#?\d{1,2}번?$/u.test(whole)) return { date: '', schedule: whole };
    return { date, schedule };
  }
  const words = whole.split(' ');
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).join(' ');
  if (numberIn(last) !== null && isDate(before)) return { date: before, schedule: last };
  return numberIn(schedule) === null ? { date: whole, schedule: '' } : { date, schedule };
}

/** Something that is meant as a date, be there such a day or not. */
function isDateLike(text: string, now: number): boolean {
  const parsed = parseDate(text, localDate(now, 'UTC'));
  return parsed.kind === 'understood' || parsed.problem !== 'unknown';
}
