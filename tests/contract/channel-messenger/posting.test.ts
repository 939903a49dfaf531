/** Owns that what the bot says unprompted stands where it was meant to, once, and can be changed and taken away. */
import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/core/errors.ts';
import { cardSaying, saying } from './cards.ts';
import { channelOf, memberOf, threadIn, type Study } from './study.ts';
import { SURFACES } from './surfaces.ts';

const texts = (study: Study, destination = channelOf(study)): readonly string[] =>
  study.sees(destination).map(({ text }) => text.split('\n')[0] ?? '');

/** Whether it throws at once or later: what it says. */
const failureOf = async (run: () => Promise<unknown>): Promise<unknown> => {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
};

describe.each(SURFACES)('on $name', ({ start, hasThreadFromTheStart, isForum, link }) => {
  it('a post stands in the channel once, with its controls', async () => {
    const study = await start();
    const message = await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    expect(study.sees(channelOf(study))).toEqual([
      { text: expect.stringContaining('Redis, in full') as unknown, controls: ['Companies'], files: [] },
    ]);
    expect(message.channelId === study.place.channelId).toBe(!isForum);
    expect(message.threadId !== null).toBe(hasThreadFromTheStart);
    expect(study.violations()).toEqual([]);
  });

  it('a post has a thread once it is opened, however often, and what is said there stands there', async () => {
    const study = await start();
    const { messenger } = study;
    const message = await messenger.post(channelOf(study), saying('Redis', 'd1'));
    const threadId = await messenger.openThread(message, '1 · Redis');
    expect(await messenger.openThread(message, '1 · Redis')).toBe(threadId);
    expect(await messenger.openThread({ ...message, threadId }, 'another name')).toBe(threadId);
    await messenger.post(threadIn(study, threadId), saying('Recap', 'd2'));
    expect(texts(study, threadIn(study, threadId))).toEqual(['Recap']);
    expect(texts(study)).toEqual(['Redis']);
  });

  it('two posts have a thread each', async () => {
    const study = await start();
    const { messenger } = study;
    const threads = [];
    for (const stamp of ['d1', 'd2']) {
      const message = await messenger.post(channelOf(study), saying(stamp, stamp));
      threads.push(await messenger.openThread(message, stamp));
    }
    await messenger.post(threadIn(study, threads[1] ?? ''), saying('Recap', 'd3'));
    expect(texts(study, threadIn(study, threads[0] ?? ''))).toEqual([]);
    expect(texts(study, threadIn(study, threads[1] ?? ''))).toEqual(['Recap']);
  });

  it('what is for one person stands before that person, and not in the channel', async () => {
    const study = await start();
    await study.messenger.post(memberOf(study), saying('Paused', 'd1'));
    await study.messenger.post(memberOf(study), saying('Resumed', 'd2'));
    expect(texts(study, memberOf(study))).toEqual(['Paused', 'Resumed']);
    expect(texts(study)).toEqual([]);
  });

  it('an edit gives the same message a new face, also twice', async () => {
    const study = await start();
    const { messenger } = study;
    const message = await messenger.post(channelOf(study), saying('0 answers', 'd1'));
    const face = { card: cardSaying('1 answer', 'More'), stamp: 'd1' };
    await messenger.edit(message, face);
    await messenger.edit(message, face);
    expect(texts(study)).toEqual(['1 answer']);
    expect(study.sees(channelOf(study))[0]?.controls).toEqual(['More']);
    expect(await messenger.find(channelOf(study), 'd1', study.now() - 60_000)).toMatchObject({
      kind: 'found',
    });
  });

  it('an edit reaches what stands in a thread and before one person', async () => {
    const study = await start();
    const { messenger } = study;
    const post = await messenger.post(channelOf(study), saying('Redis', 'd1'));
    const thread = threadIn(study, await messenger.openThread(post, 'Redis'));
    const recap = await messenger.post(thread, saying('Recap', 'd2'));
    await messenger.edit(recap, { card: cardSaying('Recap without Ben'), stamp: 'd2' });
    expect(texts(study, thread)).toEqual(['Recap without Ben']);
  });

  it('an edit of what somebody took away says that it is gone', async () => {
    const study = await start();
    const message = await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    study.takesAway(message);
    const error = await failureOf(() =>
      study.messenger.edit(message, { card: cardSaying('1'), stamp: 'd1' }),
    );
    expect(error).toMatchObject({ name: expect.stringMatching(/^(Platform|Channel)Error$/u) as unknown });
    expect(error).toMatchObject({ kind: 'gone' });
    expect(texts(study)).toEqual([]);
  });

  it('a message that was removed is gone, and removing it again is as good', async () => {
    const study = await start();
    const { messenger } = study;
    const message = await messenger.post(channelOf(study), saying('Redis', 'd1'));
    const other = await messenger.post(channelOf(study), saying('Kafka', 'd2'));
    await messenger.remove(message);
    await messenger.remove(message);
    study.takesAway(other);
    await messenger.remove(other);
    expect(texts(study)).toEqual([]);
    expect(await messenger.find(channelOf(study), 'd1', study.now() - 60_000)).toEqual({ kind: 'absent' });
  });

  it('the link leads to the message', async () => {
    const study = await start();
    const message = await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    const address = study.messenger.linkTo(study.place, message);
    if (link === null) expect(address).toBeNull();
    else expect(address).toMatch(link);
  });

  it('a card without a control is refused before anything is sent: it could never be found again', async () => {
    const study = await start();
    const card = { blocks: [{ kind: 'divider' as const }] };
    const error = await failureOf(() => study.messenger.post(channelOf(study), saying('x', 'd1', { card })));
    expect(error).not.toBeInstanceOf(ChannelError);
    expect(study.sees(channelOf(study))).toEqual([]);
  });

  it('a check of a channel in which all is well finds nothing', async () => {
    const study = await start();
    const { problems, name } = await study.messenger.check(study.place, study.ping?.ping ?? null);
    expect(problems).toEqual([]);
    expect(name).not.toMatch(/^#/u);
  });
});
