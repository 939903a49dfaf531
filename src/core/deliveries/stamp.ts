/** Owns the stamp: a delivery's id in every control of its message, by which the message is found again. */
import { ACTION_ID_LENGTH, type ActionId, type Block, type Card } from '../cards/card.ts';

/** No name of ours holds a `#` (slugs are letters, digits and hyphens), so what follows one is a stamp. */
const STAMP = /#([a-z0-9]{1,25})$/u;

/**
 * The card with `#<id>` behind each action id; a stamp that is there already gives way. Throws RangeError for a card
 * without a control, which could never be found again, and for an action id that leaves no room (26 characters).
 */
export function stampCard(card: Card, id: string): Card {
  if (!STAMP.test(`#${id}`)) throw new RangeError(`«${id}» is no delivery's id`);
  const blocks = card.blocks.map((block) => stampBlock(block, id));
  if (!blocks.some(hasControl)) throw new RangeError(`the card of delivery ${id} has no control`);
  return { ...card, blocks };
}

/** The delivery's id that an action id carries; null for none. */
export const stampOf = (actionId: string): string | null => STAMP.exec(actionId)?.[1] ?? null;

/** An action id with the stamp of another one, where that has one: what a form sends is then known to come from its message. */
export function carryStamp(action: ActionId, from: string): ActionId {
  const stamp = stampOf(from);
  return stamp === null ? action : stampAction(action, stamp);
}

/** What the control asks for, whatever message it stands on. */
export const withoutStamp = (actionId: string): string => actionId.replace(STAMP, '');

function stampBlock(block: Block, id: string): Block {
  switch (block.kind) {
    case 'buttons':
      return {
        ...block,
        buttons: block.buttons.map((one) => ({ ...one, action: stampAction(one.action, id) })),
      };
    case 'choices':
      return {
        ...block,
        options: block.options.map((one) => ({ ...one, action: stampAction(one.action, id) })),
      };
    default:
      return block;
  }
}

function stampAction(action: ActionId, id: string): ActionId {
  const stamped = `${withoutStamp(action)}#${id}`;
  if (stamped.length > ACTION_ID_LENGTH) {
    throw new RangeError(
      `action id of ${stamped.length} characters with its stamp (at most ${ACTION_ID_LENGTH}): shorten «${action}»`,
    );
  }
  return stamped as ActionId;
}

const hasControl = (block: Block): boolean =>
  (block.kind === 'buttons' && block.buttons.length > 0) ||
  (block.kind === 'choices' && block.options.length > 0);
