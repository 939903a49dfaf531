/** Owns the proof that a message can be found again by its controls, and that they do what they did. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAction, encodeAction } from '../../../../src/core/cards/action-id.ts';
import { ACTION_ID_LENGTH, type ActionId, type Card } from '../../../../src/core/cards/card.ts';
import { deliveryId } from '../../../../src/core/deliveries/delivery-id.ts';
import { stampCard, stampOf, withoutStamp } from '../../../../src/core/deliveries/stamp.ts';
import { rich } from '../../../../src/core/text/inline.ts';

const cardOf = (...actions: readonly ActionId[]): Card => ({
  blocks: [
    { kind: 'text', text: rich(['A question']) },
    { kind: 'buttons', buttons: actions.map((action) => ({ label: 'Answer', action })) },
    { kind: 'choices', placeholder: 'More', options: actions.map((action) => ({ label: 'Hint', action })) },
  ],
});

const actionsOn = ({ blocks }: Card): readonly ActionId[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons.map(({ action }) => action);
    return block.kind === 'choices' ? block.options.map(({ action }) => action) : [];
  });

const action = encodeAction({ verb: 'hint', post: 'p12' });
const ids = fc.string().map(deliveryId);

describe('the stamp on a message', () => {
  test('stands in every control, and each does what it did', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 99_999_999_999 }), (id, number) => {
        const asked = { verb: 'answer', post: `p${number}` } as const;
        const stamped = actionsOn(stampCard(cardOf(encodeAction(asked)), id));
        expect(stamped).toHaveLength(2);
        for (const one of stamped) {
          expect(stampOf(one)).toBe(id);
          expect(one.length).toBeLessThanOrEqual(ACTION_ID_LENGTH);
          expect(decodeAction(one)).toEqual(asked);
        }
      }),
    );
  });

  test('is written once, whoever writes it again', () => {
    const once = stampCard(cardOf(action), deliveryId('a'));
    expect(stampCard(once, deliveryId('a'))).toEqual(once);
    expect(actionsOn(stampCard(once, deliveryId('b'))).map(withoutStamp)).toEqual([action, action]);
  });

  test('is not read where there is none', () => {
    expect(stampOf(action)).toBeNull();
    expect(withoutStamp(action)).toBe(action);
  });

  test('a card that could never be found again is a mistake of ours and says so', () => {
    expect(() => stampCard({ blocks: [{ kind: 'divider' }] }, deliveryId('a'))).toThrow(/no control/u);
    expect(() => stampCard(cardOf(), deliveryId('a'))).toThrow(/no control/u);
  });

  test('so is an action that leaves it no room, and an id that is none', () => {
    const long = encodeAction({ verb: 'read', entry: 'x'.repeat(40), view: 'y'.repeat(36), page: 1 });
    expect(() => stampCard(cardOf(long), deliveryId('a'))).toThrow(/shorten/u);
    expect(() => stampCard(cardOf(action), 'p12/1')).toThrow(/no delivery's id/u);
  });
});
