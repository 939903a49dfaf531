/** Owns how a message is found again by its stamp, and that nobody is told what nobody can know. */
import { describe, expect, it } from 'vitest';
import { cardSaying, saying } from './cards.ts';
import { channelOf, memberOf, threadIn, type Study } from './study.ts';
import { REMOTE, SURFACES } from './surfaces.ts';

const sinceOf = (study: Study): number => study.now() - 10 * 60_000;
const find = (study: Study, stamp: string, destination = channelOf(study)) =>
  study.messenger.find(destination, stamp, sinceOf(study));

describe.each(SURFACES)('on $name', ({ start, readsDirectMessages }) => {
  it('what was posted is found where it stands, under the same name', async () => {
    const study = await start();
    const { messenger } = study;
    const post = await messenger.post(channelOf(study), saying('Redis', 'd1'));
    const thread = threadIn(study, await messenger.openThread(post, 'Redis'));
    const recap = await messenger.post(thread, saying('Recap', 'd2'));
    const { channelId, messageId } = post;
    expect(await find(study, 'd1')).toMatchObject({ kind: 'found', message: { channelId, messageId } });
    expect(await find(study, 'd2', thread)).toMatchObject({
      kind: 'found',
      message: { channelId: recap.channelId, messageId: recap.messageId },
    });
  });

  it('what was said to one person is found there, or nobody claims to know where it may not be read', async () => {
    const study = await start();
    const { messageId } = await study.messenger.post(memberOf(study), saying('Paused', 'd1'));
    expect(await find(study, 'd1', memberOf(study))).toMatchObject(
      readsDirectMessages ? { kind: 'found', message: { messageId } } : { kind: 'unreadable' },
    );
    expect(await find(study, 'd2', memberOf(study))).toEqual(
      readsDirectMessages ? { kind: 'absent' } : { kind: 'unreadable' },
    );
  });

  it('a thread that was opened is found with its message, and opened again it is the same', async () => {
    const study = await start();
    const post = await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    const threadId = await study.messenger.openThread(post, 'Redis');
    const sighting = await find(study, 'd1');
    if (sighting.kind !== 'found') throw new Error(sighting.kind);
    expect(await study.messenger.openThread(sighting.message, 'Redis')).toBe(threadId);
  });

  it('what was found can be edited and taken away', async () => {
    const study = await start();
    await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    const sighting = await find(study, 'd1');
    if (sighting.kind !== 'found') throw new Error(sighting.kind);
    await study.messenger.edit(sighting.message, { card: cardSaying('1 answer'), stamp: 'd1' });
    expect(study.sees(channelOf(study))[0]?.text).toContain('1 answer');
    await study.messenger.remove(sighting.message);
    expect(study.sees(channelOf(study))).toEqual([]);
  });

  it('what was never posted is absent, and a stamp is not found by its beginning', async () => {
    const study = await start();
    await study.messenger.post(channelOf(study), saying('Redis', 'd12'));
    expect(await find(study, 'd1')).toEqual({ kind: 'absent' });
    expect(await find(study, '2')).toEqual({ kind: 'absent' });
  });

  it('it is found below two hundred and fifty messages of others', async () => {
    const study = await start();
    const post = await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    study.chatters(250);
    const message = { messageId: post.messageId };
    expect(await find(study, 'd1')).toMatchObject({ kind: 'found', message });
    expect(await find(study, 'd2')).toEqual({ kind: 'absent' });
  });
});

const blinded = REMOTE.flatMap((surface) =>
  surface.blinding.map((what) => ({ name: surface.name, surface, what })),
);

it.each(blinded)('on $name nobody claims to know what was posted, where $what', async ({ surface, what }) => {
  const study = await surface.start();
  await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
  study.breaks(what);
  expect(await find(study, 'd1')).toEqual({ kind: 'unreadable' });
  expect(await find(study, 'd2')).toEqual({ kind: 'unreadable' });
});
