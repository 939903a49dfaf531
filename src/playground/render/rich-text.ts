/** Owns the way from the core's rich text to HTML. Every word is escaped; only the tree makes markup. */
import { html } from 'hono/html';
import type { Locale } from '../../core/i18n/locale.ts';
import { plainText, type Inline, type RichText } from '../../core/text/inline.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';

export type Reading = { readonly locale: Locale; readonly now: number };

export function renderText(text: RichText, reading: Reading): readonly (Html | string)[] {
  return text.map((inline) => renderInline(inline, reading));
}

function renderInline(inline: Inline, reading: Reading): Html | string {
  switch (inline.kind) {
    case 'plain':
      return renderWords(inline.text);
    case 'bold':
      return html`<strong>${renderText(inline.children, reading)}</strong>`;
    case 'italic':
      return html`<em>${renderText(inline.children, reading)}</em>`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'link':
      return renderLink(inline, reading);
    case 'date':
      return renderDate(inline, reading);
  }
}

/** A state at a glance, drawn like the rest of the page: not every machine has a font for it. */
const STATES = new Map<string, Html>([
  ['⚠', ICONS.caution],
  ['✅', ICONS.done],
  ['🔒', ICONS.locked],
]);

/** Line ends stand: an item's line and what belongs to it are two lines. */
function renderWords(text: string): Html | string {
  const pieces = text.split(/(\n|⚠\uFE0F?|✅|🔒)/u);
  if (pieces.length === 1) return text;
  return html`${pieces.map((piece) => {
    if (piece === '\n') return html`<br />`;
    const icon = STATES.get(piece.replace('\uFE0F', ''));
    return icon === undefined ? piece : html`${icon}<span class="visually-hidden">${piece}</span>`;
  })}`;
}

/** Only what opens a page or a mail; anything else stays the words it is. */
export function isLinkable(url: string): boolean {
  const protocol = URL.parse(url)?.protocol ?? '';
  return ['http:', 'https:', 'mailto:'].includes(protocol);
}

function renderLink(link: Extract<Inline, { kind: 'link' }>, reading: Reading): Html | string {
  const words = plainText(link.children) === '' ? link.url : renderText(link.children, reading);
  if (!isLinkable(link.url)) return html`${words}`;
  return html`<a href="${link.url}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}

const FORMATS = {
  date: { dateStyle: 'medium' },
  time: { dateStyle: 'medium', timeStyle: 'short' },
  relative: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** In this machine's zone until the page's script writes it in the reader's own. */
function renderDate(date: Extract<Inline, { kind: 'date' }>, { locale, now }: Reading): Html {
  const instant = new Date(date.at);
  const full = new Intl.DateTimeFormat(locale, FORMATS[date.style]).format(instant);
  const words = date.style === 'relative' ? relative(date.at - now, locale) : full;
  return html`<time datetime="${instant.toISOString()}" data-style="${date.style}" title="${full}"
    >${words}</time
  >`;
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
