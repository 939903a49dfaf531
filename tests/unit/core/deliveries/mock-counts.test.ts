/** Owns the proof that faces that go with answers leave a message with the newest state, in whatever order they arrive. */
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../src/core/cards/card.ts';
import type { Reply, SubmissionReply } from '../../../../src/core/commands/reply.ts';
import type { LiveFace } from '../../../../src/core/deliveries/live-face.ts';
import { stampCard, stampOf } from '../../../../src/core/deliveries/stamp.ts';
import { controlOf, wordsOn } from '../../../support/core-of.ts';
import { mockGroup, type Name } from '../../../support/mock-group.ts';
import { formOf } from '../../../support/person-in-channel.ts';

/** A lobby; whoever clicks is on a surface that shows faces with its answers. */
async function lobby() {
  const group = await mockGroup();
  const { core, records, platform, time } = group;
  const edits = (): number => platform.calls.filter(({ call }) => call === 'edit').length;
  const act = (name: Name, actionId: string, takesFace = true): Promise<Reply> =>
    core.act({ ...group.person(name).request, actionId, messageId: 'M1', takesFace });
  const click = (name: Name, says: string, label: string): Promise<Reply> =>
    act(name, controlOf(group.shown(says), label));
  /** The platform puts it where it was clicked. */
  const arrive = (says: string, face: LiveFace): void => {
    const message = platform.shown.find(({ card }) => wordsOn(card).includes(says));
    if (message === undefined) throw new Error(`nothing shows «${says}»`);
    message.card = stampCard(face.card, face.stamp);
  };
  const later = async (): Promise<void> => {
    await time.pass(10_000);
    await group.settle();
  };
  const marked = async (): Promise<number> => (await records.refreshes.due(Infinity, 10)).length;
  return {
    ...group,
    edits,
    act,
    click,
    arrive,
    later,
    marked,
    lobby: () => wordsOn(group.shown('Mock interview')),
  };
}

function faceOf(reply: Reply | SubmissionReply): LiveFace {
  if (reply.kind !== 'private' || reply.face === undefined) throw new Error('no face came with it');
  return reply.face;
}

const hasFace = (reply: Reply | SubmissionReply): boolean =>
  reply.kind === 'private' && reply.face !== undefined;
const stampsOn = (card: Card): readonly (string | null)[] =>
  card.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ action }) => stampOf(action)) : [],
  );

describe('a face that goes with an answer', () => {
  test('is the new one of the message that was clicked, and needs no edit once it was shown', async () => {
    const { click, arrive, later, edits, marked, lobby: shown } = await lobby();
    const face = faceOf(await click('민지', 'Mock interview', 'Join'));
    expect(wordsOn(face.card)).toContain('In: Alice, 민지');
    arrive('Mock interview', face);
    await face.shown();
    expect(await marked()).toBe(0);
    await later();
    expect(edits()).toBe(0);
    expect(shown()).toContain('In: Alice, 민지');
  });

  test('that never arrived is drawn from records, and not before it could have', async () => {
    const { click, settle, later, edits, lobby: shown } = await lobby();
    faceOf(await click('민지', 'Mock interview', 'Join'));
    await settle();
    expect(edits()).toBe(0);
    await later();
    expect(edits()).toBe(1);
    expect(shown()).toContain('In: Alice, 민지');
  });

  test.each(['older last', 'newer last', 'newer settled before the older arrives'])(
    'and another one leave the newest state: %s',
    async (order) => {
      const { click, arrive, later, lobby: shown } = await lobby();
      const older = faceOf(await click('민지', 'Mock interview', 'Join'));
      const newer = faceOf(await click('Ben', 'Mock interview', 'Join'));
      const inOrder = order === 'newer last' ? [older, newer] : [newer, older];
      if (order.startsWith('newer settled')) {
        for (const face of inOrder) {
          arrive('Mock interview', face);
          await face.shown();
        }
      } else {
        for (const face of inOrder) arrive('Mock interview', face);
        for (const face of inOrder) await face.shown();
      }
      await later();
      expect(shown()).toContain('In: Alice, 민지, Ben');
    },
  );

  test('while an older edit is under way is not lost under it', async () => {
    const { act, click, arrive, later, platform, settle, lobby: shown } = await lobby();
    await act('민지', 'v1:mock-join:m1', false);
    const edit = platform.edit.bind(platform);
    platform.edit = async (...given) => {
      platform.edit = edit;
      const face = faceOf(await click('Ben', 'Mock interview', 'Join'));
      arrive('Mock interview', face);
      await face.shown();
      return edit(...given);
    };
    await settle();
    await later();
    expect(shown()).toContain('In: Alice, 민지, Ben');
  });

  test('stands on the message that was clicked alone: not on a private one, nor where the surface shows none', async () => {
    const group = await lobby();
    const { act, click, press, start } = group;
    expect(hasFace(await act('민지', 'v1:mock-join:m1'))).toBe(false);
    expect(hasFace(await press('Ben', 'Mock interview', 'Join'))).toBe(false);
    await group.join('Chris');
    await start();
    const face = faceOf(await click('Ben', 'Round 1 of 2', 'Skip'));
    expect(wordsOn(face.card)).toContain('1 skipped');
    expect(new Set(stampsOn(stampCard(face.card, face.stamp)))).toEqual(new Set([face.stamp]));
  });

  test('of a click that changes nothing there is none', async () => {
    const group = await lobby();
    const { click } = group;
    await group.join('민지');
    expect(hasFace(await click('민지', 'Mock interview', 'Join'))).toBe(false);
    expect(hasFace(await click('Ben', 'Mock interview', 'Leave'))).toBe(false);
  });

  test('comes with a form that the message opened, and not with one that a private message opened', async () => {
    const group = await lobby();
    const { core, click, act, person, start } = group;
    await group.join('민지', 'Ben');
    await start();
    const send = async (name: Name, opened: Reply): Promise<SubmissionReply> =>
      core.submit({
        ...person(name).request,
        actionId: formOf(opened).action,
        messageId: 'M1',
        takesFace: true,
        values: { answer: 'A cache' },
      });
    const sent = await send('민지', await click('민지', 'Round 1 of 2', 'Answer'));
    expect(wordsOn(faceOf(sent).card)).toContain('1 of 3 answered');
    expect(hasFace(await send('Ben', await act('Ben', 'v1:mock-answer:m1:1')))).toBe(false);
  });
});
