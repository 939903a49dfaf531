/** Owns the way from the core's rich text to HTML. Every word is escaped; only the tree makes markup. */
import { html } from 'hono/html';
import { plainText, type Inline, type RichText } from '../../core/text/inline.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';
import { renderInstant, type Reading } from './render-instant.ts';

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
      return renderInstant(inline.at, inline.style, reading);
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
