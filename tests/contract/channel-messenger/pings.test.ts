/** Owns that a message notifies those who were configured, and never anybody else, whatever its words are. */
import { describe, expect, it } from 'vitest';
import { cardSaying, saying, SHOUTS, shoutingCard } from './cards.ts';
import { channelOf, memberOf, threadIn } from './study.ts';
import { REMOTE, SURFACES } from './surfaces.ts';

describe.each(REMOTE)('on $name', ({ start }) => {
  it('a ping reaches those who were configured, once, and an edit nobody', async () => {
    const study = await start();
    if (study.ping === null) throw new Error('no ping');
    const { ping, noted } = study.ping;
    const message = await study.messenger.post(channelOf(study), saying('Redis', 'd1', { ping }));
    expect(study.pings()).toEqual([noted]);
    await study.messenger.edit(message, { card: cardSaying('1 answer'), stamp: 'd1', ping });
    await study.messenger.edit(message, { card: cardSaying('2 answers'), stamp: 'd1' });
    expect(study.pings()).toEqual([noted]);
    expect(study.violations()).toEqual([]);
  });

  it('words that would shout notify nobody but those who were configured', async () => {
    const study = await start();
    if (study.ping === null) throw new Error('no ping');
    const { ping, noted } = study.ping;
    await study.messenger.post(channelOf(study), saying(SHOUTS, 'd1', { ping, card: shoutingCard() }));
    expect(study.pings()).toEqual([noted]);
  });
});

describe.each(SURFACES)('on $name', ({ start }) => {
  it('words that would shout notify nobody, in a post, a thread, before one person, and in an edit', async () => {
    const study = await start();
    const { messenger } = study;
    const loud = (stamp: string) => saying(SHOUTS.slice(0, 80), stamp, { card: shoutingCard() });
    const post = await messenger.post(channelOf(study), loud('d1'));
    const thread = threadIn(study, await messenger.openThread(post, SHOUTS.slice(0, 80)));
    await messenger.post(thread, loud('d2'));
    await messenger.post(memberOf(study), loud('d3'));
    await messenger.edit(post, { card: shoutingCard(), stamp: 'd1' });
    expect(study.pings()).toEqual([]);
    expect(study.violations()).toEqual([]);
  });

  it('nothing that notifies is sent without having been configured', async () => {
    const study = await start();
    await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    expect(study.pings()).toEqual([]);
  });
});
