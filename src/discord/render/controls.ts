/** Owns buttons and drop-downs as Discord's action rows. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIStringSelectComponent,
} from 'discord.js';
import type { Button, ButtonsBlock, Choice, ChoicesBlock } from '../../core/cards/card.ts';
import { assertWithin } from './card-limit-error.ts';
import { LIMITS } from './limits.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** One row; a sixth button is refused, since cards promise at most five. */
export function renderButtons(block: ButtonsBlock): readonly Row[] {
  assertWithin('buttonsInRow', block.buttons.length);
  if (block.buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: block.buttons.map(renderButton) }];
}

function renderButton({ label, action, tone }: Button): APIButtonComponentWithCustomId {
  assertWithin('customId', action.length);
  return {
    type: ComponentType.Button,
    custom_id: action,
    label: shortenLabel(label, LIMITS.buttonLabel),
    style: tone === undefined ? ButtonStyle.Secondary : STYLES[tone],
  };
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/**
 * As few drop-downs as hold all options, filled in order; several are numbered. `firstNumber` keeps their ids apart
 * within a message: what a choice does stands in its value.
 */
export function renderChoices(block: ChoicesBlock, firstNumber: number): readonly Row[] {
  const parts = chunk(distinct(block.options), LIMITS.optionsInSelect);
  return parts.map((options, index) => {
    const count = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: `choices:${firstNumber + index}`,
      placeholder: shortenLabel(block.placeholder, LIMITS.placeholder - count.length) + count,
      options: options.map(({ label, action }) => {
        assertWithin('customId', action.length);
        return { label: shortenLabel(label, LIMITS.optionLabel), value: action };
      }),
    };
    return { type: ComponentType.ActionRow, components: [select] };
  });
}

/** Discord refuses two options of one drop-down that do the same: the first of them stands for both. */
function distinct(options: readonly Choice[]): readonly Choice[] {
  return options.filter(
    ({ action }, index) => options.findIndex((other) => other.action === action) === index,
  );
}

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

/** A label names what stands in full elsewhere; a longer one ends with a visible "…". Discord refuses an empty one. */
export function shortenLabel(label: string, limit: number): string {
  const words = label.replace(/\s+/gu, ' ').trim();
  if (words === '') return '…';
  if (words.length <= limit) return words;
  return `${words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
