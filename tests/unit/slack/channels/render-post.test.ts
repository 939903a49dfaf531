/** Owns how an unprompted message looks on Slack, and that nothing but the configured ping can notify anybody. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionId, Card } from '../../../../src/core/cards/card.ts';
import { noticeCard } from '../../../../src/core/cards/notice-card.ts';
import type { Ping } from '../../../../src/core/ports/channel-messenger.ts';
import { renderFace, renderPost } from '../../../../src/slack/render/render-post.ts';
import { checkMessage } from '../../../emulators/slack/block-rules.ts';
import { pingsOf } from '../../../emulators/slack/screen.ts';
import { times } from '../../../support/form-fields.ts';

const buttons = [{ label: 'Answer', action: 'v1:answer:p1' as ActionId }];
const card = noticeCard('What is a <!channel> cache? @here', { buttons });
const stamp = 'd1234567890123456789abcde';
const here: Ping = { kind: 'here' };
const group: Ping = { kind: 'group', id: 'S0123ABC', name: 'back<end>' };

/** As the emulator reads it: what Slack would take, and whom it would notify. */
function taken(message: object) {
  const checked = checkMessage(message);
  if (!checked.ok) throw new Error(checked.error);
  return checked.body;
}

describe('a post', () => {
  test('every control carries the stamp', () => {
    const { blocks } = renderPost({ card, stamp });
    expect(blocks.at(-1)).toMatchObject({ elements: [{ value: `v1:answer:p1#${stamp}` }] });
  });

  test('nobody is notified where nothing was configured', () => {
    expect(pingsOf(taken(renderPost({ card, stamp, ping: null })))).toEqual([]);
  });

  test('@here and a group are notified once, in a line of their own', () => {
    const message = renderPost({ card, stamp, ping: here });
    expect(pingsOf(taken(message))).toEqual(['<!here>']);
    expect(message.text).toMatch(/^@here What is a &lt;!channel&gt; cache\?/u);
    expect(pingsOf(taken(renderPost({ card, stamp, ping: group })))).toEqual(['<!subteam^S0123ABC>']);
  });

  test('a role, and an id that is no group’s, are no ping of Slack’s', () => {
    expect(() => renderPost({ card, stamp, ping: { kind: 'role', id: '1', name: 'x' } })).toThrow('ping');
    const forged: Ping = { kind: 'group', id: 'S1> <!channel', name: 'x' };
    expect(() => renderPost({ card, stamp, ping: forged })).toThrow('ping');
  });

  test('whatever a question says, only the configured ping notifies', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('<!here>', '<@U1>', '@here', '<!subteam^S9>'),
        (words, markup) => {
          const said = noticeCard(`${words} ${markup}`, { buttons });
          expect(pingsOf(taken(renderPost({ card: said, stamp, ping: group })))).toEqual([
            '<!subteam^S0123ABC>',
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('50 blocks are a message, with a ping there is room for 49', () => {
    const blocksOf = (n: number): Card => ({
      blocks: [...times(n - 1, () => ({ kind: 'divider' as const })), { kind: 'buttons', buttons }],
    });
    expect(renderPost({ card: blocksOf(50), stamp }).blocks).toHaveLength(50);
    expect(renderPost({ card: blocksOf(49), stamp, ping: here }).blocks).toHaveLength(50);
    expect(() => renderPost({ card: blocksOf(50), stamp, ping: here })).toThrow('messageBlocks');
    expect(() => renderFace({ card: blocksOf(50), stamp, ping: here })).toThrow('messageBlocks');
  });
});

describe('a new face', () => {
  test('the ping’s line stays as words, so that nobody is notified again', () => {
    const face = renderFace({ card, stamp, ping: here });
    expect(pingsOf(taken(face))).toEqual([]);
    expect(face.blocks[0]).toEqual({
      type: 'section',
      text: { type: 'plain_text', text: '@here', emoji: false },
    });
    expect(renderFace({ card, stamp, ping: group }).blocks[0]).toMatchObject({
      text: { text: '@back<end>' },
    });
  });

  test('a group that is known by its id alone has no line: nobody would know it by that', () => {
    const face = renderFace({ card, stamp, ping: { kind: 'group', id: 'S0123ABC', name: 'S0123ABC' } });
    expect(face.blocks).toEqual(renderFace({ card, stamp }).blocks);
  });

  test('its text is within the 4,000 characters of chat.update', () => {
    const long = noticeCard('word '.repeat(2000), { buttons });
    expect(renderFace({ card: long, stamp, ping: here }).text.length).toBeLessThanOrEqual(4000);
  });
});
