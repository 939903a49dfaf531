/** Owns the days on which nothing is asked: Korea's public holidays, or a list of dates. */
import * as gazette from '@hyunbinseo/holidays-kr/all';
import type { HolidayCalendar } from './rule.ts';

type Days = Readonly<Record<string, readonly string[]>>;

const YEARS: readonly Days[] = Object.values(gazette);
const KOREAN: ReadonlyMap<string, readonly string[]> = new Map(YEARS.flatMap((days) => Object.entries(days)));
const LAST_YEAR = [...KOREAN.keys()].reduce((last, date) => (date > last ? date : last), '').slice(0, 4);

/** With substitute days, as the official gazette has them; each under its Korean name. It ends with the last year announced. */
export const KOREAN_HOLIDAYS: HolidayCalendar = {
  namesOn: (date) => KOREAN.get(date) ?? [],
  knownUntil: `${LAST_YEAR}-12-31`,
};

export const NO_HOLIDAYS: HolidayCalendar = { namesOn: () => [], knownUntil: null };

/** Dates (`YYYY-MM-DD`) with their names, as the configuration lists them. */
export function listedHolidays(days: ReadonlyMap<string, string>): HolidayCalendar {
  return {
    namesOn: (date) => {
      const name = days.get(date);
      return name === undefined ? [] : [name];
    },
    knownUntil: null,
  };
}
