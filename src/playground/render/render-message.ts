/** Owns one message in the channel as one member sees it: who, when, for whom, and the card. */
import { html } from 'hono/html';
import { findMember, type Member } from '../members.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Message } from '../world.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';
import { addressesOf } from './addresses.ts';
import { renderCard, titleOf } from './render-card.ts';
import { renderFiles } from './render-files.ts';
import { renderInstant } from './render-instant.ts';

export const elementId = ({ id }: Pick<Message, 'id'>): string => `message-${id}`;

/** `isUpdate`: it takes the place of the message that the page shows already. */
export function renderMessage(message: Message, member: Member, now: number, isUpdate = false): Html {
  const words = wordsIn(member.locale);
  const isPrivate = message.onlyFor !== null;
  const name = words.messageName(titleOf(message.card), isPrivate);
  const swap = isUpdate ? html` hx-swap-oob="true"` : '';
  const addresses = addressesOf(member);
  return html`<li id="${elementId(message)}" class="message${isPrivate ? ' is-private' : ''}" ${swap}>
    ${renderAsked(message, member)}
    <article aria-label="${name}" tabindex="-1">
      ${ICONS.mark}
      <div class="message-body">
        <div class="message-head">
          <span class="author">${words.product}</span>
          <span class="tag">${words.bot}</span>
          ${renderInstant(message.postedAt, 'clock', { locale: member.locale, now })}
          <span class="audience">
            ${isPrivate ? ICONS.private : ICONS.everyone}${isPrivate ? words.onlyYou : words.everyone}
          </span>
          <a
            class="quiet-link"
            aria-label="${words.showJson}"
            href="${addresses.show(message.id)}"
            hx-get="${addresses.show(message.id)}"
            hx-select="#side"
            hx-target="#side"
            hx-swap="outerHTML"
            >${ICONS.code}<span>${words.showJson}</span></a
          >
        </div>
        <div lang="${message.locale}">
          ${renderCard(
            message.card,
            { locale: message.locale, now },
            { address: addresses.act, messageId: message.id },
          )}
        </div>
        ${renderFiles(message, member)} ${renderThreadLink(message, member)}
      </div>
    </article>
  </li>`;
}

function renderThreadLink({ id, thread, replies }: Message, member: Member): Html | '' {
  if (thread === null && replies === 0) return '';
  const { thread: words } = wordsIn(member.locale);
  const { thread: address } = addressesOf(member);
  return html`<a
    class="thread-link"
    href="${address(id)}"
    hx-get="${address(id)}"
    hx-select="#side"
    hx-target="#side"
    hx-swap="outerHTML"
    >${ICONS.thread}<span>${words.open(replies)}</span></a
  >`;
}

/** What was typed stands above its answer, as the member's own. */
function renderAsked({ asked }: Message, member: Member): Html | '' {
  if (asked === null) return '';
  const words = wordsIn(member.locale);
  return html`<p class="asked">
    ${renderAvatar(member)}<span class="visually-hidden">${words.youTyped}</span> <code>${asked}</code>
  </p>`;
}

export function renderAvatar({ id, name }: Member): Html {
  const known = findMember(id)?.id ?? 'none';
  return html`<span class="avatar is-${known}" aria-hidden="true">${Array.from(name)[0] ?? ''}</span>`;
}
