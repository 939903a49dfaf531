/** Owns the command line: one field that suggests what can be typed, as a combobox with its list above it. */
import { html } from 'hono/html';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { LineSuggestion } from '../receive/suggest-line.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { ICONS } from './icons.ts';
import { langAttribute } from './language.ts';

export function renderComposer(member: Member): Html {
  const { line: words } = wordsIn(member.locale);
  const { say, suggestions } = addressesOf(member);
  return html`<form
    class="composer"
    id="composer"
    method="post"
    action="${say}"
    hx-post="${say}"
    hx-target="#form-place"
    hx-swap="innerHTML"
  >
    <div class="popup" id="popup" hidden>
      <ul role="listbox" id="suggestions" aria-label="${words.suggestions}"></ul>
      <p class="popup-keys" aria-hidden="true">${words.keys}</p>
    </div>
    <div class="field">
      <input
        id="line"
        name="line"
        type="text"
        role="combobox"
        aria-label="${words.label}"
        aria-autocomplete="list"
        aria-expanded="false"
        aria-controls="suggestions"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="send"
        required
        placeholder="${words.placeholder}"
        data-suggestions="${suggestions}"
      />
      <button class="send" aria-label="${words.send}">${ICONS.send}</button>
    </div>
  </form>`;
}

/** The options of the list, and nothing around them. */
export function renderSuggestions(suggestions: readonly LineSuggestion[], { locale }: Member): Html {
  return html`${suggestions.map(
    ({ label, detail, line }, index) =>
      html`<li role="option" id="suggestion-${index}" aria-selected="false" data-line="${line}">
        <span class="suggestion-label" ${langAttribute(label, locale)}>${label}</span>
        ${detail === '' ? '' : html`<span class="suggestion-detail">${detail}</span>`}
      </li>`,
  )}`;
}
