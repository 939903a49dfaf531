import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAction, encodeAction } from '../../../../src/core/cards/action-id.ts';
import { ACTION_ID_LENGTH } from '../../../../src/core/cards/card.ts';

const name = fc.stringMatching(/^[a-z0-9가-힣~-]{1,40}$/u);
const view = fc.stringMatching(/^[a-z0-9가-힣-]{1,36}$/u);
const page = fc.integer({ min: 1, max: 999 });

describe('action ids', () => {
  test('what is encoded is decoded again, within the length that both platforms take', () => {
    const actions = fc.oneof(
      fc.record({ verb: fc.constant('companies' as const), page }),
      fc.record({ verb: fc.constant('card' as const), entry: name }),
      fc.record({ verb: fc.constantFrom('view' as const, 'read' as const), entry: name, view, page }),
      fc.record({ verb: fc.constant('share' as const), entry: name, view }),
    );
    fc.assert(
      fc.property(actions, (action) => {
        const id = encodeAction(action);
        expect(id.length).toBeLessThanOrEqual(ACTION_ID_LENGTH);
        expect(decodeAction(id)).toEqual(action);
      }),
    );
  });

  test.each([
    '',
    'v1',
    'v1:view',
    'v1:view:kakao:topics',
    'v1:view:kakao:topics:0',
    'v1:view:kakao:topics:-1',
    'v1:view:kakao:topics:1:more',
    'v2:view:kakao:topics:1',
    'v1:drop:kakao',
    'v1:constructor:kakao',
    'v1:view::topics:1',
    'v1:view:a b:topics:1',
    `v1:card:${'x'.repeat(200)}`,
  ])('a forged id is not an action: %j', (id) => {
    expect(decodeAction(id)).toBeNull();
  });

  test('any text is an action or is not, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => void decodeAction(id)));
  });

  test('an id that would not fit is a mistake of ours and says so', () => {
    expect(() =>
      encodeAction({ verb: 'view', entry: 'x'.repeat(60), view: 'y'.repeat(60), page: 1 }),
    ).toThrow(/at most 100/u);
  });
});
