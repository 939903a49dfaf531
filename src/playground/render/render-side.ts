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
import { renderMessage } from './render-message.ts';
import { renderNews } from './render-news.ts';

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

/**
 * `messages` are those that the member sees in it at the world's `revision`. The list asks for itself anew whenever one
 * comes or changes, and once it stands there: something may have come while it opened. What a control in it is answered
 * with is not selected from like the list.
 */
export function renderOpenThread(
  member: Member,
  root: Message,
  messages: readonly Message[],
  { revision, now }: { readonly revision: number; readonly now: number },
): Html {
  const { thread } = wordsIn(member.locale);
  const address = addressesOf(member).threadSince(root.id, revision);
  return html`<aside
    class="side is-open"
    id="side"
    aria-labelledby="side-title"
    data-opened-from="${root.id}"
    data-opened-by="thread-link"
  >
    <header class="side-head">
      <div>
        <h2 id="side-title" tabindex="-1">${thread.one}</h2>
        <p>${root.thread ?? titleOf(root.card)}</p>
      </div>
      ${renderClose(member, thread.close)}
    </header>
    <div class="side-scroll">
      <ol
        id="thread-messages"
        class="messages"
        hx-get="${address}"
        hx-trigger="load, sse:thread-${root.id}"
        hx-select="#thread-messages > *"
        hx-swap="innerHTML"
        hx-disinherit="*"
      >
        ${messages.map((message) => renderMessage(message, member, now))}
      </ol>
      <p class="side-about">${thread.quiet}</p>
    </div>
    <div class="side-foot">${renderNews(member)}</div>
  </aside>`;
}

function renderClose(member: Member, label: string): Html {
  const { page } = addressesOf(member);
  return html`<a
    class="icon-button"
    id="side-close"
    href="${page}"
    aria-label="${label}"
    hx-get="${page}"
    hx-select="#side"
    hx-target="#side"
    hx-swap="outerHTML"
    >${ICONS.close}</a
  >`;
}

export function renderPayloadPane(member: Member, message: Message, payloads: Payloads): Html {
  const { payloads: words } = wordsIn(member.locale);
  return html`<aside
    class="side is-open"
    id="side"
    aria-labelledby="side-title"
    data-opened-from="${message.id}"
    data-opened-by="quiet-link"
  >
    <header class="side-head">
      <div>
        <h2 id="side-title" tabindex="-1">${words.title}</h2>
        <p>${titleOf(message.card)}</p>
      </div>
      ${renderClose(member, words.close)}
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
