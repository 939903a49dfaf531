/** Owns a study channel on Slack for end-to-end tests: an admin, a member, a Korean member, and the real program with records that outlive it. */
import path from 'node:path';
import { expect } from 'vitest';
import type { Message } from '../emulators/slack/world.ts';
import { createRecords } from '../../src/storage/records.ts';
import { isReady } from './log-lines.ts';
import type { RunningMain } from './run-main.ts';
import { startMain, startSlackProgram } from './slack-program.ts';
import { tempFolder } from './temp-folder.ts';
import { testDatabase } from './test-database.ts';

/** Alice may change, Bob and 민지 may look and answer. */
export async function slackStudy() {
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const env = { DATABASE_URL: `sqlite:${file}` };
  const { slack, main } = await startSlackProgram({ env });
  slack.inviteBot();
  slack.addMember({ id: 'U0ALICE', displayName: 'Alice', isAdmin: true, tz: 'Europe/Berlin' });
  slack.addMember({ id: 'U0BOB', displayName: 'Bob' });
  slack.addMember({ id: 'U0MINJI', displayName: '민지', locale: 'ko-KR' });
  const alice = slack.member('U0ALICE');
  let running: RunningMain = main;
  const place = { surface: 'slack', workspaceId: 'T0STUDY', channelId: slack.home.channelId } as const;
  const posts = (): readonly Message[] => slack.messagesIn();
  return {
    slack,
    alice,
    bob: slack.member('U0BOB'),
    minji: slack.member('U0MINJI'),
    main: () => running,
    /** Everything that went wrong, on either side. */
    troubles: (): readonly unknown[] => [
      ...slack.violations,
      ...running.log().filter(({ level }) => typeof level === 'number' && level >= 40),
    ],
    posts,
    /** Every weekday at nine, with whatever else is typed. */
    set: async (more = ''): Promise<void> => {
      await alice.types(`/daily set kakao 09:00 weekdays Asia/Seoul ${more}`.trimEnd());
      await alice.sees('Every weekday at 09:00 (Asia/Seoul)');
    },
    /** A question, now; its post. */
    ask: async (): Promise<Message> => {
      const before = posts().length;
      await alice.types('/daily now');
      await slack.world.until(() => posts().length > before, 'the question');
      const post = posts().at(-1);
      if (post === undefined) throw new Error('no question');
      return post;
    },
    /** The program ends, the recap of what was asked is due, and the program starts again. */
    makeRecapDue: async (): Promise<void> => {
      await running.stop();
      const { schedules } = createRecords({ db: await testDatabase(file) });
      const now = Date.now();
      for (const { id, version } of await schedules.inChannel(place))
        expect(await schedules.change(id, version, { openRecapsAt: now - 1 }, null)).not.toBe(false);
      running = await startMain(slack, { env });
      await running.waitForLog(isReady, 'ready');
      await slack.world.until(() => slack.sockets.connections() === 2, 'two connections');
    },
  };
}
