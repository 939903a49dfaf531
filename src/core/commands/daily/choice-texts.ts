/** Owns turning what was typed into what a form's choices are called by. */
import { LEVEL_OF_ROLE, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { DailyContext } from '../context.ts';
import { readHolidays, readLanguage, readLevel } from '../reading/read-words.ts';

/** What cannot be read is left as it is: no choice stands for it. */
export function choiceTexts(texts: SettingTexts, daily: DailyContext): SettingTexts {
  const level = texts.level === undefined ? null : readLevel(texts.level, 'en');
  const holidays = texts.holidays === undefined ? null : readHolidays(texts.holidays, daily, 'en');
  const language = texts.language === undefined ? null : readLanguage(texts.language, 'en');
  return {
    ...texts,
    ...(level !== null && 'value' in level
      ? { level: level.value === null ? LEVEL_OF_ROLE : String(level.value) }
      : {}),
    ...(holidays !== null && 'value' in holidays ? { holidays: holidays.value } : {}),
    ...(language !== null && 'value' in language ? { language: language.value } : {}),
  };
}
