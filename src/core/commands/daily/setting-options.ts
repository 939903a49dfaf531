/** Owns the options of a schedule's settings, in the order in which they are typed. */
import { SETTING_NAMES, type SettingName, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import { cleanLine } from '../../text/normalise.ts';
import type { CommandOption } from '../define-command.ts';
import type { CommandRequest } from '../request.ts';

/** None is required by the platform: what is missing is asked for in a form, or in a sentence. */
export const SETTING_OPTIONS: readonly CommandOption<SettingName>[] = SETTING_NAMES.map((name) => ({
  name,
  isRequired: false,
  describe: (m) => m.schedules.settings.describe[name],
  complete: async (...typing) => (await import('./suggest-daily.ts')).SETTING_SUGGESTIONS[name](...typing),
}));

export function textsIn(given: CommandRequest['options']): SettingTexts {
  return Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const text = cleanLine(given[name] ?? '');
      return text === '' ? [] : [[name, text] as const];
    }),
  );
}
