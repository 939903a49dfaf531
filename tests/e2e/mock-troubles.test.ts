/** Owns what becomes of a mock interview whose place fails it: refused before it starts, ended where it cannot go on, said once. */
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { Step, Trouble } from '../support/daily-platforms.ts';
import { discordMockPlatform } from '../support/mock-platform-discord.ts';
import { slackMockPlatform } from '../support/mock-platform-slack.ts';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import type { Seat, Seen } from '../support/mock-seats.ts';
import { answers, mockTable, opened, type MockTable } from '../support/mock-table.ts';

const en = messagesIn('en').mock;
const LINE = '/mock start kakao rounds:1 minutes:0';

const publicOf = (seat: Seat, spot: 'channel' | 'thread'): readonly Seen[] =>
  seat.sees(spot).filter(({ isPrivate }) => !isPrivate);

/** Alice has answered, Bo has the form before him: sending it brings the reveal. */
async function lastAnswerAhead(table: MockTable): Promise<Seat> {
  await table.start();
  const bo = table.seat('Bo');
  await opened(table, [bo], { line: LINE });
  await answers(table.alice, 'Alpaca in the cache');
  await table.settled();
  await bo.presses('Answer');
  await bo.faces(en.form.label);
  bo.fills(en.form.label, 'Badger in the cache');
  return bo;
}

/** It is over: the channel says so once, and everybody has their own report from there. */
async function expectOverInChannel({ alice, platform }: MockTable, words: string): Promise<void> {
  const said = publicOf(alice, 'channel').filter(({ text }) => text.includes(words));
  expect(said).toMatchObject([{ buttons: ['My report'] }]);
  await alice.presses('My report', 'channel');
  expect((await alice.hears('Alpaca in the cache')).text).not.toContain('Badger');
  expect(platform.pings()).toEqual([]);
}

const TROUBLES: readonly Trouble[] = [
  { kind: 'busy', forMs: 1_234.5 },
  { kind: 'fail', when: 'before' },
  { kind: 'fail', when: 'after' },
  { kind: 'cut', when: 'after' },
];

describe.each(MOCK_PLATFORMS)('a mock interview on $name', ({ startPlatform }) => {
  test('whose thread takes nothing any more ends, and the channel says so with everybody’s report', async () => {
    const table = await mockTable(startPlatform);
    const bo = await lastAnswerAhead(table);
    table.platform.closeThreads(table.place);
    await bo.submits();
    await bo.hears(/Saved/u);
    await table.settled();
    await expectOverInChannel(table, 'I cannot speak in the thread of the mock interview');
  });

  test('of which the lobby was refused tells its opener directly where they take that, and nobody else', async () => {
    const table = await mockTable(startPlatform);
    const main = await table.start();
    const { alice, platform } = table;
    for (const isTaken of [true, false]) {
      if (!isTaken) platform.closeDirectMessages(alice.id);
      platform.refusePost(table.place);
      await alice.types(LINE);
      await alice.hears(en.onItsWay);
      await table.settled();
    }
    expect(publicOf(alice, 'channel')).toEqual([]);
    expect(alice.sees('dm')).toMatchObject([
      { text: expect.stringContaining('could not be opened') as string },
    ]);
    await alice.types('/mock status');
    await alice.hears(en.noneOpen);
    expect(main.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('whose channel takes nothing of the bot any more ends by itself, and what was said there is kept', async () => {
    const table = await mockTable(startPlatform);
    const main = await table.start();
    const { platform, program } = table;
    const ill = platform
      .ailments('post')
      // In a channel that is no more nobody clicks; threads on Discord have a permission of their own.
      .filter(({ reason, name }) => reason !== 'gone' && name !== 'without SendMessages')
      .map((one, at) => ({ ...one, seat: platform.seat(`Opener ${at}`, one.place) }));
    for (const { seat } of ill) {
      await seat.types(`${LINE} language:en`);
      await seat.hears(en.onItsWay);
    }
    await table.settled();
    for (const { seat } of ill) {
      await seat.presses('Start', 'channel');
      await seat.hears(en.inThread);
    }
    await table.settled();
    for (const { seat, begin } of ill) {
      await seat.presses('Answer');
      await seat.faces(en.form.label);
      seat.fills(en.form.label, 'Alpaca, whatever comes');
      begin();
      await seat.submits();
      await seat.hears(/Saved/u);
    }
    await table.settled();
    const { mockSessions } = program.records;
    for (const [at, { name, place }] of ill.entries()) {
      expect([name, await mockSessions.openIn(place)]).toEqual([name, []]);
      expect(await mockSessions.answers(`m${at + 1}`)).toMatchObject([{ text: 'Alpaca, whatever comes' }]);
    }
    expect(main.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('says its lobby, each round and each reveal once, however the platform fails meanwhile', async () => {
    const table = await mockTable(startPlatform);
    await table.start();
    const seats = TROUBLES.map((trouble) => seatInItsOwnChannel(table, trouble));
    for (const { alice, fails } of seats) {
      fails('post');
      fails('thread');
      await alice.types(LINE);
      await alice.hears(en.onItsWay);
    }
    await table.settled();
    for (const { alice, fails } of seats) {
      fails('recap');
      await alice.presses('Start', 'channel');
      await alice.hears(en.inThread);
    }
    await table.settled();
    for (const { alice, fails } of seats) {
      fails('recap');
      await answers(alice, 'Alpaca alone');
    }
    await table.settled();
    for (const { alice, trouble } of seats) {
      const inThread = publicOf(alice, 'thread').map(({ text }) => text.split('\n')[0] ?? '');
      const titles = inThread.filter((title) => title !== 'Kakao Corp');
      expect([trouble, titles]).toEqual([trouble, ['Round 1 of 1', 'Round 1: the answers']]);
      expect(publicOf(alice, 'channel')).toHaveLength(1);
    }
  }, 60_000);
});

function seatInItsOwnChannel({ platform }: MockTable, trouble: Trouble) {
  const place: Place = platform.makeChannel();
  const fails = (step: Step): void => platform.trouble(step, trouble, { place });
  return { trouble, alice: platform.seat('Alice', place), fails };
}

describe('on Discord', () => {
  test('a mock interview whose thread was deleted ends, and the channel says so with everybody’s report', async () => {
    const table = await mockTable(discordMockPlatform);
    const bo = await lastAnswerAhead(table);
    table.platform.discord.deleteChannel(table.platform.threadId(table.place));
    // Whom the round waited for leaves: the answers are to come out.
    await bo.presses('Leave', 'channel');
    await bo.hears(en.left);
    await table.settled();
    await expectOverInChannel(table, 'was deleted, so it ended. What you wrote');
  });

  test('in a thread that was archived it goes on, and the thread is open again', async () => {
    const table = await mockTable(discordMockPlatform);
    const bo = await lastAnswerAhead(table);
    const { discord } = table.platform;
    const threadId = table.platform.threadId(table.place);
    discord.archive(threadId);
    await bo.submits();
    await bo.hears(/Saved/u);
    await table.settled();
    expect(publicOf(table.alice, 'thread').at(-1)?.text).toContain('Badger in the cache');
    expect(discord.world.channels.get(threadId)?.thread?.archived).toBe(false);
    await table.alice.presses(en.buttons.finish);
    await table.alice.hears(en.ended);
  });

  test('in a thread that was locked it ends, and the channel says so', async () => {
    const table = await mockTable(discordMockPlatform);
    const bo = await lastAnswerAhead(table);
    table.platform.discord.archive(table.platform.threadId(table.place), { locked: true });
    await bo.submits();
    await bo.hears(/Saved/u);
    await table.settled();
    await expectOverInChannel(table, 'I cannot speak in the thread of the mock interview');
  });

  test('without a permission that it needs it is not opened, and one reads which', async () => {
    const table = await mockTable(discordMockPlatform);
    await table.start();
    for (const [permission, name] of [
      ['SendMessages', 'Send Messages'],
      ['CreatePublicThreads', 'Create Public Threads'],
      ['SendMessagesInThreads', 'Send Messages in Threads'],
    ] as const) {
      table.platform.discord.deny(permission, table.place.channelId);
      await table.alice.types(LINE);
      const refusal = await table.alice.hears(`“${name}”`);
      expect(refusal.text).toContain('/mock start company:kakao rounds:1 minutes:0');
      table.platform.discord.allow(permission, table.place.channelId);
    }
    await table.settled();
    expect(publicOf(table.alice, 'channel')).toEqual([]);
  });
});

test('on Slack, where its message in the channel was deleted, it goes on in the thread', async () => {
  const table = await mockTable(slackMockPlatform);
  const bo = await lastAnswerAhead(table);
  const { slack } = table.platform;
  slack.deleteMessage(table.platform.threadId(table.place), table.place.channelId);
  await bo.submits();
  await bo.hears(/Saved/u);
  await table.settled();
  expect(publicOf(table.alice, 'thread').at(-1)?.text).toContain('Badger in the cache');
  await table.alice.presses(en.buttons.finish);
  await table.alice.hears(en.ended);
  await table.settled();
  expect(publicOf(table.alice, 'thread').at(-1)?.text).toContain('Report');
});

test('on Slack, where the bot is no member or may not post, it is not opened, and one reads what to do', async () => {
  const table = await mockTable(slackMockPlatform);
  await table.start();
  const { slack } = table.platform;
  slack.removeBot(table.place.channelId);
  await table.alice.types(LINE);
  await table.alice.hears('/invite @Prepbot');
  slack.inviteBot(table.place.channelId);
  await table.settled();
  expect(publicOf(table.alice, 'channel')).toEqual([]);
});
