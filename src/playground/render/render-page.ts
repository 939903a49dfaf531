/** Owns the whole page: who speaks, the channel, the command line, and the pane beside it. */
import { html } from 'hono/html';
import type { Member } from '../members.ts';
import { wordsIn } from '../i18n/words.ts';
import type { StaticFiles } from '../static-files.ts';
import type { Message } from '../world.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { renderComposer } from './render-composer.ts';
import { renderMessage } from './render-message.ts';
import { renderSidebar } from './render-sidebar.ts';
import { renderWelcome } from './render-welcome.ts';

export type PageContent = {
  readonly member: Member;
  readonly messages: readonly Message[];
  /** Where the stream of changes goes on, as `positionOf` gave it. */
  readonly position: string;
  readonly side: Html;
  readonly addressOf: StaticFiles['addressOf'];
  readonly now: number;
};

/** Nothing is evaluated or written into the page by htmx but what this server sends. */
const HTMX_CONFIG = JSON.stringify({
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyEnabled: false,
  defaultSettleDelay: 0,
});

export function renderPage({ member, messages, position, side, addressOf, now }: PageContent): Html {
  const words = wordsIn(member.locale);
  const addresses = addressesOf(member);
  return html`<!doctype html>
    <html lang="${member.locale}">
      <head>
        <meta charset="utf-8" />
        <title>${words.title(words.channel, member.name)}</title>
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content="${HTMX_CONFIG}" />
        <link rel="icon" href="${addressOf('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${addressOf('playground.css')}" />
        <script src="${addressOf('theme.js')}"></script>
        <script src="${addressOf('htmx.js')}" defer></script>
        <script src="${addressOf('sse.js')}" defer></script>
        <script src="${addressOf('page.js')}" defer></script>
        <script src="${addressOf('combobox.js')}" defer></script>
      </head>
      <body>
        <a class="skip" href="#line">${words.skip}</a>
        <div class="app" hx-ext="sse" sse-connect="${addresses.stream(position)}">
          ${renderSidebar(member)}
          <main class="channel">
            <header class="channel-head">
              <h1><span aria-hidden="true">#</span> ${words.channel}</h1>
              <p class="connection" role="status" data-text="${words.reconnecting}"></p>
            </header>
            <div class="scroll" tabindex="0" role="region" aria-label="${words.messages(words.channel)}">
              ${renderWelcome(member)}
              <ol id="messages" class="messages" sse-swap="message" hx-swap="beforeend">
                ${messages.map((message) => renderMessage(message, member, now))}
              </ol>
              <div hidden sse-swap="update" hx-swap="none"></div>
              <div hidden id="outdated" sse-swap="outdated" hx-swap="none"></div>
            </div>
            ${renderComposer(member)}
          </main>
          ${side}
        </div>
        <p class="visually-hidden" role="status" id="arrivals"></p>
      </body>
    </html>`;
}
