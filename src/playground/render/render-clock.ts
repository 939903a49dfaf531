/** Owns the clock above the channel: the playground's own time where it was let run ahead, and the button that does it. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { TimeControl } from '../time-control.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';

/** Nothing where time is the machine's own for good: other surfaces run on it too. */
export function renderClock(member: Member, time: TimeControl | null): Html | '' {
  if (time === null) return '';
  const { clock: words } = wordsIn(member.locale);
  const address = addressesOf(member).time;
  return html`<form
    class="clock"
    id="clock"
    method="post"
    action="${address}"
    hx-post="${address}"
    hx-swap="outerHTML"
    hx-sync="this:drop"
  >
    <p class="clock-time">${time.aheadMs() === 0 ? '' : renderNow(time.now(), member)}</p>
    <button class="button" title="${words.about}">${ICONS.ahead}<span>${words.next}</span></button>
  </form>`;
}

function renderNow(at: number, { locale }: Member): Html {
  const { clock: words } = wordsIn(locale);
  const instant = new Date(at);
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
  return html`<span class="visually-hidden">${words.now}</span>
    <time datetime="${instant.toISOString()}" data-style="time">${text}</time>`;
}
