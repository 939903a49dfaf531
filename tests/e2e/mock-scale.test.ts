/** Owns the proof that clicks of very many people at the same moment lose nothing: all are answered, kept and counted once. */
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import { MEMBERS_MOST } from '../../src/core/mock/session.ts';
import { createRecords } from '../../src/storage/records.ts';
import { ready } from '../support/log-lines.ts';
import { discordCrowd } from '../support/mock-scale-discord.ts';
import { slackCrowd } from '../support/mock-scale-slack.ts';
import { guestIn, type Crowd } from '../support/mock-scale.ts';
import { runMain } from '../support/run-main.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testDatabase } from '../support/test-database.ts';

const { mock } = messagesIn('en');

async function crowded(startCrowd: () => Promise<Crowd>) {
  const crowd = await startCrowd();
  onTestFinished(() => crowd.close());
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const { mockSessions } = createRecords({ db: await testDatabase(file) });
  const main = await runMain({ env: { ...crowd.env, DATABASE_URL: `sqlite:${file}` } });
  onTestFinished(async () => void (await main.stop()));
  await ready(main);
  /** So many in one channel, all of them in and the round in its thread. */
  const gathered = async (size: number): Promise<{ channelId: string; names: readonly string[] }> => {
    const channelId = crowd.makeChannel();
    const names = Array.from({ length: size }, (_, at) => guestIn(channelId, at));
    const [host = '', ...others] = names;
    await crowd.types(host, channelId, '/mock start kakao rounds:1 minutes:0');
    const lobby = (): string => crowd.reads(channelId, 'channel').at(-1) ?? '';
    await crowd.until(() => lobby().includes(mock.lobby.in(host, 0)), 'a lobby');
    await Promise.all(others.map((name) => crowd.clicks(name, channelId, mock.buttons.join, 'channel')));
    await crowd.until(() => othersOn(lobby()) === size, `${String(size)} on the lobby`);
    await crowd.clicks(host, channelId, mock.buttons.start, 'channel');
    await crowd.until(() => crowd.reads(channelId, 'thread').some(isRound), 'a round');
    return { channelId, names };
  };
  const answer = async (channelId: string, name: string): Promise<void> => {
    await crowd.clicks(name, channelId, mock.buttons.answer, 'thread');
    await crowd.sends(name, channelId, `The answer of ${name}`);
  };
  const reveals = (channelId: string): readonly string[] =>
    crowd.reads(channelId, 'thread').filter((text) => text.includes(mock.reveal.title(1)));
  return { crowd, mockSessions, gathered, answer, reveals };
}

const isRound = (text: string): boolean => text.includes('Round 1 of 1') && text.includes('answered');

/** How many a lobby names, and how many more it counts. */
function othersOn(lobby: string): number {
  const line = lobby.split('\n').find((one) => one.startsWith('In: ')) ?? '';
  const [, more = '0'] = / and (\d+) more$/u.exec(line) ?? [];
  return line === '' ? 0 : line.split(', ').length + Number(more);
}

describe.each([
  ['Slack', slackCrowd],
  ['Discord', discordCrowd],
])('on %s', (_, startCrowd) => {
  test('thirty who answer at the same moment are thirty answers, one count and one reveal', async () => {
    const { crowd, mockSessions, gathered, answer, reveals } = await crowded(startCrowd);
    const { channelId, names } = await gathered(MEMBERS_MOST);
    await Promise.all(names.map((name) => answer(channelId, name)));
    const isOut = (name: string): boolean =>
      reveals(channelId).some((text) => text.includes(`The answer of ${name}`));
    await crowd.until(() => names.every(isOut), 'thirty answers in the reveal');
    const answers = await mockSessions.answers('m1', 1);
    expect(answers.map(({ text }) => text).toSorted()).toEqual(
      names.map((name) => `The answer of ${name}`).toSorted(),
    );
    expect(reveals(channelId).length).toBeGreaterThan(1);
    const whole = reveals(channelId).join('\n');
    for (const name of names) expect(whole.split(`The answer of ${name}\n`).length - 1).toBe(1);
    await crowd.until(
      () =>
        crowd.reads(channelId, 'thread').some((text) => isRound(text) && text.includes('30 of 30 answered')),
      'thirty of thirty',
    );
    expect(crowd.refusals()).toEqual([]);
  }, 90_000);

  test('four sessions at once keep what is theirs', async () => {
    const { crowd, mockSessions, gathered, answer, reveals } = await crowded(startCrowd);
    const sessions = await Promise.all([6, 6, 6, 6].map((size) => gathered(size)));
    await Promise.all(
      sessions.flatMap(({ channelId, names }) =>
        names.map((name, at) =>
          at % 2 === 0
            ? answer(channelId, name)
            : crowd.clicks(name, channelId, mock.buttons.skip, 'thread').then(() => undefined),
        ),
      ),
    );
    for (const { channelId, names } of sessions) {
      await crowd.until(() => reveals(channelId).length === 1, `a reveal in ${channelId}`);
      const [reveal = ''] = reveals(channelId);
      for (const [at, name] of names.entries())
        expect(reveal.includes(`The answer of ${name}`)).toBe(at % 2 === 0);
    }
    const kept = await Promise.all(sessions.map((__, at) => mockSessions.answers(`m${String(at + 1)}`, 1)));
    expect(kept.map((answers) => answers.length)).toEqual([3, 3, 3, 3]);
    expect(crowd.refusals()).toEqual([]);
  }, 90_000);
});
