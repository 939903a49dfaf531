/** Owns cutting a typed line in which something is wrong, so that what is refused is what was meant by it. */
import type { SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseDays } from '../../daily/time/parse-days.ts';
import { parseTime } from '../../daily/time/parse-time.ts';
import { parseZone } from '../../daily/time/parse-zone.ts';

/** More words than the longest company, time and zone have. */
const MOST_COMPANY = 5;
const MOST_TIME = 3;
const MOST_ZONE = 3;

/** Something that is meant as a time, be there such a one or not. */
function isTimeLike(text: string): boolean {
  const parsed = parseTime(text);
  return parsed.kind === 'understood' || parsed.problem === 'out_of_range';
}

const areDays = (text: string): boolean => parseDays(text).kind === 'understood';

function isZoneLike(text: string): boolean {
  const parsed = parseZone(text);
  return parsed.kind === 'understood' || ['ambiguous', 'offset'].includes(parsed.problem.reason);
}

/** The time stands between what is before it and days and zone; null where nothing is meant as a time. */
export function cutRoughly(words: readonly string[]): SettingTexts | null {
  for (let company = 1; company <= Math.min(MOST_COMPANY, words.length - 1); company += 1) {
    for (let time = MOST_TIME; time > 0; time -= 1) {
      const clock = words.slice(company, company + time);
      if (clock.length < time || !isTimeLike(clock.join(' '))) continue;
      const rest = words.slice(company + time);
      return textsOf(words.slice(0, company), clock, ...splitRest(rest));
    }
  }
  return null;
}

/** The longest beginning that is days; else what stands before a zone at the end. */
function splitRest(rest: readonly string[]): readonly [readonly string[], readonly string[]] {
  for (let length = rest.length; length > 0; length -= 1) {
    if (areDays(rest.slice(0, length).join(' '))) return [rest.slice(0, length), rest.slice(length)];
  }
  for (let length = Math.min(MOST_ZONE, rest.length - 1); length > 0; length -= 1) {
    if (isZoneLike(rest.slice(-length).join(' '))) return [rest.slice(0, -length), rest.slice(-length)];
  }
  return [rest.slice(0, 1), rest.slice(1)];
}

function textsOf(...values: readonly (readonly string[])[]): SettingTexts {
  const names = ['company', 'time', 'days', 'timezone'] as const;
  const texts = names.map((name, at) => [name, (values[at] ?? []).join(' ')] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** How much of it makes sense: to choose between two ways of cutting the same words. */
export function sensesIn(texts: SettingTexts, catalogue: Catalogue): number {
  const { company = '', time = '', days = '', timezone = '', role } = texts;
  const isRole = role === undefined || catalogue.find(company, role).kind === 'one';
  return [
    catalogue.find(company).kind !== 'none',
    isTimeLike(time),
    areDays(days),
    isZoneLike(timezone),
    isRole,
  ].filter(Boolean).length;
}
