/** Owns the clock above the channel: the playground's own time where it was let run ahead, and the button that does it. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { TimeControl } from '../time-control.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';
import { renderInstant } from './render-instant.ts';

/** Nothing where time is the machine's own for good: other surfaces run on it too. The stream brings a new time. */
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
    hx-swap="none"
    hx-sync="this:drop"
  >
    <p class="clock-time" sse-swap="clock" hx-swap="innerHTML">
      ${time.aheadMs() === 0 ? '' : renderClockTime(member, time)}
    </p>
    <button class="button" title="${words.about}">${ICONS.ahead}<span>${words.next}</span></button>
  </form>`;
}

/** `page.js` lets it go on from there, and reads there how far ahead it is. */
export function renderClockTime({ locale }: Member, time: TimeControl): Html {
  const now = time.now();
  return html`<span class="visually-hidden">${wordsIn(locale).clock.now}</span>
    <span data-ahead="${time.aheadMs()}">${renderInstant(now, 'time', { locale, now })}</span>`;
}
