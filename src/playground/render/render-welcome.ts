/** Owns the beginning of the channel, which is all of it before anything was typed: what this is, and what to try. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';

export function renderWelcome(member: Member): Html {
  const { welcome, localLong } = wordsIn(member.locale);
  const { say } = addressesOf(member);
  const examples = [...welcome.examples, ...(member.isOrganiser ? welcome.organiserExamples : [])];
  return html`<section class="welcome" aria-labelledby="welcome">
    <h2 id="welcome">${welcome.title}</h2>
    <p>${welcome.text}</p>
    <form
      class="examples"
      method="post"
      action="${say}"
      hx-post="${say}"
      hx-target="#form-place"
      hx-swap="innerHTML"
      aria-label="${welcome.tryThese}"
    >
      ${examples.map((line) => html`<button class="button is-command" name="line" value="${line}">${line}</button>`)}
    </form>
    <p class="welcome-local">${localLong}</p>
  </section>`;
}
