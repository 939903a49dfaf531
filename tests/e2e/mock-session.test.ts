/** Owns a whole mock interview of three people, from the lobby to the report, through the real program on both platforms. */
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import type { Seat, Seen } from '../support/mock-seats.ts';
import { answers, mockTable, opened, rates } from '../support/mock-table.ts';

const en = messagesIn('en');
const ko = messagesIn('ko');

/** Nobody may read these before they are out, and feedback never but its author. Nothing in them may notify anybody. */
const SAID = {
  alice: 'Alpaca: @everyone <!channel> <@U2SEAT2> one cache in front of it.',
  minji: '낙타: **한 곳에** 모아요 @here',
  bo: 'Badger: the second time I know it.',
} as const;
const FEEDBACK = { ofMinji: 'Fennec says more depth', ofBo: 'Gecko says clear', ofAlice: 'Heron says short' };

async function study(startPlatform: Parameters<typeof mockTable>[0]) {
  const table = await mockTable(startPlatform);
  const main = await table.start();
  const minji = table.seat('민지', { locale: 'ko' });
  const bo = table.seat('Bo');
  await opened(table, [minji, bo]);
  return { table, main, minji, bo, alice: table.alice };
}

type Study = Awaited<ReturnType<typeof study>>;
type Platform = (typeof MOCK_PLATFORMS)[number]['name'];

const textOf = (messages: readonly Seen[]): string => messages.map(({ text }) => text).join('\n');

const expectUnread = (words: string, ...seats: readonly Seat[]): void => {
  for (const seat of seats) expect(seat.everything()).not.toContain(words);
};

/** One answers, one skips, one answers: the answers come out. */
async function playFirstRound({ table, alice, minji, bo }: Study): Promise<void> {
  expect((await answers(alice, SAID.alice)).text).toContain('1 of 3 answered');
  await table.settled();
  expect(textOf(table.inThread())).toContain('1 of 3 answered · no timer');
  expectUnread('Alpaca', minji, bo);
  await minji.presses('Hint');
  await minji.hears('힌트');
  expect(bo.everything()).not.toContain('힌트');
  await bo.presses('Skip');
  await bo.hears('Skipped. You can still answer until the reveal.');
  await table.settled();
  expect(textOf(table.inThread())).toContain('1 of 3 answered · 1 skipped');
  expect(table.inThread()).toHaveLength(1);
  expect((await answers(minji, SAID.minji)).text).toContain(ko.mock.savedLast);
  await table.settled();
  expect(table.inThread()).toHaveLength(2);
}

async function rateFirstRound({ table, alice, minji, bo }: Study): Promise<void> {
  expect(await rates(alice, 2, FEEDBACK.ofMinji)).toContain('낙타');
  expect(await rates(minji, 3, FEEDBACK.ofAlice)).toContain('Alpaca');
  await rates(bo, 4, 'Ibis says nothing new');
  await rates(bo, 4, 'Ibis says nothing new');
  await table.settled();
  expect(textOf(table.inThread())).toContain('4 of 4 ratings in');
  for (const words of Object.values(FEEDBACK)) expectUnread(words, alice, minji, bo);
}

/** Everybody alike reads what was said; the whole of an answer opens for whoever asks, alone. */
async function expectRevealed({ table, alice, minji, bo }: Study): Promise<void> {
  const [round, reveal] = table.inThread();
  expect(round?.buttons).toEqual(['Key points']);
  expect(round?.text).toContain(en.mock.round.revealed);
  for (const words of [SAID.alice, SAID.minji, 'Key points', '민지', 'Alice'])
    expect(reveal?.text).toContain(words);
  expect(reveal?.buttons.filter((label) => label === 'Read')).toHaveLength(2);
  await bo.presses('Read');
  const read = await bo.hears(/Alpaca|낙타/u);
  expect(read.isPrivate).toBe(true);
  expect([...alice.sees('thread'), ...minji.sees('thread')].map(({ id }) => id)).not.toContain(read.id);
}

/** The report names who took part and nobody's words; one's own has what others wrote for oneself alone. */
async function expectReports({ table, alice, minji, bo }: Study, platform: Platform): Promise<void> {
  const report = table.inThread().at(-1);
  expect(report?.text).toContain('Took part: Alice, 민지, Bo');
  for (const words of ['Alpaca', '낙타', 'Badger', 'Fennec', 'Gecko', 'Heron'])
    expect(report?.text).not.toContain(words);
  const file = await reportOf(minji, platform);
  expect(file).toContain(SAID.bo);
  expect(file).toContain(FEEDBACK.ofMinji);
  expect(file).not.toMatch(/Gecko|Heron/u);
  expect(await reportOf(alice, platform)).toContain(FEEDBACK.ofAlice);
  expect(await reportOf(bo, platform)).toContain(FEEDBACK.ofBo);
  expectUnread('Fennec', alice, bo);
  expectUnread('Heron', minji, bo);
  expectUnread('Gecko', alice, minji);
}

describe.each(MOCK_PLATFORMS)('a mock interview of three on $name', ({ name, startPlatform }) => {
  test('answers are hidden until all have answered or passed; each reads their own report and nobody another’s; nobody is notified, nothing is logged', async () => {
    const all = await study(startPlatform);
    const { table, main, bo } = all;
    expect(textOf(bo.sees('channel'))).toContain('In: Alice, 민지, Bo');
    expectUnread(en.mock.onItsWay, bo);
    await playFirstRound(all);
    await expectRevealed(all);
    await rateFirstRound(all);
    await playToTheEnd(all);
    await expectReports(all, name);
    expect(table.platform.pings()).toEqual([]);
    expect(table.platform.refusals()).toEqual([]);
    for (const words of [...Object.values(SAID), ...Object.values(FEEDBACK)])
      expect(main.output()).not.toContain(words.slice(0, 5));
    expect(main.log().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  }, 60_000);
});

/** The follow-up; then Bo and Alice answer, Alice brings the reveal, and finishes. */
async function playToTheEnd({ table, alice, minji, bo }: Study): Promise<void> {
  await bo.presses('Follow-up');
  await bo.hears(en.mock.inThread);
  await alice.presses(en.mock.buttons.next);
  await alice.hears(en.mock.inThread);
  await table.settled();
  expect(table.inThread().map(({ text }) => text.split('\n')[0]?.replaceAll('*', ''))).toEqual([
    'Round 1 of 2',
    'Round 1: the answers',
    'Follow-up to round 1',
    'Round 2 of 2',
  ]);
  await answers(bo, SAID.bo);
  await minji.presses('Reveal');
  await minji.hears(ko.mock.refusals['not-opener']);
  await answers(alice, 'Alpaca again');
  await alice.presses('Reveal');
  await alice.hears(en.mock.inThread);
  await table.settled();
  await rates(alice, 3, FEEDBACK.ofBo);
  await alice.presses(en.mock.buttons.finish);
  await alice.hears(en.mock.ended);
  await table.settled();
}

/** The Markdown file of one's own report: on Slack in a direct message, on Discord where one asks for it. */
async function reportOf(seat: Seat, platform: Platform): Promise<string> {
  const sent = seat.sees('dm').flatMap(({ files }) => [...files.values()]);
  expect(sent).toHaveLength(platform === 'Slack' ? 1 : 0);
  await seat.presses('My report');
  const seen = await seat.hears(seat.locale === 'ko' ? '내 리포트' : 'My report');
  expect(seen.isPrivate).toBe(true);
  const [file] = platform === 'Slack' ? sent : [...seen.files.values()];
  if (file === undefined) throw new Error('there is no file');
  return file;
}
