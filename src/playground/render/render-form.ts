/** Owns a form as HTML: a dialog in the page, or a page of its own where there is no script. */
import { html } from 'hono/html';
import type { ChoiceField, Modal, ModalField, TextField } from '../../core/cards/modal.ts';
import { plainText } from '../../core/text/inline.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { StaticFiles } from '../static-files.ts';
import { addressesOf } from './addresses.ts';
import type { Html } from './html.ts';
import { langAttribute } from './language.ts';
import { renderHead } from './render-head.ts';
import { renderText } from './rich-text.ts';

export type OpenForm = {
  readonly modal: Modal;
  /** The message whose control opened it; null where a command did. */
  readonly messageId: string | null;
};

const PREFIX = 'field.';
const inputName = (field: ModalField): string => `${PREFIX}${field.name}`;

/** The field behind an input's name; null: not a field of a form. */
export function fieldNameOf(name: string): string | null {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : null;
}

/** `form.js` shows it and takes it away. */
export function renderForm(form: OpenForm, member: Member, now: number): Html {
  const { cancel } = wordsIn(member.locale).form;
  return html`<dialog
    class="form"
    aria-labelledby="form-title"
    data-opened-from="${form.messageId ?? ''}"
    data-draft="${form.modal.action}"
  >
    ${renderFields(form, member, now, html`<button type="button" class="button" data-close>${cancel}</button>`)}
  </dialog>`;
}

/** Sent without the page's script, it is answered on the channel's page. */
export function renderFormPage(
  form: OpenForm,
  member: Member,
  { now, addressOf }: { readonly now: number; readonly addressOf: StaticFiles['addressOf'] },
): Html {
  const words = wordsIn(member.locale).form;
  const { page } = addressesOf(member);
  const title = words.title(form.modal.title, member.name);
  return html`<!doctype html>
    <html lang="${member.locale}">
      ${renderHead(title, addressOf, [])}
      <body class="form-page">
        <main class="form">
          ${renderFields(form, member, now, html`<a class="button" href="${page}">${words.cancel}</a>`)}
        </main>
      </body>
    </html>`;
}

function renderFields({ modal, messageId }: OpenForm, member: Member, now: number, cancel: Html): Html {
  const { submit } = addressesOf(member);
  const { locale } = member;
  return html`<form method="post" action="${submit}" hx-post="${submit}" hx-swap="none" hx-sync="this:drop">
    <h2 id="form-title" tabindex="-1">${modal.title}</h2>
    <input type="hidden" name="action" value="${modal.action}" />
    ${messageId === null ? '' : html`<input type="hidden" name="message" value="${messageId}" />`}
    ${renderIntro(modal, member, now)}
    ${modal.fields.map((field, index) => renderField(field, index, member))}
    ${renderUnfold({ modal, messageId }, member)}
    <p class="form-trouble" role="alert" data-text="${wordsIn(locale).form.notSent}" hidden></p>
    <div class="form-buttons">
      ${cancel}
      <button class="button is-primary">${modal.submit}</button>
    </div>
  </form>`;
}

/** So much is sure to stand in sight at once; longer ones scroll, which a keyboard must be able to do as well. */
const SHORT_INTRO = 300;

function renderIntro({ intro }: Modal, { locale }: Member, now: number): Html | '' {
  if (intro.length === 0) return '';
  const text = plainText(intro);
  const reach =
    text.length > SHORT_INTRO ? html` tabindex="0" role="group" aria-labelledby="form-title"` : '';
  return html`<p class="form-intro" ${langAttribute(text, locale)}${reach}>
    ${renderText(intro, { locale, now })}
  </p>`;
}

/** Its answer is the longer form, into which the page's script carries what was typed. Without script nothing opens it. */
function renderUnfold({ modal: { unfold }, messageId }: OpenForm, member: Member): Html | '' {
  if (unfold === undefined) return '';
  const values = JSON.stringify({ action: unfold.action, message: messageId ?? '' });
  return html`<button
    type="button"
    class="button is-unfold"
    data-unfold
    hx-post="${addressesOf(member).act}"
    hx-vals="${values}"
    hx-params="action, message"
    hx-target="#form-place"
    hx-swap="innerHTML"
    hidden
  >
    ${unfold.label}
  </button>`;
}

function renderField(field: ModalField, index: number, member: Member): Html {
  switch (field.kind) {
    case 'text':
      return renderTextField(field, `form-field-${index}`, member);
    case 'choice':
      return renderChoiceField(field, `form-field-${index}`, member);
  }
}

function renderTextField(field: TextField, id: string, member: Member): Html {
  const { label, isMultiline, isRequired, maxLength, initial = '' } = field;
  const attributes = html` id="${id}" name="${inputName(field)}"
  maxlength="${maxLength}"${isRequired ? html` required` : ''}${describedBy(field, id)}`;
  // A line end right after the tag would be the browser's to swallow.
  const input = isMultiline
    ? html`<textarea${attributes} rows="6">${`\n${initial}`}</textarea>`
    : html`<input type="text" ${attributes} value="${initial}" />`;
  return html`<div class="form-field">
    <label for="${id}">${label}${renderOptional(field, member)}</label>
    ${input}${renderHelp(field, id)}${renderError(id)}
  </div>`;
}

function renderChoiceField(field: ChoiceField, id: string, member: Member): Html {
  return html`<fieldset class="form-field" ${describedBy(field, id)}>
    <legend>${field.label}${renderOptional(field, member)}</legend>
    <div class="form-options">
      ${field.options.map(
        ({ value, label }) =>
          html`<label>
            <input
              type="radio"
              name="${inputName(field)}"
              value="${value}"
              ${field.isRequired ? html` required` : ''}${value === field.initial ? html` checked` : ''}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
    ${renderHelp(field, id)}${renderError(id)}
  </fieldset>`;
}

const hasHelp = ({ help = '' }: ModalField): boolean => help !== '';

const describedBy = (field: ModalField, id: string): Html =>
  html` aria-describedby="${hasHelp(field) ? `${id}-help ` : ''}${id}-error"`;

/** Filled when what was sent is refused. */
const renderError = (id: string): Html => html`<p class="form-error" id="${id}-error" hidden></p>`;

const renderHelp = (field: ModalField, id: string): Html | '' =>
  hasHelp(field) ? html`<p class="form-help" id="${id}-help">${field.help ?? ''}</p>` : '';

const renderOptional = ({ isRequired }: ModalField, { locale }: Member): Html | '' =>
  isRequired ? '' : html` <span class="form-optional">${wordsIn(locale).form.optional}</span>`;
