/** Owns how a daily question is set up: what is typed, what is said back, what is kept. */
import { describe, expect, test } from 'vitest';
import { ChannelError } from '../../../../../src/core/errors.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, datesOn, wordsOf } from '../../../../support/person-in-channel.ts';

const DAY = 86_400_000;
const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';

describe('the one-line form', () => {
  test('is all that is needed; the rarer things stand behind it by name', async () => {
    const channel = organisedChannel();
    const reply = await channel.organiser().line(`${LINE} level:senior ping:@here`);
    expect(reply.kind).toBe('private');
    const [schedule] = await channel.schedules();
    expect(schedule).toMatchObject({
      number: 1,
      entryId: 'kakao',
      rule: { time: '09:00', days: [1, 2, 3, 4, 5], zone: 'Asia/Seoul' },
      level: 3,
      ping: { kind: 'here' },
      holidays: 'kr',
      topicIds: [],
      language: 'en',
      lateMs: 3 * 3_600_000,
      state: 'active',
      organiserId: 'U1',
      organiserName: 'Alice',
      nextDueAt: MONDAY,
    });
  });

  test.each([
    ['kakao 9 weekdays Asia/Seoul', '09:00', [1, 2, 3, 4, 5], 'Asia/Seoul'],
    ['kakao 9:00 pm mon,wed Seoul', '21:00', [1, 3], 'Asia/Seoul'],
    ['kakao 9:30 pm mon, wed, fri America/New_York', '21:30', [1, 3, 5], 'America/New_York'],
    ['카카오 오전 9시 주중 KST', '09:00', [1, 2, 3, 4, 5], 'Asia/Seoul'],
    ['카카오 오후 9시 30분 월수금 서울', '21:30', [1, 3, 5], 'Asia/Seoul'],
    ['company:kakao days:매일 timezone:KST time:09:00', '09:00', [1, 2, 3, 4, 5, 6, 7], 'Asia/Seoul'],
    ['kakao "9 pm" "mon, wed" "new york"', '21:00', [1, 3], 'America/New_York'],
    ['abc corp 9:00 pm weekends Europe/Paris', '21:00', [6, 7], 'Europe/Paris'],
  ])('«%s» is understood', async (typed, time, days, zone) => {
    const channel = organisedChannel();
    await channel.organiser().line(`/daily set ${typed}`);
    expect((await channel.schedules())[0]?.rule).toEqual({ time, days, zone });
  });

  test('what was read in another way than it was typed is said back, in both languages', async () => {
    const typed = '/daily set kakao 9 주중 KST';
    const english = await organisedChannel().organiser().reads(typed);
    expect(english).toContain('«9» is read as 09:00.');
    expect(english).toContain('«KST» is read as Asia/Seoul.');
    const korean = await organisedChannel().organiser({ locale: 'ko' }).reads(typed);
    expect(korean).toContain('«9»: 09:00에 올릴게요.');
    expect(korean).toContain('«KST»: Asia/Seoul 시간대로 맞췄어요.');
    const exact = await organisedChannel().organiser().reads(LINE);
    expect(exact).not.toContain('is read as');
  });
});

describe('the answer to a schedule that is set up', () => {
  test('shows the next five dates, each as a moment that every reader sees in their own zone', async () => {
    const card = cardOf(await organisedChannel().organiser().line(LINE));
    const [first, ...next] = datesOn(card);
    expect(first).toEqual({ at: MONDAY, style: 'relative' });
    expect(next).toEqual([0, 1, 2, 3, 4].map((day) => ({ at: MONDAY + day * DAY, style: 'time' })));
  });

  test('names the holidays that are left out, and says when they are no longer known', async () => {
    const december = Date.parse('2026-12-21T03:00:00Z');
    const words = await organisedChannel({ start: december }).organiser().reads(LINE);
    expect(words).toContain('Public holidays of Korea are left out, since the zone is Asia/Seoul.');
    expect(words).toContain('Days off in between: Fri, Dec 25 (기독탄신일)');
    expect(words).not.toContain('known up to the end');
    const late = Date.parse('2027-12-01T03:00:00Z');
    expect(await organisedChannel({ start: late }).organiser().reads(LINE)).toContain('end of 2027');
    const listed = await organisedChannel().organiser().reads(`${LINE} holidays:study-breaks`);
    expect(listed).toContain('Tue, Nov 24 (Exam week)');
    const none = await organisedChannel({ start: december }).organiser().reads(`${LINE} holidays:none`);
    expect(none).not.toContain('Days off in between');
  });

  test('is in the reader’s language; what the channel sees is in the channel’s', async () => {
    const channel = organisedChannel();
    const words = await channel.organiser({ locale: 'ko' }).reads(LINE);
    expect(words).toContain('평일 09:00 (Asia/Seoul 기준), 주제 8개');
    expect(words).toContain('언어: English');
    expect((await channel.schedules())[0]?.language).toBe('en');
  });

  test('the Test button posts a sample with its thread, and takes both away', async () => {
    for (const place of [SLACK, DISCORD]) {
      const channel = organisedChannel({ place });
      const alice = channel.organiser();
      const card = cardOf(await alice.line(`${LINE} ping:off`));
      expect(wordsOf(await alice.press(card, 'Test'))).toContain('✅ Done: I posted a sample here');
      const calls = channel.platform.calls.map(({ call }) => call);
      expect(calls.filter((call) => call === 'post')).toHaveLength(2);
      expect(calls.filter((call) => call === 'remove')).toHaveLength(2);
      expect(channel.platform.shown).toEqual([]);
    }
  });

  test('a double click on Test posts one sample', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    const card = cardOf(await alice.line(LINE));
    await alice.press(card, 'Test');
    expect(wordsOf(await alice.press(card, 'Test'))).toContain('A sample is under way');
    expect(channel.platform.calls.filter(({ call }) => call === 'post')).toHaveLength(2);
  });

  test('a sample that meets a problem says which click mends it, and leaves nothing behind', async () => {
    const channel = organisedChannel({ place: DISCORD });
    const alice = channel.organiser();
    const card = cardOf(await alice.line(`${LINE} ping:off`));
    channel.platform.fate = (call) =>
      call === 'openThread'
        ? { when: 'before', error: new ChannelError('cannot_make_threads', 'scripted') }
        : null;
    const words = wordsOf(await alice.press(card, 'Test'));
    expect(words).toContain('its thread could not be opened');
    expect(words).toContain('Create Public Threads');
    expect(channel.platform.shown).toEqual([]);
  });
});

describe('several', () => {
  test('a double click makes one schedule', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    const replies = await Promise.all([alice.line(LINE), alice.line(LINE)]);
    expect(await channel.schedules()).toHaveLength(1);
    expect(replies.map(wordsOf).filter((words) => words.includes('this very schedule already'))).toHaveLength(
      1,
    );
  });

  test('are numbered in the order in which they were made, each channel by itself', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    const numbers = [LINE, '/daily set abc-corp 10:00 daily KST', '/daily set kakao 18:00 daily KST'];
    for (const [at, line] of numbers.entries()) {
      expect(await alice.reads(line)).toContain(`schedule ${at + 1}`);
    }
    const elsewhere = channel.organiser({ place: { channelId: 'C2' } });
    expect(await elsewhere.reads(LINE)).toContain('schedule 1');
  });

  test('a number is not given again after a stop', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    await alice.line(LINE);
    await alice.press(cardOf(await alice.line('/daily stop 1')), 'Stop it');
    expect(await alice.reads(LINE)).toContain('schedule 2');
  });
});
