import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { discordPlatform } from '../support/daily-platform-discord.ts';
import { slackPlatform } from '../support/daily-platform-slack.ts';
import { onEach } from '../support/every-daily-platform.ts';
import type { Ailment, DailyPlatform, Organiser } from '../support/daily-platforms.ts';
import { dailyProgram, type DailyProgram } from '../support/daily-program.ts';

/** On a busy machine. */
const PATIENCE = { timeout: 90_000 };

type Patient = Ailment & { readonly organiser: Organiser };

/** Channels with something wrong, each with an organiser of its own, among others that are well. */
async function ward(platform: DailyPlatform, step: 'post' | 'thread' | 'recap') {
  const program = await dailyProgram(platform);
  const patients: Patient[] = [];
  for (const ailment of platform.ailments(step)) {
    const organiser = platform.makeOrganiser(`who set up «${ailment.name}»`);
    await program.schedule(ailment.place, { organiserId: organiser.id });
    patients.push({ ...ailment, organiser });
  }
  const healthy = Array.from({ length: 5 }, () => platform.makeChannel());
  for (const place of healthy) await program.schedule(place);
  return { program, patients, healthy };
}

/** It waits for a reason, and its organiser was told once what to do about it. */
async function expectPausedAndTold(program: DailyProgram, patients: readonly Patient[]): Promise<void> {
  for (const { name, place, reason, advice, organiser } of patients) {
    const [schedule] = await program.records.schedules.inChannel(place);
    expect([name, schedule?.state, schedule?.pauseReason]).toEqual([name, 'paused', reason]);
    expect([name, organiser.told()]).toEqual([
      name,
      [{ text: expect.stringContaining(advice) as string, buttons: ['Try again', 'Status'] }],
    ]);
  }
}

async function mendAndTryAgain(
  program: DailyProgram,
  patients: readonly Patient[],
): Promise<readonly Place[]> {
  const mendable = patients.filter(({ mend }) => mend !== null);
  for (const { mend, organiser } of mendable) {
    mend?.();
    await organiser.clicks('Try again');
  }
  await program.platform.eventually(() =>
    mendable.every(({ organiser }) => organiser.told().some(({ text }) => text.includes('goes on')))
      ? true
      : null,
  );
  await program.settled();
  return mendable.map(({ place }) => place);
}

describe('what a channel of Discord or Slack refuses', PATIENCE, () => {
  test(
    'a post: that schedule waits, its organiser is told once what to click, and no other waits for it',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const { program, patients, healthy } = await ward(platform, 'post');
      for (const { begin } of patients) begin();
      const first = await program.start();
      await program.settled();
      for (const place of healthy) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
      await expectPausedAndTold(program, patients);
      await first.stop();

      // A new start neither tries again by itself nor tells again.
      await program.schedule(platform.makeChannel());
      await program.start();
      await program.settled();
      await expectPausedAndTold(program, patients);
      const mended = await mendAndTryAgain(program, patients);
      for (const place of mended) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
      expect(platform.refusals()).toEqual([]);
    }),
  );

  test('a thread, on Discord: its post stands there all the same, and gets its thread once that is allowed', async () => {
    const platform = await discordPlatform();
    const { program, patients, healthy } = await ward(platform, 'thread');
    for (const { begin } of patients) begin();
    await program.start();
    await program.settled();
    for (const place of healthy) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
    await expectPausedAndTold(program, patients);
    const mended = await mendAndTryAgain(program, patients);
    for (const place of mended) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
    expect(platform.refusals()).toEqual([]);
  });

  test(
    'a recap: the others have theirs, and it comes once it may be said',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const { program, patients, healthy } = await ward(platform, 'recap');
      const first = await program.start();
      await program.settled();
      await first.stop();
      for (const place of [...healthy, ...patients.map((one) => one.place)])
        await program.makeRecapsDue(place);
      for (const { begin } of patients) begin();
      await program.start();
      await program.settled();
      for (const place of healthy)
        expect(platform.shows(place)).toMatchObject([{ thread: [expect.any(String)] }]);
      await expectPausedAndTold(program, patients);
      const mended = await mendAndTryAgain(program, patients);
      for (const place of mended)
        expect(platform.shows(place)).toMatchObject([{ thread: [expect.any(String)] }]);
      expect(platform.refusals()).toEqual([]);
    }),
  );
});

test('a Slack app that may not write any more waits everywhere, says why in /daily status, and goes on when it may', async () => {
  const platform = await slackPlatform();
  const program = await dailyProgram(platform);
  const places = Array.from({ length: 3 }, () => platform.makeChannel());
  for (const place of places) await program.schedule(place);
  platform.slack.loseScope('chat:write');
  await program.start();
  await program.settled();
  for (const place of places) {
    expect(platform.shows(place)).toEqual([]);
    expect(await platform.readsStatus(place)).toContain('install it again');
  }
  // It cannot tell anybody directly either.
  expect(platform.organiser.told()).toEqual([]);

  platform.slack.grantScope('chat:write');
  for (const place of places)
    await platform.slack.member(platform.organiser.id, place.channelId).types('/daily resume');
  await platform.eventually(() => (places.every((place) => platform.shows(place).length > 0) ? true : null));
  await program.settled();
  for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
  expect(platform.refusals()).toEqual([]);
});
