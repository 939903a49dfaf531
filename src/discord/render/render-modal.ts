/** Owns a form as a Discord modal: words as a text display, each field under its label; refused here when Discord would. */
import { ComponentType, TextInputStyle } from 'discord.js';
import type {
  APIComponentInLabel,
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APIRadioGroupComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
  APITextInputComponent,
} from 'discord.js';
import type { ChoiceField, Modal, ModalField, TextField } from '../../core/cards/modal.ts';
import type { RichText } from '../../core/text/inline.ts';
import { assertWithin } from './card-limit-error.ts';
import { shortenLabel } from './controls.ts';
import { LIMITS } from './limits.ts';
import { renderText } from './rich-text.ts';

/** Throws `CardLimitError`, naming the limit, when the form is too much for one modal. */
export function renderModal(modal: Modal): APIModalInteractionResponseCallbackData {
  assertWithin('customId', modal.action.length);
  const components = [...renderIntro(modal.intro), ...modal.fields.map(renderField)];
  assertWithin('componentsInModal', components.length);
  return { custom_id: modal.action, title: shortenLabel(modal.title, LIMITS.modalTitle), components };
}

function renderIntro(intro: RichText): readonly APITextDisplayComponent[] {
  const content = renderText(intro).trim();
  assertWithin('textInMessage', content.length);
  return content === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
}

function renderField(field: ModalField): APILabelComponent {
  assertWithin('customId', field.name.length);
  const { help = '' } = field;
  return {
    type: ComponentType.Label,
    label: shortenLabel(field.label, LIMITS.fieldLabel),
    ...(help.trim() === '' ? {} : { description: shortenLabel(help, LIMITS.fieldDescription) }),
    component: componentOf(field),
  };
}

function componentOf(field: ModalField): APIComponentInLabel {
  switch (field.kind) {
    case 'text':
      return renderInput(field);
    case 'choice':
      return field.options.length > 1 && field.options.length <= LIMITS.optionsInRadioGroup
        ? renderRadioGroup(field)
        : renderSelect(field);
  }
}

function renderInput({
  name,
  isMultiline,
  isRequired,
  maxLength,
  initial = '',
}: TextField): APITextInputComponent {
  assertWithin('textInput', maxLength);
  assertWithin('textInput', initial.length);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: isMultiline ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: isRequired,
    max_length: maxLength,
    ...(initial === '' ? {} : { value: initial }),
  };
}

/** All choices at a glance, as on Slack; Discord wants at least two. */
function renderRadioGroup(field: ChoiceField): APIRadioGroupComponent {
  return {
    type: ComponentType.RadioGroup,
    custom_id: field.name,
    required: field.isRequired,
    options: optionsOf(field),
  };
}

function renderSelect(field: ChoiceField): APIStringSelectComponent {
  assertWithin('optionsInSelect', field.options.length);
  return {
    type: ComponentType.StringSelect,
    custom_id: field.name,
    required: field.isRequired,
    min_values: field.isRequired ? 1 : 0,
    options: optionsOf(field),
  };
}

function optionsOf({ options, initial }: ChoiceField) {
  return options.map(({ value, label }) => {
    assertWithin('optionValue', value.length);
    return {
      value,
      label: shortenLabel(label, LIMITS.optionLabel),
      ...(value === initial ? { default: true } : {}),
    };
  });
}
