/** Owns controls: buttons and drop-downs, each naming the action it stands for. */
import type { ActionsBlock, Button as SlackButton, PlainTextElement, StaticSelect } from '@slack/types';
import type { Button, Choice, ChoicesBlock } from '../../core/cards/card.ts';
import { checkLimit, fitLabel, SLACK_LIMITS, type SlackLimit } from './limits.ts';

/**
 * Slack wants every `action_id` to be unique in its block, and one action may stand on two controls; so the `action_id`
 * counts the controls, and the action itself is the button's value (or the chosen option's).
 */
export function buttonBlocks(buttons: readonly Button[]): ActionsBlock[] {
  return chunksOf(buttons, SLACK_LIMITS.actionsElements).map((chunk) => ({
    type: 'actions',
    elements: chunk.map(buttonOf),
  }));
}

function buttonOf(button: Button, index: number): SlackButton {
  checkLimit('buttonValue', button.action.length);
  return {
    type: 'button',
    action_id: `button-${index}`,
    text: label(button.label, 'buttonText'),
    value: button.action,
    ...(button.tone === undefined ? {} : { style: button.tone }),
  };
}

/** More options than one drop-down takes go into further ones beside it. */
export function choiceBlocks(choices: ChoicesBlock): ActionsBlock[] {
  const selects = chunksOf(choices.options, SLACK_LIMITS.selectOptions).map(
    (options, index): StaticSelect => ({
      type: 'static_select',
      action_id: `choices-${index}`,
      placeholder: label(choices.placeholder, 'placeholder'),
      options: options.map(optionOf),
    }),
  );
  return chunksOf(selects, SLACK_LIMITS.actionsElements).map((elements) => ({ type: 'actions', elements }));
}

function optionOf(choice: Choice): { text: PlainTextElement; value: string } {
  checkLimit('optionValue', choice.action.length);
  return { text: label(choice.label, 'optionText'), value: choice.action };
}

/** Slack refuses an empty label; an invisible one would be no better. */
export function label(text: string, limit: SlackLimit): PlainTextElement {
  return { type: 'plain_text', text: text === '' ? '…' : fitLabel(text, limit), emoji: false };
}

export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
