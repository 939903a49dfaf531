/** Owns the files below a message: what each is called, how large it is, and the link that downloads it. */
import { html } from 'hono/html';
import type { TextFile } from '../../core/cards/text-file.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { Message } from '../world.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';

export function renderFiles({ id, files }: Pick<Message, 'id' | 'files'>, member: Member): Html | '' {
  if (files.length === 0) return '';
  const { file: addressOf } = addressesOf(member);
  const { file: words } = wordsIn(member.locale);
  return html`<ul class="files" aria-label="${words.all}">
    ${files.map(
      (file, index) =>
        html`<li>
          <a class="file" href="${addressOf(id, index)}">
            ${ICONS.file}<span class="visually-hidden">${words.download}</span>
            <span class="file-name">${file.name}</span>
            <span class="file-size">${sizeOf(file, member.locale)}</span>
          </a>
        </li>`,
    )}
  </ul>`;
}

function sizeOf({ text }: TextFile, locale: Locale): string {
  const kilobytes = Math.ceil(Buffer.byteLength(text, 'utf8') / 1000);
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' }).format(kilobytes);
}
