/** Owns which languages Prepbot speaks and how a platform's locale code becomes one of them. */
import { en } from './en.ts';
import { ko } from './ko.ts';
import { LOCALES, type Locale } from './locales.ts';

export { LOCALES, type Locale };

/** Every text that Prepbot says, in one language. `en` is the measure; `ko` has the same keys and parameters. */
export type Messages = typeof en;

const CATALOGUES: Readonly<Record<Locale, Messages>> = { en, ko };

export const messagesIn = (locale: Locale): Messages => CATALOGUES[locale];

/** `ko-KR`, `ko` → ko; every other code → en. Both platforms send BCP 47 tags (Slack `ko-KR`, Discord `ko`). */
export function localeOf(code: string | null | undefined): Locale {
  return code?.toLowerCase().split(/[-_]/u)[0] === 'ko' ? 'ko' : 'en';
}
