/** Owns the pane beside the channel: threads, or what the platforms get of one card. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { Message } from '../world.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';
import { titleOf } from './render-card.ts';
import { renderJson } from './render-json.ts';

/** What one platform gets of a card, or why it would refuse it. */
export type Payload =
  | { readonly kind: 'payload'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reason: string };

export type Payloads = { readonly slack: Payload; readonly discord: Payload };

export function renderThreadPane(member: Member): Html {
  const { thread } = wordsIn(member.locale);
  return html`<aside class="side" id="side" aria-labelledby="side-title">
    <header class="side-head"><h2 id="side-title">${thread.title}</h2></header>
    <div class="side-empty">
      ${ICONS.thread}
      <p class="side-empty-title">${thread.empty}</p>
      <p>${thread.text}</p>
    </div>
  </aside>`;
}

export function renderPayloadPane(member: Member, message: Message, payloads: Payloads): Html {
  const { payloads: words } = wordsIn(member.locale);
  const { page } = addressesOf(member);
  return html`<aside
    class="side is-open"
    id="side"
    aria-labelledby="side-title"
    data-opened-from="${message.id}"
  >
    <header class="side-head">
      <div>
        <h2 id="side-title" tabindex="-1">${words.title}</h2>
        <p>${titleOf(message.card)}</p>
      </div>
      <a
        class="icon-button"
        id="side-close"
        href="${page}"
        aria-label="${words.close}"
        hx-get="${page}"
        hx-select="#side"
        hx-target="#side"
        hx-swap="outerHTML"
        >${ICONS.close}</a
      >
    </header>
    <div class="side-scroll">
      <p class="side-about">${words.text}</p>
      ${renderPayload(words.slack, payloads.slack, member)}
      ${renderPayload(words.discord, payloads.discord, member)}
    </div>
  </aside>`;
}

function renderPayload(platform: string, payload: Payload, { locale }: Member): Html {
  const { payloads: words } = wordsIn(locale);
  switch (payload.kind) {
    case 'refused':
      return html`<section class="payload" aria-label="${platform}">
        <h3>${platform}</h3>
        <p>${words.refused(payload.reason)}</p>
      </section>`;
    case 'payload':
      return html`<section class="payload" aria-label="${platform}">
        <h3>${platform} <small>${words.size(JSON.stringify(payload.value).length)}</small></h3>
        <pre class="json" tabindex="0" role="region" aria-label="${platform}">
${renderJson(payload.value)}</pre>
      </section>`;
  }
}
