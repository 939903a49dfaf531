/** Owns what people and forgers send to a mock interview that it does not take: each is answered, and nothing leaks or doubles. */
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import { answers, mockTable, opened } from '../support/mock-table.ts';

const en = messagesIn('en').mock;

describe.each(MOCK_PLATFORMS)('a mock interview on $name', ({ startPlatform }) => {
  test('is opened and started once however often one clicks; who has not joined is offered Join, and then answers', async () => {
    const table = await mockTable(startPlatform);
    await table.start();
    const { alice } = table;
    const line = '/mock start kakao rounds:2 minutes:0';
    await Promise.all([alice.types(line), alice.types(line)]);
    await alice.hears(en.setup.justOpened);
    await table.settled();
    expect(alice.sees('channel').filter(({ isPrivate }) => !isPrivate)).toHaveLength(1);
    await Promise.all([alice.presses('Start', 'channel'), alice.presses('Start', 'channel')]);
    await alice.hears(/in the thread/u);
    await table.settled();
    expect(table.inThread()).toHaveLength(1);
    const bo = table.seat('@everyone <!channel> **Bo**');
    await bo.presses('Answer');
    await bo.hears(en.refusals['not-joined']);
    await bo.presses('Join', 'reply');
    await bo.hears(en.joined);
    expect((await answers(bo, 'Joined late', 'reply')).text).toContain('1 of 2 answered');
    await table.settled();
    expect(
      alice
        .sees('channel')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('In: Alice, @everyone <!channel> **Bo**');
    expect(table.platform.pings()).toEqual([]);
    expect(table.platform.refusals()).toEqual([]);
  });

  test('tells forgers nothing: neither of what is hidden, nor of another place’s session, and takes nothing from them', async () => {
    const table = await mockTable(startPlatform);
    await table.start();
    const { alice } = table;
    const bo = table.seat('Bo');
    await opened(table, [bo]);
    await answers(alice, 'Alpaca in the cache');
    const { id } = await table.session();
    const [answer] = await table.program.records.mockSessions.answers(id);
    const forgeries: readonly (readonly [string, string])[] = [
      [`v1:mock-read:${answer?.id}:1`, en.refusals['not-revealed']],
      [`v1:mock-points:${id}:1`, en.refusals['not-revealed']],
      [`v1:mock-rating:${answer?.id}`, en.refusals['not-yours']],
      [`v1:mock-answer:${id}:7`, en.refusals['unknown-round']],
      [`v1:mock-reveal:${id}:1`, en.refusals['not-opener']],
      ['v1:mock-report:m9999', en.unknown],
      ['v1:mock-read:a9999:1', en.unknown],
    ];
    for (const [action, words] of forgeries) {
      await bo.forges(action);
      await bo.hears(words);
    }
    await alice.forges(`v1:mock-rating:${answer?.id}`);
    await alice.hears(en.refusals['own-answer']);
    const stranger = table.platform.seat('Mallory', table.platform.elsewhere());
    await stranger.types('/prep kakao');
    await stranger.hears('Kakao');
    const verbs = ['join', 'leave', 'start', 'report', 'end'].map((verb) => `v1:mock-${verb}:${id}`);
    const rounds = ['answer', 'hint', 'skip', 'points', 'rate', 'next'].map(
      (verb) => `v1:mock-${verb}:${id}:1`,
    );
    for (const action of [
      ...verbs,
      ...rounds,
      `v1:mock-read:${answer?.id}:1`,
      `v1:mock-rating:${answer?.id}`,
    ]) {
      await stranger.forges(action, 'channel');
      await stranger.hears(en.unknown);
    }
    for (const seat of [bo, stranger]) expect(seat.everything()).not.toContain('Alpaca');
    expect((await table.session()).state.members.map(({ name }) => name)).toEqual(['Alice', 'Bo']);
  });

  test('keeps what was empty or too long in the form, and what came after the reveal, or after the end, for its author alone', async () => {
    const table = await mockTable(startPlatform);
    await table.start();
    const { alice } = table;
    const bo = table.seat('Bo');
    await opened(table, [bo]);
    await bo.presses('Answer');
    await bo.faces(en.form.label);
    bo.fills(en.form.label, ' \n ');
    await bo.submits();
    await bo.hears(en.empty);
    await bo.presses('Answer');
    await bo.faces(en.form.label);
    await bo.submitsForged(`Badger ${'a'.repeat(3000)}`);
    await bo.hears('3,007');
    await bo.presses('Answer');
    expect(await bo.faces(en.form.label)).toContain('Badger aaa');
    bo.fills(en.form.label, 'Badger, too late');
    await alice.presses('Reveal');
    await alice.hears(en.inThread);
    await bo.submits();
    await bo.hears(en.savedLate);
    await table.settled();
    for (const [action, words] of [
      ['v1:mock-skip:m1:1', en.refusals.passed],
      ['v1:mock-start:m1', en.refusals['already-started']],
    ] as const) {
      await bo.forges(action);
      await bo.hears(words);
    }
    await alice.presses(en.buttons.next);
    await alice.hears(en.inThread);
    await alice.forges('v1:mock-next:m1:1');
    await alice.hears(en.refusals.passed);
    await table.settled();
    expect(alice.everything()).not.toContain('Badger');
    await bo.forges('v1:mock-report:m1');
    await bo.hears('Badger, too late');
    await table.settled();
    expect(table.inThread().map(({ text }) => text.split('\n')[0])).toEqual([
      'Round 1 of 2',
      'Round 1: the answers',
      'Round 2 of 2',
    ]);
    await alice.types('/mock status');
    await alice.hears('Kakao Corp: round 2 of 2');
    await alice.types('/mock end');
    await alice.hears(en.ended);
    for (const verb of ['join', 'leave', 'start', 'end']) {
      await bo.forges(`v1:mock-${verb}:m1`, 'channel');
      await bo.hears(en.refusals.ended);
    }
    await alice.forges('v1:mock-answer:m1:2');
    await alice.faces(en.form.lateHelp);
    alice.fills(en.form.label, 'Alpaca after the end');
    await alice.submits();
    await alice.hears(en.savedLate);
    await table.settled();
    expect(bo.everything()).not.toContain('Alpaca');
    expect(table.platform.refusals()).toEqual([]);
  });
});
