import { describe, expect, test } from 'vitest';
import { discordPlatform } from '../support/daily-platform-discord.ts';
import { onEach } from '../support/every-daily-platform.ts';
import { dailyProgram, kill } from '../support/daily-program.ts';

/** On a busy machine. */
const PATIENCE = { timeout: 90_000 };

describe('set up by its command on Discord', () => {
  test('a question comes when it is due, in the channel where it was set up', async () => {
    const platform = await discordPlatform();
    const program = await dailyProgram(platform);
    const place = platform.makeChannel();
    const main = await program.start();
    const organiser = platform.discord.member('ann', { at: place });
    const time = new Date().toISOString().slice(11, 16);
    await organiser.types('/daily set', { company: 'kakao', time, days: 'daily', timezone: 'UTC' });
    await platform.eventually(() => organiser.lastSeen().buttons.find((label) => label === 'Status'));
    const [schedule] = await program.records.schedules.inChannel(place);
    expect(schedule).toMatchObject({ organiserId: organiser.id, rule: { time, zone: 'UTC' } });
    await main.stop();
    // A day passes: what is next tomorrow is due today.
    const due = { nextDueAt: (schedule?.nextDueAt ?? 0) - 24 * 60 * 60_000 };
    await program.records.schedules.change(schedule?.id ?? '', schedule?.version ?? 0, due, null);
    await program.start();
    await program.settled();
    const posts = organiser.sees().filter(({ isPrivate }) => !isPrivate);
    expect(posts).toMatchObject([{ text: expect.stringContaining('Kakao') as string }]);
    expect(platform.refusals()).toEqual([]);
  });
});

describe('a daily question on Discord and on Slack', PATIENCE, () => {
  test(
    'stands in its channel once, with its thread; a restart says nothing again',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const [place, other] = [platform.makeChannel(), platform.makeChannel()];
      await program.schedule(place);
      const main = await program.start();
      await program.settled();
      const [post, ...more] = platform.shows(place);
      expect(more).toEqual([]);
      expect(post).toMatchObject({ text: expect.stringContaining('Kakao') as string, thread: [] });
      expect((await main.stop()).code).toBe(0);

      // What is asked elsewhere shows that it has looked.
      await program.schedule(other);
      await program.start();
      await program.settled();
      expect(platform.shows(other)).toHaveLength(1);
      expect(platform.shows(place)).toEqual([post]);
      expect(platform.refusals()).toEqual([]);
    }),
  );

  test(
    'its recap comes into the thread once, also after a sudden end',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const [place, other] = [platform.makeChannel(), platform.makeChannel()];
      await program.schedule(place);
      await (await ranUntilSettled()).stop();
      await program.makeRecapsDue(place);
      await kill(await ranUntilSettled());
      expect(platform.shows(place)).toMatchObject([{ thread: [expect.any(String)] }]);
      await program.schedule(other);
      await ranUntilSettled();
      expect(platform.shows(other)).toHaveLength(1);
      expect(platform.shows(place)).toMatchObject([{ thread: [expect.any(String)] }]);
      expect(platform.refusals()).toEqual([]);

      async function ranUntilSettled() {
        const main = await program.start();
        await program.settled();
        return main;
      }
    }),
  );

  test(
    'two processes that start together on one database ask each of twenty channels once, though one of them ends suddenly',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const places = Array.from({ length: 20 }, () => platform.makeChannel());
      for (const place of places) await program.schedule(place);
      const [one] = await Promise.all([program.start(), program.start()]);
      await platform.eventually(() => (platform.answered('post') >= 5 ? true : null));
      await kill(one);
      await program.settled();
      for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
      expect(platform.refusals()).toEqual([]);
    }),
  );
});
