/** Owns an instant as HTML: in this machine's zone until the page's script writes it in the reader's own. */
import { html } from 'hono/html';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Html } from './html.ts';

/** `page.js` knows the same styles. */
export type InstantStyle = 'clock' | 'date' | 'time' | 'relative';

/** `now` is the playground's, in epoch milliseconds. */
export type Reading = { readonly locale: Locale; readonly now: number };

export function renderInstant(at: number, style: InstantStyle, { locale, now }: Reading): Html {
  const instant = new Date(at);
  const full = new Intl.DateTimeFormat(locale, formatOf(style, instant, now)).format(instant);
  const words = style === 'relative' ? relative(at - now, locale) : full;
  return html`<time datetime="${instant.toISOString()}" data-style="${style}" title="${full}"
    >${words}</time
  >`;
}

/** The day of the week is what a schedule goes by; the year is said where it is another one. */
function formatOf(style: InstantStyle, instant: Date, now: number): Intl.DateTimeFormatOptions {
  switch (style) {
    case 'clock':
      return { timeStyle: 'short' };
    case 'date':
      return { dateStyle: 'medium' };
    case 'time':
    case 'relative': {
      const isThisYear = instant.getFullYear() === new Date(now).getFullYear();
      const day = { weekday: 'short', month: 'short', day: 'numeric' } as const;
      const time = { hour: 'numeric', minute: '2-digit' } as const;
      return { ...day, ...time, ...(isThisYear ? {} : { year: 'numeric' }) };
    }
  }
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

function relative(distanceMs: number, locale: Locale): string {
  const [unit, length] = UNITS.find(([, ms]) => Math.abs(distanceMs) >= ms) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.round(distanceMs / length),
    unit,
  );
}
