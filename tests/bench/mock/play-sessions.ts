/** Owns what happens in a workspace full of mock interviews: who clicks what, click after click at an even pace. */
import { setTimeout as sleep } from 'node:timers/promises';
import { messagesIn } from '../../../src/core/i18n/locale.ts';
import { guestIn, type Crowd, type Spot } from '../../support/mock-scale.ts';

const { mock } = messagesIn('en');

export type Plan = {
  readonly sessions: number;
  readonly members: number;
  /** Clicks and forms sent, together. */
  readonly perSecond: number;
  /** How many members of a session answer; the others skip. Slack opens a hundred forms a minute. */
  readonly answering: number;
};

export type Tally = {
  /** Milliseconds until each was acknowledged. */
  readonly clicks: number[];
  readonly forms: number[];
  readonly bare: number[];
  /** What each that was not acknowledged said. */
  readonly lost: string[];
  answersSent: number;
};

/** `bareClick` comes between two clicks of the plan, so that both sides see the same minutes. */
export async function playSessions(
  crowd: Crowd,
  plan: Plan,
  bareClick: () => Promise<number>,
): Promise<{ readonly tally: Tally; readonly channels: readonly string[] }> {
  const tally: Tally = { clicks: [], forms: [], bare: [], lost: [], answersSent: 0 };
  const pace = createPace(plan.perSecond, tally, bareClick);
  const channels = Array.from({ length: plan.sessions }, () => crowd.makeChannel());
  const guests = Array.from({ length: plan.members }, (_, at) => at);
  const click = (channelId: string, at: number, label: string, spot: Spot): Promise<void> =>
    pace.next(() => crowd.clicks(guestIn(channelId, at), channelId, label, spot), tally.clicks);

  for (const channelId of channels)
    await crowd.types(guestIn(channelId, 0), channelId, '/mock start kakao rounds:1 minutes:0');
  await all(crowd, channels, 'lobby', (id) => shows(crowd, id, 'channel', mock.lobby.in(guestIn(id, 0), 0)));

  for (const at of guests.slice(1))
    for (const channelId of channels) await click(channelId, at, mock.buttons.join, 'channel');
  await pace.done();
  for (const channelId of channels) await click(channelId, 0, mock.buttons.start, 'channel');
  await pace.done();
  await all(crowd, channels, 'round', (id) => shows(crowd, id, 'thread', 'Round 1 of 1'));

  for (const at of guests) {
    for (const channelId of channels) {
      if (at >= plan.answering) {
        await click(channelId, at, mock.buttons.skip, 'thread');
        continue;
      }
      const opened = Promise.withResolvers<undefined>();
      await pace.next(
        () =>
          crowd
            .clicks(guestIn(channelId, at), channelId, mock.buttons.answer, 'thread')
            .finally(() => opened.resolve(undefined)),
        tally.clicks,
      );
      await pace.next(async () => {
        await opened.promise;
        const tookMs = await crowd.sends(guestIn(channelId, at), channelId, `Answer ${String(at)}`);
        tally.answersSent += 1;
        return tookMs;
      }, tally.forms);
    }
  }
  await pace.done();
  await all(crowd, channels, 'reveal', (id) => shows(crowd, id, 'thread', mock.reveal.title(1)));
  return { tally, channels };
}

const shows = (crowd: Crowd, channelId: string, spot: Spot, words: string): boolean => {
  try {
    return crowd.reads(channelId, spot).some((text) => text.includes(words));
  } catch {
    return false; // nothing stands there yet
  }
};

/** Platforms take so many messages a second: forty rounds are there some seconds later. */
async function all(
  crowd: Crowd,
  channels: readonly string[],
  what: string,
  holds: (channelId: string) => boolean,
): Promise<void> {
  for (const channelId of channels)
    await crowd.until(() => holds(channelId), `a ${what} in ${channelId} (${crowd.name})`);
}

function createPace(perSecond: number, tally: Tally, bareClick: () => Promise<number>) {
  const everyMs = 1000 / perSecond;
  const under = new Set<Promise<void>>();
  const run = (work: () => Promise<number>, into: number[]): void => {
    const done = work()
      .then(
        (tookMs) => void into.push(tookMs),
        (error: unknown) => void tally.lost.push(String(error)),
      )
      .finally(() => under.delete(done));
    under.add(done);
  };
  return {
    /** Begins it; resolves when it is time for the next one. */
    async next(work: () => Promise<number>, into: number[]): Promise<void> {
      run(work, into);
      await sleep(everyMs / 2);
      run(bareClick, tally.bare);
      await sleep(everyMs / 2);
    },
    async done(): Promise<void> {
      while (under.size > 0) await Promise.all(under);
    },
  };
}
