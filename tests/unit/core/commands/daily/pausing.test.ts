/** Owns leaving out a date, pausing, going on and stopping: what is said, and what then comes or does not. */
import { describe, expect, test } from 'vitest';
import { ChannelError } from '../../../../../src/core/errors.ts';
import { DAY_MS, MINUTE_MS } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, datesOn, wordsOf } from '../../../../support/person-in-channel.ts';

const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';

async function scheduled(line = LINE) {
  const channel = organisedChannel();
  const alice = channel.organiser();
  await alice.line(line);
  return { channel, alice, korean: channel.organiser({ locale: 'ko' }) };
}

const first = async ({ schedules }: OrganisedChannel) => {
  const [schedule] = await schedules();
  if (schedule === undefined) throw new Error('there is no schedule');
  return schedule;
};

const datesAsked = async (channel: OrganisedChannel): Promise<readonly string[]> => {
  const posts = await channel.records.posts.list((await first(channel)).id, 100);
  return posts.map(({ date, state }) => `${date} ${state}`).toReversed();
};

describe('/daily skip', () => {
  test('leaves out the next date, says which, and when the next question comes', async () => {
    const { channel, alice } = await scheduled();
    const card = cardOf(await alice.line('/daily skip'));
    expect(await alice.reads('/daily status')).toContain('Left out: Mon, Nov 23');
    expect(datesOn(card)).toEqual([{ at: MONDAY + DAY_MS, style: 'time' }]);
    expect(wordsOf({ kind: 'private', card })).toContain(
      '✅ Schedule 1 (Kakao Corp) leaves out Mon, Nov 23.',
    );
    await channel.until(MONDAY + DAY_MS);
    expect(await datesAsked(channel)).toEqual(['2026-11-24 out']);
  });

  test('leaves out a date that is named, in both languages, and no other', async () => {
    const { channel, alice, korean } = await scheduled();
    expect(await alice.reads('/daily skip 2026-11-25')).toContain('leaves out Wed, Nov 25.');
    expect(await korean.reads('/daily skip 11월 26일')).toContain(
      '✅ 1번 일정(Kakao Corp)은 11월 26일 (목)에 쉬어요.',
    );
    await channel.until(MONDAY + 4 * DAY_MS);
    expect(await datesAsked(channel)).toEqual(['2026-11-23 out', '2026-11-24 out', '2026-11-27 out']);
  });

  test.each([
    ['2026-11-28', 'asks nothing anyway', '원래 질문이 없어요'],
    ['2026-11-19', 'is over already', '이미 지난 날이에요'],
    ['4/5', 'could be two different days', '두 가지 날짜로 읽혀요'],
    ['2026-02-30', 'There is no «2026-02-30»', '달력에 없는 날짜예요'],
    ['someday', 'is no date I understand', '날짜를 읽지 못했어요'],
  ])('«%s» is refused with what to type instead, and nothing is left out', async (typed, english, korean) => {
    const { channel, alice, korean: minji } = await scheduled();
    expect(await alice.reads(`/daily skip ${typed}`)).toContain(english);
    expect(await minji.reads(`/daily skip ${typed}`)).toContain(korean);
    expect((await first(channel)).skips).toEqual([]);
  });

  test.each([
    ['24 Nov', '2026-11-24', 1],
    ['Nov 24 2', '2026-11-24', 2],
    ['11월 24일 2번', '2026-11-24', 2],
    ['다음 주 수요일 2', '2026-11-25', 2],
    ['tomorrow 2', null, 2],
    ['2', '2026-11-23', 2],
    ['schedule:2 date:2026-11-26', '2026-11-26', 2],
  ])('«%s» is told apart into a date and a schedule', async (typed, date, number) => {
    const { channel, alice } = await scheduled();
    if (number === 2) await alice.line('/daily set abc-corp 10:00 weekdays KST');
    await alice.line(`/daily skip ${typed}`);
    const skips = (await channel.schedules()).map((one) => one.skips);
    expect(skips[number - 1]).toEqual(date === null ? [] : [date]);
    expect(skips.flat()).toHaveLength(date === null ? 0 : 1);
  });

  test('the same date twice is left out once', async () => {
    const { channel, alice } = await scheduled();
    await alice.line('/daily skip 2026-11-23');
    expect(await alice.reads('/daily skip 2026-11-23')).toContain('Mon, Nov 23 is left out already.');
    expect((await first(channel)).skips).toEqual(['2026-11-23']);
    expect(await alice.reads('/daily skip')).toContain('Tue, Nov 24');
  });

  test('answers to an open question stay open until the next one that comes', async () => {
    const { channel, alice } = await scheduled();
    await channel.until(MONDAY);
    await alice.line('/daily skip');
    const [post] = await channel.records.posts.list((await first(channel)).id, 1);
    expect(post?.recapDueAt).toBe(MONDAY + 2 * DAY_MS);
  });
});

describe('/daily pause', () => {
  test('nothing comes until somebody resumes it', async () => {
    const { channel, alice } = await scheduled();
    expect(await alice.reads('/daily pause')).toContain(
      '⏸ Schedule 1 (Kakao Corp) is paused. Nothing is lost: /daily resume goes on with it.',
    );
    expect(await alice.reads('/daily status')).toContain('⏸ Paused: An organiser paused it.');
    await channel.until(MONDAY + 2 * DAY_MS + MINUTE_MS);
    expect(await datesAsked(channel)).toEqual([]);
    const card = cardOf(await alice.line('/daily resume'));
    expect(datesOn(card)).toEqual([{ at: MONDAY + 3 * DAY_MS, style: 'time' }]);
    await channel.until(MONDAY + 3 * DAY_MS);
    expect(await datesAsked(channel)).toEqual(['2026-11-26 out']);
  });

  test('until a date: it goes on by itself on that day', async () => {
    const { channel, alice } = await scheduled();
    const reply = await alice.line('/daily pause 2026-11-25');
    expect(wordsOf(reply)).toContain('is paused until Wed, Nov 25.');
    expect(datesOn(cardOf(reply))).toEqual([{ at: MONDAY + 2 * DAY_MS, style: 'time' }]);
    await channel.until(MONDAY + 2 * DAY_MS);
    expect(await datesAsked(channel)).toEqual(['2026-11-25 out']);
    expect((await first(channel)).state).toBe('active');
    expect(await alice.reads('/daily history')).toContain('Prepbot · resumed');
  });

  test('in Korean the particle follows the name as it is spoken', async () => {
    const { korean } = await scheduled();
    expect(await korean.reads('/daily pause 11월 25일')).toContain(
      '⏸ 1번 일정(Kakao Corp)을 11월 25일 (수)까지 멈췄어요.',
    );
    expect(await korean.reads('/daily pause 11월 25일')).toContain(
      '1번 일정(Kakao Corp)은 이미 멈춰 있어요.',
    );
    expect(await korean.reads('/daily resume')).toContain('✅ 1번 일정(Kakao Corp)을 다시 시작해요.');
  });

  test.each(['2026-11-20', '2026-11-01', 'someday'])('until «%s» it is not paused', async (typed) => {
    const { channel, alice } = await scheduled();
    await alice.line(`/daily pause ${typed}`);
    expect((await first(channel)).state).toBe('active');
  });

  test('the recap of an open question comes a day after it', async () => {
    const { channel, alice } = await scheduled();
    await channel.until(MONDAY);
    await channel.time.pass(60 * MINUTE_MS);
    const card = cardOf(await alice.line('/daily pause'));
    expect(datesOn(card)).toEqual([{ at: MONDAY + DAY_MS, style: 'time' }]);
    await channel.until(MONDAY + DAY_MS + MINUTE_MS);
    const [post] = await channel.records.posts.list((await first(channel)).id, 1);
    expect(post?.closedAt).not.toBeNull();
    expect(await datesAsked(channel)).toEqual(['2026-11-23 out']);
  });
});

describe('/daily resume', () => {
  test('one that is running says so, and nothing changes', async () => {
    const { channel, alice, korean } = await scheduled();
    const before = await first(channel);
    expect(await alice.reads('/daily resume')).toContain('Schedule 1 (Kakao Corp) is running.');
    expect(await korean.reads('/daily resume')).toContain('1번 일정(Kakao Corp)은 잘 돌고 있어요.');
    expect(await first(channel)).toEqual(before);
  });

  test('the Resume button on its status does the same', async () => {
    const { channel, alice } = await scheduled();
    await alice.line('/daily pause');
    expect(wordsOf(await alice.press(cardOf(await alice.line('/daily status')), 'Resume'))).toContain(
      'goes on',
    );
    expect((await first(channel)).state).toBe('active');
  });

  test('a channel that is not mended keeps it paused, with the click; mended, today’s question still comes', async () => {
    const { channel, alice } = await scheduled();
    channel.platform.fate = (call) =>
      call === 'post' ? { when: 'before', error: new ChannelError('not_member', 'scripted') } : null;
    await channel.until(MONDAY);
    expect((await first(channel)).pauseReason).toBe('not_member');
    channel.checked.push('not_member');
    const still = await alice.line('/daily resume');
    expect(wordsOf(still)).toContain('/invite @Prepbot');
    expect((await first(channel)).state).toBe('paused');
    channel.checked.length = 0;
    channel.platform.fate = () => null;
    const words = wordsOf(await alice.press(cardOf(still), 'Try again'));
    expect(words).toContain('✅ Schedule 1 (Kakao Corp) goes on.');
    expect(words).toContain('The question that was missed comes now, marked as late.');
    await channel.settle();
    expect(await datesAsked(channel)).toEqual(['2026-11-23 out']);
  });
});

describe('/daily stop', () => {
  test('asks once, then nothing comes any more; what was asked stays', async () => {
    const { channel, alice } = await scheduled();
    await channel.until(MONDAY);
    const asked = await alice.line('/daily stop');
    expect(wordsOf(asked)).toContain('Stop schedule 1 (Kakao Corp)?');
    expect((await first(channel)).state).toBe('active');
    const done = await alice.press(cardOf(asked), 'Stop it');
    expect(wordsOf(done)).toContain('⏹ Schedule 1 (Kakao Corp) is stopped.');
    await channel.until(MONDAY + 3 * DAY_MS);
    expect(await datesAsked(channel)).toEqual(['2026-11-23 out']);
    expect(wordsOf(await alice.press(cardOf(done), 'History'))).toContain('Alice · stopped');
    expect(await alice.reads('/daily history')).toContain('Mon, Nov 23');
  });

  test('a double click stops it once', async () => {
    const { channel, alice, korean } = await scheduled();
    const card = cardOf(await alice.line('/daily stop'));
    const replies = await Promise.all([alice.press(card, 'Stop it'), alice.press(card, 'Stop it')]);
    expect(replies.map(wordsOf).filter((words) => words.includes('stopped already'))).toHaveLength(1);
    const changes = await channel.records.schedules.changes((await first(channel)).id, 10);
    expect(changes.filter(({ kind }) => kind === 'stopped')).toHaveLength(1);
    expect(await korean.reads('/daily status')).toContain('아직 매일 질문이 없어요');
  });

  test('what belongs to a stopped schedule is answered politely from old cards', async () => {
    const { alice } = await scheduled();
    const old = cardOf(await alice.line('/daily status'));
    await alice.press(cardOf(await alice.line('/daily stop')), 'Stop it');
    expect(wordsOf(await alice.press(old, 'History'))).toContain('What was asked');
    expect(wordsOf(await alice.press(old, 'Edit'))).toBe('Schedule 1 (Kakao Corp) is stopped already.');
    expect(await alice.reads('/daily status 1')).toContain('⏹ Stopped');
  });

  test('in Korean', async () => {
    const { korean } = await scheduled();
    const card = cardOf(await korean.line('/daily stop'));
    expect(wordsOf({ kind: 'private', card })).toContain('1번 일정(Kakao Corp)을 끝낼까요?');
    expect(wordsOf(await korean.press(card, '끝내기'))).toContain('⏹ 1번 일정(Kakao Corp)을 끝냈어요.');
  });
});
