/** Owns JSON as HTML: indented, with its keys and values told apart. */
import { html } from 'hono/html';
import type { Html } from './html.ts';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu;

export function renderJson(value: unknown): Html {
  const text = JSON.stringify(value, null, 2) ?? '';
  const pieces: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, quoted, colon] = match;
    pieces.push(text.slice(end, match.index));
    if (quoted === undefined) pieces.push(html`<b>${token}</b>`);
    else if (colon === undefined) pieces.push(html`<i>${quoted}</i>`);
    else pieces.push(html`<span>${quoted}</span>${colon}`);
    end = match.index + token.length;
  }
  return html`<code>${pieces}${text.slice(end)}</code>`;
}
