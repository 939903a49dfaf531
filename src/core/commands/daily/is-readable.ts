/** Owns whether a word is a value of a setting on its own. */
import type { SettingName } from '../../cards/daily/schedule-form.ts';
import type { Outcome } from '../reading/findings.ts';
import type { Here } from './in-channel.ts';
import { readPing } from './read-ping.ts';
import { readLate } from './read-rule.ts';
import { readHolidays, readLanguage, readLevel } from '../reading/read-words.ts';

/** False for those that have no words of their own: topics, and what stands before them. */
export function isReadable(name: SettingName, text: string, { request, daily, place }: Here): boolean {
  const outcome = outcomeOf(name, text, { locale: request.locale, daily, surface: place.surface });
  return outcome !== null && 'value' in outcome;
}

type Setting = Pick<Here, 'daily'> & Pick<Here['request'], 'locale'> & Pick<Here['place'], 'surface'>;

function outcomeOf(
  name: SettingName,
  text: string,
  { locale, daily, surface }: Setting,
): Outcome<unknown> | null {
  switch (name) {
    case 'level':
      return readLevel(text, locale);
    case 'ping':
      return readPing(text, surface, locale);
    case 'holidays':
      return readHolidays(text, daily, locale);
    case 'language':
      return readLanguage(text, locale);
    case 'late':
      return readLate(text, locale);
    case 'company':
    case 'time':
    case 'days':
    case 'timezone':
    case 'role':
    case 'topics':
      return null;
  }
}
