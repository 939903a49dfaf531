/** Owns the bar at the side: where one is, who one speaks as, and that all of it is local. */
import { html } from 'hono/html';
import { MEMBERS, type Member } from '../members.ts';
import { wordsIn } from '../i18n/words.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';
import { renderAvatar } from './render-message.ts';

export function renderSidebar(member: Member): Html {
  const words = wordsIn(member.locale);
  return html`<div class="sidebar">
    <p class="brand">
      ${ICONS.mark}<span>${words.product}</span> <span class="brand-place">${words.playground}</span>
    </p>
    <nav class="channels" aria-label="${words.channels}">
      <p class="label" aria-hidden="true">${words.channels}</p>
      <a href="${addressesOf(member).page}" aria-current="page"
        ><span aria-hidden="true">#</span>${words.channel}</a
      >
    </nav>
    <nav class="members" aria-label="${words.speakAs}">
      <p class="label" aria-hidden="true">${words.speakAs}</p>
      <ul>
        ${MEMBERS.map((other) => renderMember(other, member))}
      </ul>
    </nav>
    <div class="sidebar-foot">
      <p class="local" title="${words.localLong}">${ICONS.local}<span>${words.local}</span></p>
      <button
        class="icon-button"
        id="theme"
        type="button"
        aria-pressed="false"
        aria-label="${words.darkMode}"
        hidden
      >
        ${ICONS.theme}
      </button>
    </div>
  </div>`;
}

/** A name is in its own language, whoever reads it. */
function renderMember(other: Member, member: Member): Html {
  const words = wordsIn(member.locale);
  const current = other.id === member.id ? html` aria-current="true"` : '';
  const about = [words.language[other.locale], ...(other.isOrganiser ? [words.organiser] : [])].join(' · ');
  return html`<li>
    <a href="${addressesOf(other).page}" ${current}>
      ${renderAvatar(other)}
      <span class="member-name" lang="${other.locale}">${other.name}</span>
      <span class="member-about">${about}</span>
    </a>
  </li>`;
}
