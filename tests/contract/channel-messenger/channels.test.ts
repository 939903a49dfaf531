/** Owns that whatever keeps the bot from speaking in a channel is named, so that the right click mends it. */
import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/core/errors.ts';
import type { Destination } from '../../../src/core/ports/channel-messenger.ts';
import { saying } from './cards.ts';
import { channelOf, memberOf, threadIn, type Study } from './study.ts';
import { REMOTE } from './surfaces.ts';

const cases = REMOTE.flatMap((surface) =>
  surface.breakages.map((breakage) => ({ ...breakage, name: surface.name, start: surface.start })),
);

const everywhere = (study: Study, threadId: string): readonly Destination[] => [
  channelOf(study),
  threadIn(study, threadId),
  memberOf(study),
];

describe.each(cases)('on $name, where $what', ({ what, checked, refused, start }) => {
  it(`a check says ${checked ?? 'nothing of it'}`, async () => {
    const study = await start();
    study.breaks(what);
    const { problems } = await study.messenger.check(study.place, null);
    expect(problems).toEqual(checked === null ? [] : [checked]);
  });

  it('a post is refused where it concerns it, for that reason, and taken elsewhere', async () => {
    const study = await start();
    const post = await study.messenger.post(channelOf(study), saying('Redis', 'd1'));
    const threadId = await study.messenger.openThread(post, 'Redis');
    study.breaks(what);
    for (const destination of everywhere(study, threadId)) {
      const posted = study.messenger.post(destination, saying('Kafka', `x${destination.kind}`));
      const problem = refused[destination.kind];
      if (problem === undefined) await expect(posted).resolves.toBeDefined();
      else {
        await expect(posted).rejects.toBeInstanceOf(ChannelError);
        await expect(posted).rejects.toMatchObject({ problem });
      }
    }
  });
});

describe.each(REMOTE)('on $name', ({ start, lostPings }) => {
  it.each(lostPings)('a ping of %s is named before anybody relies on it', async (_, ping) => {
    const study = await start();
    const { problems } = await study.messenger.check(study.place, ping);
    expect(problems).toEqual(['cannot_ping']);
  });
});
