/** Owns the choice of the page's own words by language. */
import type { Locale } from '../../core/i18n/locale.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

/** Every text of the page itself. `en` is the measure; `ko` has the same keys and parameters. */
export type Words = typeof en;

const CATALOGUES: Readonly<Record<Locale, Words>> = { en, ko };

export const wordsIn = (locale: Locale): Words => CATALOGUES[locale];
