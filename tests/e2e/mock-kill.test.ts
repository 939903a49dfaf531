/** Owns that no end of the program without a warning loses or doubles anything of a mock interview. */
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import type { Trouble } from '../support/daily-platforms.ts';
import { kill } from '../support/daily-program.ts';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import { answers, mockTable, opened, rates, type MockTable } from '../support/mock-table.ts';
import type { RunningMain } from '../support/run-main.ts';

const en = messagesIn('en').mock;
const TAKEN_SILENTLY: Trouble = { kind: 'hang', when: 'after' };

/** First lines of what stands in the thread. */
const titlesIn = (table: MockTable): readonly string[] =>
  table.inThread().map(({ text }) => text.split('\n')[0] ?? '');

/** Its next message into the thread is taken, the program never hears of it, and is gone. */
async function killedWhileItSpeaks(
  table: MockTable,
  main: RunningMain,
  doing: () => Promise<unknown>,
): Promise<void> {
  table.platform.trouble('recap', TAKEN_SILENTLY, { place: table.place });
  await doing();
  await table.platform.met('recap');
  await kill(main);
}

/** It is gone as soon as its next message into the thread is answered. */
async function killedOnceItSpoke(table: MockTable, main: RunningMain): Promise<void> {
  const before = table.inThread().length;
  const stop = table.platform.onChange(() => {
    if (table.inThread().length > before) main.signal('SIGKILL');
  });
  await main.exited;
  stop();
}

describe.each(MOCK_PLATFORMS)('killed on $name, and started again', ({ startPlatform }) => {
  test('with its lobby taken and the answer lost: there is one lobby, people join and it starts', async () => {
    const table = await mockTable(startPlatform);
    const main = await table.start();
    table.platform.trouble('post', TAKEN_SILENTLY, { place: table.place });
    await table.alice.types('/mock start kakao rounds:1 minutes:0');
    await table.alice.hears(en.onItsWay);
    await table.platform.met('post');
    await kill(main);
    await table.start();
    await table.settled();
    const bo = table.seat('Bo');
    await bo.presses('Join', 'channel');
    await bo.hears(en.joined);
    await table.alice.presses('Start', 'channel');
    await table.alice.hears(en.inThread);
    await table.settled();
    expect(table.alice.sees('channel').filter(({ isPrivate }) => !isPrivate)).toMatchObject([
      { text: expect.stringContaining('In: Alice, Bo') as string },
    ]);
    expect(titlesIn(table)).toEqual(['Round 1 of 1']);
    expect(table.platform.refusals()).toEqual([]);
  });

  test('in a round of six and at both parts of its reveal: each answer stands there once, and they are rated', async () => {
    const table = await mockTable(startPlatform);
    const first = await table.start();
    const guests = table.seats(5);
    await opened(table, guests);
    const [early, ...others] = guests;
    if (early === undefined) throw new Error('nobody came');
    await answers(early, `Words of ${early.name}.`);
    await kill(first);
    const second = await table.start();
    await table.settled();
    expect(table.inThread()[0]?.text).toContain('1 of 6 answered');
    for (const guest of others) await answers(guest, `Words of ${guest.name}.`);
    await killedWhileItSpeaks(table, second, () => answers(table.alice, 'Words of Alice.'));
    await killedOnceItSpoke(table, await table.start());
    await table.start();
    await table.settled();
    expect(titlesIn(table)).toEqual(['Round 1 of 2', 'Round 1: the answers', 'Round 1: the answers']);
    const said = table
      .inThread()
      .map(({ text }) => text)
      .join('\n');
    for (const { name } of [table.alice, ...guests]) expect(said.split(`Words of ${name}.`)).toHaveLength(2);
    await rates(table.alice, 3, '');
    await table.settled();
    expect(table.inThread()[2]?.text).toContain('1 of 12 ratings in');
    expect(table.platform.refusals()).toEqual([]);
  }, 60_000);

  test('at the report: it stands there once, nobody is sent theirs twice, and everybody can read it', async () => {
    const table = await mockTable(startPlatform);
    const main = await table.start();
    const bo = table.seat('Bo');
    await opened(table, [bo], { line: '/mock start kakao rounds:1 minutes:0' });
    await answers(table.alice, 'Words of Alice');
    await answers(bo, 'Words of Bo');
    await table.settled();
    await killedWhileItSpeaks(table, main, () => table.alice.presses(en.buttons.finish));
    await table.start();
    await table.settled();
    expect(titlesIn(table)).toEqual(['Round 1 of 1', 'Round 1: the answers', 'Report']);
    for (const seat of [table.alice, bo]) {
      const sent = seat.sees('dm');
      expect(sent.flatMap(({ files }) => [...files.keys()]).length).toBeLessThanOrEqual(1);
      expect(sent.filter(({ text }) => text.includes('My report')).length).toBeLessThanOrEqual(1);
      await seat.presses('My report');
      await seat.hears(`Words of ${seat.name}`);
    }
    expect(table.platform.refusals()).toEqual([]);
  });

  test('a round that was to end meanwhile ends once, with what it has, also where two processes start', async () => {
    const table = await mockTable(startPlatform);
    const main = await table.start();
    const bo = table.seat('Bo');
    await opened(table, [bo], { line: '/mock start kakao rounds:2 minutes:60' });
    await answers(bo, 'In time');
    await kill(main);
    await letTimeRunOut(table);
    const both = await Promise.all([table.program.start(), table.program.start()]);
    await table.platform.reached(2);
    await table.settled();
    expect(titlesIn(table)).toEqual(['Round 1 of 2', 'Round 1: the answers']);
    expect(table.inThread()[1]?.text).toContain('In time');
    await Promise.all(both.map(kill));
    await table.start();
    await table.settled();
    expect(table.inThread()).toHaveLength(2);
    await table.alice.presses(en.buttons.next);
    await table.alice.hears(en.inThread);
    await table.settled();
    expect(titlesIn(table)).toContain('Round 2 of 2');
    expect(table.platform.refusals()).toEqual([]);
  });
});

/** The round's end was a second ago. For when the program does not run. */
async function letTimeRunOut(table: MockTable): Promise<void> {
  const { id, version, state } = await table.session();
  const now = Date.now();
  const played = state.played.map((round) => ({ ...round, endsAt: now - 1000 }));
  const change = { state: { ...state, played }, deliveries: [], refreshes: [] };
  expect(await table.program.records.mockSessions.commit(id, version, change, now)).not.toBeNull();
}
