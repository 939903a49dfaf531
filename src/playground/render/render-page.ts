/** Owns the whole page: who speaks, the channel, the command line, and the pane beside it. */
import { html } from 'hono/html';
import type { Member } from '../members.ts';
import { wordsIn } from '../i18n/words.ts';
import type { StaticFiles } from '../static-files.ts';
import type { TimeControl } from '../time-control.ts';
import type { Message } from '../world.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { renderClock } from './render-clock.ts';
import { renderComposer } from './render-composer.ts';
import { renderHead } from './render-head.ts';
import { renderMessage } from './render-message.ts';
import { renderNews } from './render-news.ts';
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
  readonly time: TimeControl | null;
};

const SCRIPTS = [
  'htmx.js',
  'sse.js',
  'times.js',
  'page.js',
  'arrivals.js',
  'combobox.js',
  'form.js',
] as const;

export function renderPage({ member, messages, position, side, addressOf, now, time }: PageContent): Html {
  const words = wordsIn(member.locale);
  const addresses = addressesOf(member);
  return html`<!doctype html>
    <html lang="${member.locale}">
      ${renderHead(words.title(words.channel, member.name), addressOf, SCRIPTS)}
      <body>
        <a class="skip" href="#line">${words.skip}</a>
        <div class="app" hx-ext="sse" sse-connect="${addresses.stream(position)}">
          ${renderSidebar(member)}
          <main class="channel">
            <header class="channel-head">
              <h1><span aria-hidden="true">#</span> ${words.channel}</h1>
              ${renderClock(member, time)}
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
            <div class="channel-foot">${renderNews(member)}${renderComposer(member)}</div>
          </main>
          ${side}
        </div>
        <div id="form-place"></div>
        <p class="visually-hidden" role="status" id="arrivals"></p>
      </body>
    </html>`;
}
