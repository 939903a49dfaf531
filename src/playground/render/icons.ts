/** Owns the few drawings of the page: one stroke width, coloured by the text they stand beside, hidden from readers. */
import { html } from 'hono/html';
import type { Html } from './html.ts';

const icon = (paths: Html): Html =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths}</svg>`;

export const ICONS = {
  private: icon(
    html`<path d="M3 10s2.6-4.5 7-4.5S17 10 17 10s-2.6 4.5-7 4.5S3 10 3 10Z" /><circle
        cx="10"
        cy="10"
        r="2"
      />`,
  ),
  everyone: icon(
    html`<circle cx="7.5" cy="7.5" r="2.5" /><path d="M3 15.5c.4-2.6 2-4 4.5-4s4.1 1.4 4.5 4" /><path
        d="M12.5 5.2a2.5 2.5 0 0 1 0 4.6M14.5 11.9c1.5.5 2.3 1.7 2.6 3.6"
      />`,
  ),
  theme: icon(
    html`<circle cx="10" cy="10" r="6.5" /><path class="is-filled" d="M10 3.5a6.5 6.5 0 0 1 0 13Z" />`,
  ),
  send: icon(html`<path d="M10 16V4.5M5 9l5-4.8L15 9" />`),
  thread: icon(html`<path d="M4 5.5h12M4 10h8M4 14.5h5" />`),
  ahead: icon(html`<path d="m4.5 5.5 5 4.5-5 4.5ZM10.5 5.5l5 4.5-5 4.5Z" />`),
  file: icon(html`<path d="M10 3.5v8.5M6.5 9l3.5 3.5L13.5 9M4 16.5h12" />`),
  close: icon(html`<path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />`),
  down: icon(html`<path d="M10 4v11.5M5 11l5 4.8 5-4.8" />`),
  local: icon(html`<rect x="3" y="4" width="14" height="9.5" rx="1.5" /><path d="M7.5 16.5h5" />`),
  code: icon(html`<path d="m7 6-4 4 4 4M13 6l4 4-4 4" />`),
  caution: icon(html`<path d="M10 3.5 17.5 16.5h-15Z" /><path d="M10 8.5v3.5M10 14.2v.1" />`),
  done: icon(html`<circle cx="10" cy="10" r="7" /><path d="m6.8 10.2 2.2 2.2 4.2-4.6" />`),
  locked: icon(
    html`<rect x="4.5" y="9" width="11" height="7.5" rx="1.5" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" />`,
  ),
  /** Prepbot's own: a card with a line that was answered. */
  mark: html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" />
    <path d="M9 11h14M9 16h8" />
    <path d="m15.5 21.5 2.5 2.5 5-5.5" />
  </svg>`,
} as const;
