import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../src/core/cards/card.ts';
import { noticeCard } from '../../../../src/core/cards/notice-card.ts';
import type { Reply } from '../../../../src/core/commands/reply.ts';
import { runShare } from '../../../../src/core/commands/run-share.ts';
import { PlatformError } from '../../../../src/core/errors.ts';
import { memoryShares } from '../../../support/memory-shares.ts';

const reply: Extract<Reply, { kind: 'share' }> = {
  kind: 'share',
  key: 'slack:M1:kakao:card',
  card: noticeCard('public'),
  confirmation: noticeCard('shared'),
  repeated: noticeCard('already shared'),
  inDoubt: noticeCard('in doubt'),
  refused: noticeCard('refused'),
};

/** A channel and a private message; `fails` is what the platform answers to the next post. */
function channel() {
  const posted: Card[] = [];
  const shown: Card[] = [];
  const shares = memoryShares();
  const share = (fails?: Error): Promise<void> =>
    runShare(reply, {
      shares,
      clock: { now: () => 0 },
      post: (card) => {
        if (fails !== undefined) return Promise.reject(fails);
        posted.push(card);
        return Promise.resolve();
      },
      show: (card) => Promise.resolve(void shown.push(card)),
    });
  return { posted, shown, share };
}

describe('a share', () => {
  test('is posted once, however often the click is delivered', async () => {
    const { posted, shown, share } = channel();
    await Promise.all([share(), share(), share()]);
    await share();
    expect(posted).toEqual([reply.card]);
    expect(shown).toContain(reply.confirmation);
    expect(shown.filter((card) => card === reply.repeated)).toHaveLength(3);
  });

  test('that the platform refused can be tried again', async () => {
    const { posted, shown, share } = channel();
    await share(new PlatformError('forbidden', 'not here'));
    expect(shown).toEqual([reply.refused]);
    await share();
    expect(posted).toEqual([reply.card]);
  });

  test('that may have arrived is not made again by itself, and the person is told to look', async () => {
    const { posted, shown, share } = channel();
    await expect(share(new PlatformError('in_doubt', 'cut'))).rejects.toThrow('cut');
    expect(shown).toEqual([reply.inDoubt]);
    await share();
    expect(posted).toEqual([]);
    expect(shown.at(-1)).toBe(reply.repeated);
  });
});
