/** Owns what the messenger says of requests that were lost: each is made once, and doubt is told as doubt. */
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/core/errors.ts';
import { cardSaying, saying } from './cards.ts';
import { channelOf, memberOf, type Deed, type Study, type Trouble } from './study.ts';
import { REMOTE } from './surfaces.ts';

async function failure(run: Promise<unknown>): Promise<PlatformError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const find = (study: Study, stamp: string, destination = channelOf(study)) =>
  study.messenger.find(destination, stamp, study.now() - 10 * 60_000);

/** What a platform asks for here; an SDK may add a little. */
const HALF_A_MINUTE = 30_000;

const BEFORE: readonly Trouble[] = ['fails before', 'cut before'];
const AFTER: readonly Trouble[] = ['fails after', 'cut after'];

describe.each(REMOTE)('on $name', ({ start, readsDirectMessages }) => {
  it.each(AFTER)(
    'a post that %s it took effect is in doubt, is found, and was asked for once',
    async (trouble) => {
      const study = await start();
      study.next('post', trouble);
      const error = await failure(study.messenger.post(channelOf(study), saying('Redis', 'd1')));
      expect(error.kind).toBe('in_doubt');
      expect(study.asked('post')).toBe(1);
      expect(await find(study, 'd1')).toMatchObject({ kind: 'found' });
      expect(study.sees(channelOf(study))).toHaveLength(1);
    },
  );

  it.each(BEFORE)(
    'a post that %s it took effect is in doubt, is absent, and can be posted',
    async (trouble) => {
      const study = await start();
      study.next('post', trouble);
      const error = await failure(study.messenger.post(channelOf(study), saying('Redis', 'd1')));
      expect(error.kind).toBe('in_doubt');
      expect(study.asked('post')).toBe(1);
      expect(await find(study, 'd1')).toEqual({ kind: 'absent' });
      await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
      expect(study.sees(channelOf(study))).toHaveLength(1);
    },
  );

  it.each(AFTER)(
    'a notice to one person that %s it took effect is in doubt, and asked for once',
    async (trouble) => {
      const study = await start();
      study.next('post', trouble, 'member');
      const error = await failure(study.messenger.post(memberOf(study), saying('Paused', 'd1')));
      expect(error.kind).toBe('in_doubt');
      const kind = readsDirectMessages ? 'found' : 'unreadable';
      expect(await find(study, 'd1', memberOf(study))).toMatchObject({ kind });
      expect(study.sees(memberOf(study))).toHaveLength(1);
    },
  );

  it('a post into too much traffic waits for nothing: it says how long, and was asked for once', async () => {
    const study = await start();
    study.next('post', 'rate limited');
    const error = await failure(study.messenger.post(channelOf(study), saying('Redis', 'd1')));
    expect(error.kind).toBe('rate_limited');
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(HALF_A_MINUTE);
    expect(error.retryAfterMs).toBeLessThan(HALF_A_MINUTE + 1000);
    expect(study.asked('post')).toBe(1);
    expect(study.sees(channelOf(study))).toEqual([]);
  });

  it.each<[Deed, Trouble]>([
    ['edit', 'fails before'],
    ['edit', 'fails after'],
    ['edit', 'cut before'],
    ['edit', 'cut after'],
    ['remove', 'fails before'],
    ['remove', 'fails after'],
    ['remove', 'cut after'],
  ])(
    'an attempt to %s that %s it took effect says so, is made once, and may be made again',
    async (deed, trouble) => {
      const study = await start();
      const message = await study.messenger.post(channelOf(study), saying('0 answers', 'd1'));
      const face = { card: cardSaying('1 answer'), stamp: 'd1' };
      const act = () =>
        deed === 'edit' ? study.messenger.edit(message, face) : study.messenger.remove(message);
      study.next(deed, trouble);
      expect(['in_doubt', 'unavailable']).toContain((await failure(act())).kind);
      expect(study.asked(deed)).toBe(1);
      await act();
      const seen = study.sees(channelOf(study)).map(({ text }) => text.split('\n')[0]);
      expect(seen).toEqual(deed === 'edit' ? ['1 answer'] : []);
    },
  );

  it('an edit into too much traffic says how long to wait', async () => {
    const study = await start();
    const message = await study.messenger.post(channelOf(study), saying('0 answers', 'd1'));
    study.next('edit', 'rate limited');
    const face = { card: cardSaying('1 answer'), stamp: 'd1' };
    const error = await failure(study.messenger.edit(message, face));
    expect(error.kind).toBe('rate_limited');
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(HALF_A_MINUTE);
    expect(study.asked('edit')).toBe(1);
  });

  it('trouble in one channel is over with it: the next post is asked for at once', async () => {
    const study = await start();
    study.next('post', 'cut after');
    await failure(study.messenger.post(channelOf(study), saying('Redis', 'd1')));
    await study.messenger.post(memberOf(study), saying('Paused', 'd2'));
    expect(study.sees(memberOf(study))).toHaveLength(1);
  });

  it('a token that is no longer good is told as such, and the program learns of it', async () => {
    const study = await start();
    study.revokesToken();
    const error = await failure(study.messenger.post(channelOf(study), saying('Redis', 'd1')));
    expect(error.kind).toBe('unauthorised');
    expect(study.fatal).toHaveLength(1);
    expect(JSON.stringify([error.message, error.context])).not.toMatch(/xox|token\.for\.tests/u);
  });
});
