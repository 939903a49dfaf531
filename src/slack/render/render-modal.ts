/** Owns the way from a form to a Slack view: its words, its fields, and the buttons around them. */
import type { InputBlock, ModalView, Option, PlainTextElement } from '@slack/types';
import type { ChoiceField, Modal, ModalField, TextField } from '../../core/cards/modal.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { checkLimit, SLACK_LIMITS } from './limits.ts';
import { buttonBlocks, label } from './controls.ts';
import { paragraphs } from './render-card.ts';
import { VIEW_WORDS } from './view-words.ts';

type ViewSetting = { readonly metadata: string; readonly locale: Locale };

/**
 * A field's name is its `block_id` and its `action_id`: values come back under both. Throws a `PlatformError`
 * (`rejected`) when the form is more than a view takes.
 */
export function renderModal(modal: Modal, { metadata, locale }: ViewSetting): ModalView {
  checkLimit('callbackId', modal.action.length);
  const { intro, fields, unfold } = modal;
  const blocks = [
    ...paragraphs(intro, 'rich_text_section'),
    ...fields.map(renderField),
    ...(unfold === undefined ? [] : buttonBlocks([unfold])),
  ];
  checkLimit('viewBlocks', blocks.length);
  return {
    type: 'modal',
    callback_id: modal.action,
    private_metadata: metadata,
    title: label(modal.title, 'viewTitle'),
    submit: label(modal.submit, 'viewButton'),
    close: label(VIEW_WORDS[locale].cancel, 'viewButton'),
    blocks,
  };
}

/**
 * The form with what was typed into another one in the fields that both have: Slack keeps it by the fields' ids, but a
 * field's own beginning must not win. What a field does not take stays out of it.
 */
export function withTyped(modal: Modal, typed: ReadonlyMap<string, string>): Modal {
  return { ...modal, fields: modal.fields.map((field) => fillIn(field, typed.get(field.name))) };
}

function fillIn(field: ModalField, value: string | undefined): ModalField {
  if (value === undefined) return field;
  switch (field.kind) {
    case 'text':
      return value.length > field.maxLength ? field : { ...field, initial: value };
    case 'choice':
      return field.options.some((option) => option.value === value) ? { ...field, initial: value } : field;
  }
}

function renderField(field: ModalField): InputBlock {
  checkLimit('actionId', field.name.length);
  return {
    type: 'input',
    block_id: field.name,
    label: label(field.label, 'inputLabel'),
    ...(field.help === undefined || field.help === '' ? {} : { hint: label(field.help, 'inputHint') }),
    optional: !field.isRequired,
    element: elementOf(field),
  };
}

function elementOf(field: ModalField): InputBlock['element'] {
  switch (field.kind) {
    case 'text':
      return textInput(field);
    case 'choice':
      return choiceElement(field);
  }
}

/** No focus of its own: on a phone the keyboard would cover the words above the field before they are read. */
function textInput({ name, isMultiline, maxLength, initial = '' }: TextField): InputBlock['element'] {
  checkLimit('textInput', maxLength);
  checkLimit('textInput', initial.length);
  return {
    type: 'plain_text_input',
    action_id: name,
    multiline: isMultiline,
    max_length: maxLength,
    ...(initial === '' ? {} : { initial_value: initial }),
  };
}

/** All choices at a glance where they are few, else a drop-down. */
function choiceElement({ name, options, initial }: ChoiceField): InputBlock['element'] {
  checkLimit('selectOptions', options.length);
  const rendered = options.map((option): Option & { text: PlainTextElement } => {
    checkLimit('optionValue', option.value.length);
    return { text: label(option.label, 'optionText'), value: option.value };
  });
  const chosen = rendered.find(({ value }) => value === initial);
  const common = {
    action_id: name,
    options: rendered,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
  return rendered.length <= SLACK_LIMITS.radioOptions
    ? { type: 'radio_buttons', ...common }
    : { type: 'static_select', ...common };
}
