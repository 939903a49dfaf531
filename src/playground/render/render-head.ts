/** Owns the head of every page: its title, its styles, and which scripts it runs. */
import { html } from 'hono/html';
import type { StaticFile, StaticFiles } from '../static-files.ts';
import type { Html } from './html.ts';

/** Nothing is evaluated or written into the page by htmx but what this server sends. */
const HTMX_CONFIG = JSON.stringify({
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyEnabled: false,
  defaultSettleDelay: 0,
});

/** `scripts` run when the page stands; the colour scheme is chosen before it is drawn. */
export function renderHead(
  title: string,
  addressOf: StaticFiles['addressOf'],
  scripts: readonly StaticFile[],
): Html {
  return html`<head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
    <meta name="color-scheme" content="light dark" />
    <meta name="htmx-config" content="${HTMX_CONFIG}" />
    <link rel="icon" href="${addressOf('icon.svg')}" type="image/svg+xml" />
    <link rel="stylesheet" href="${addressOf('playground.css')}" />
    <script src="${addressOf('theme.js')}"></script>
    ${scripts.map((script) => html`<script src="${addressOf(script)}" defer></script>`)}
  </head>`;
}
