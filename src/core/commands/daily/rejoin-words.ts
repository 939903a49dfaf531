/** Owns reading a typed line whose values have several words: "abc corp 9:00 pm mon, wed Asia/Seoul". */
import { SETTING_NAMES, type SettingName, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseDays } from '../../daily/time/parse-days.ts';
import { parseTime } from '../../daily/time/parse-time.ts';
import { parseZone } from '../../daily/time/parse-zone.ts';
import type { Parsed } from '../../daily/time/parsed.ts';
import { cutRoughly, sensesIn } from './cut-roughly.ts';

/** Whether a text on its own is one of a setting's values: such a word has not run over from another one. */
export type IsReadable = (name: SettingName, text: string) => boolean;

/** What stands in order in a line, and what its words may have run over into. */
const LEADING = ['company', 'time', 'days', 'timezone', 'role'] as const satisfies readonly SettingName[];

/** More words than the longest company, time, days and zone have. */
const MOST = { company: 5, time: 3, days: 7, timezone: 3 } as const;
const MOST_WORDS = 20;

/**
 * As given where each value makes sense. Else a value of several words has run over into those after it: the first way to
 * cut the line in which everything makes sense, or else most of it. What comes of it is said back like everything that is
 * set.
 */
export function rejoinWords(texts: SettingTexts, catalogue: Catalogue, isReadable: IsReadable): SettingTexts {
  if (makesSense(texts, catalogue)) return texts;
  const later = SETTING_NAMES.slice(LEADING.length).filter((name) => {
    const text = texts[name];
    return text !== undefined && !isReadable(name, text);
  });
  const runs = later.length === 0 ? [LEADING] : [LEADING, [...LEADING, ...later]];
  const whole = cutsOf(texts, runs, (words) => cutWords(words, catalogue));
  const rough = cutsOf(texts, runs, cutRoughly);
  return whole[0] ?? mostSense([texts, ...rough], catalogue);
}

/** What each run of settings gives when its words are cut anew; the other settings stay. */
function cutsOf(
  texts: SettingTexts,
  runs: readonly (readonly SettingName[])[],
  cutter: (words: readonly string[]) => SettingTexts | null,
): readonly SettingTexts[] {
  return runs.flatMap((names) => {
    const words = names.flatMap((name) => texts[name]?.split(' ') ?? []).filter((word) => word !== '');
    const cut = words.length > MOST_WORDS ? null : cutter(words);
    const kept = Object.entries(texts).filter(([name]) => !names.some((one) => one === name));
    return cut === null ? [] : [{ ...Object.fromEntries(kept), ...cut }];
  });
}

/** The first of the best. */
const mostSense = (ways: readonly SettingTexts[], catalogue: Catalogue): SettingTexts =>
  ways.reduce((best, way) => (sensesIn(way, catalogue) > sensesIn(best, catalogue) ? way : best));

const isUnderstood = ({ kind }: Parsed<unknown, unknown>): boolean => kind === 'understood';

function makesSense(
  { company, time, days, timezone, role = '' }: SettingTexts,
  catalogue: Catalogue,
): boolean {
  if (company === undefined || time === undefined || days === undefined || timezone === undefined)
    return false;
  if (![parseTime(time), parseDays(days), parseZone(timezone)].every(isUnderstood)) return false;
  const found = role === '' ? catalogue.find(company) : catalogue.find(company, role);
  return found.kind === 'one' && !found.isGuess;
}

function cutWords(words: readonly string[], catalogue: Catalogue): SettingTexts | null {
  for (let company = 1; company <= MOST.company; company += 1) {
    for (let time = 1; time <= MOST.time; time += 1) {
      const clock = words.slice(company, company + time).join(' ');
      if (!isUnderstood(parseTime(clock))) continue;
      const cut = cutDays(words, company, company + time, clock, catalogue);
      if (cut !== null) return cut;
    }
  }
  return null;
}

function cutDays(
  words: readonly string[],
  company: number,
  from: number,
  time: string,
  catalogue: Catalogue,
): SettingTexts | null {
  for (let days = 1; days <= MOST.days; days += 1) {
    for (let zone = 1; zone <= MOST.timezone; zone += 1) {
      const end = from + days + zone;
      if (end > words.length) break;
      const texts: SettingTexts = {
        company: words.slice(0, company).join(' '),
        time,
        days: words.slice(from, from + days).join(' '),
        timezone: words.slice(from + days, end).join(' '),
        ...(end === words.length ? {} : { role: words.slice(end).join(' ') }),
      };
      if (makesSense(texts, catalogue)) return texts;
    }
  }
  return null;
}
