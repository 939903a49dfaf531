/** Owns the button that leads to what came below what one reads; `arrivals.js` shows and hides it. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';

export const renderNews = ({ locale }: Member): Html =>
  html`<button type="button" class="button news" hidden>${ICONS.down}${wordsIn(locale).newBelow}</button>`;
