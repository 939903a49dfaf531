/** Owns the words of a view that are no form's own: the button that closes it. */
import type { Locale } from '../../core/i18n/locale.ts';

export const VIEW_WORDS: Readonly<Record<Locale, { readonly cancel: string; readonly close: string }>> = {
  en: { cancel: 'Cancel', close: 'Close' },
  ko: { cancel: '취소', close: '닫기' },
};
