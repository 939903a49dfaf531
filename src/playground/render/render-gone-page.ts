/** Owns the page that says that a file is gone, and leads back to the channel. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { StaticFiles } from '../static-files.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { renderHead } from './render-head.ts';

export function renderGonePage(member: Member, addressOf: StaticFiles['addressOf']): Html {
  const { file: words, product } = wordsIn(member.locale);
  return html`<!doctype html>
    <html lang="${member.locale}">
      ${renderHead(`${words.gone} · ${product}`, addressOf, [])}
      <body class="form-page">
        <main class="form">
          <h1>${words.gone}</h1>
          <p>${words.goneText}</p>
          <p class="form-buttons"><a class="button" href="${addressesOf(member).page}">${words.back}</a></p>
        </main>
      </body>
    </html>`;
}
