import { describe, expect, test } from 'vitest';
import { onEach } from '../support/every-daily-platform.ts';
import { dailyProgram, kill } from '../support/daily-program.ts';
import { freePort } from '../support/free-port.ts';
import { says } from '../support/log-lines.ts';

/** On a busy machine. */
const PATIENCE = { timeout: 90_000 };

const MINUTE_MS = 60_000;

describe('a daily question on Discord and on Slack', PATIENCE, () => {
  test(
    'of which nobody can know whether it arrived is never doubled, is counted, and is sent again when its organiser says so',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const [arrived, lost] = [platform.makeChannel(), platform.makeChannel()];
      const [one, other] = [platform.makeOrganiser('bo'), platform.makeOrganiser('cho')];
      await program.schedule(arrived, { organiserId: one.id });
      await program.schedule(lost, { organiserId: other.id });
      platform.hideHistory(arrived);
      platform.hideHistory(lost);
      platform.trouble('post', { kind: 'cut', when: 'after' }, { place: arrived });
      platform.trouble('post', { kind: 'cut', when: 'before' }, { place: lost });
      const port = String(await freePort());
      const first = await program.start({ OPS_PORT: port });
      await program.settled();
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(metrics).toContain('prepbot_deliveries{state="unknown"} 2');
      await kill(first);

      await program.start();
      for (const organiser of [one, other])
        expect(organiser.told()).toMatchObject([{ buttons: ['Send again', 'Status'] }]);
      await other.clicks('Send again');
      await platform.eventually(() => (platform.shows(lost)[0]?.thread ? true : null));
      await program.settled();
      expect(platform.shows(arrived)).toHaveLength(1);
      expect(platform.shows(lost)).toHaveLength(1);
      // A second click changes nothing.
      await other.clicks('Send again');
      await program.settled();
      expect(platform.shows(lost)).toHaveLength(1);
      expect(platform.refusals()).toEqual([]);
    }),
  );

  test(
    'ends the program with a reason when the token is revoked, and a good one says what is left',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const places = Array.from({ length: 15 }, () => platform.makeChannel());
      for (const place of places) await program.schedule(place);
      const main = await program.start();
      await platform.eventually(() => (platform.answered('post') >= 2 ? true : null));
      platform.revokeToken();
      expect(await main.exited).toMatchObject({ code: 1 });
      expect(main.output()).toContain('cannot go on');
      expect(places.filter((place) => platform.shows(place).length === 0)).not.toEqual([]);

      platform.restoreToken();
      await program.start();
      await program.settled();
      for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
      expect(platform.refusals()).toEqual([]);
    }),
  );

  test(
    'is finished by the next start after a SIGTERM in the middle; nothing is left in doubt',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const places = Array.from({ length: 24 }, () => platform.makeChannel());
      for (const place of places) await program.schedule(place);
      const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
      platform.trouble('post', { kind: 'hold', until: answered }, {}, 2);
      const main = await program.start();
      await platform.met('post');
      main.signal('SIGTERM');
      await main.waitForLog(says('stopping'), 'that it ends');
      // What is on its way is waited for: a program that does not is gone by then.
      await Promise.race([main.exited, new Promise((resolve) => setTimeout(resolve, 1000))]);
      answer();
      expect(await main.exited).toEqual({ code: 0, signal: null });
      const { due, sending, doubt } = await program.records.deliveries.count(0);
      expect({ sending, doubt, isLeft: due > 0 }).toEqual({ sending: 0, doubt: 0, isLeft: true });
      await program.start();
      await program.settled();
      for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
      expect(platform.refusals()).toEqual([]);
    }),
  );

  test(
    'that was due while nothing ran comes late and says so, or is told as missed',
    onEach(async ({ startPlatform }) => {
      const platform = await startPlatform();
      const program = await dailyProgram(platform);
      const [punctual, late, missed] = [
        platform.makeChannel(),
        platform.makeChannel(),
        platform.makeChannel(),
      ];
      await program.schedule(punctual);
      await program.schedule(late, { lateByMs: 170 * MINUTE_MS });
      await program.schedule(missed, { lateByMs: 190 * MINUTE_MS });
      await program.start();
      await program.settled();
      expect(platform.shows(punctual)).toMatchObject([{ thread: [] }]);
      expect(platform.shows(punctual)[0]?.text).not.toContain('Late');
      expect(platform.shows(late)).toMatchObject([
        { text: expect.stringContaining('Late: was due at') as string, thread: [] },
      ]);
      expect(platform.shows(missed)).toEqual([]);
      expect(await platform.readsStatus(missed)).toMatch(/missed/u);
      expect(platform.refusals()).toEqual([]);
    }),
  );
});
