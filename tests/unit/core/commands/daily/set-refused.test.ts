/** Owns what a new daily question is refused for: bad input, missing values, channels in which it could not be posted. */
import { describe, expect, test } from 'vitest';
import { CHANNEL_PROBLEMS } from '../../../../../src/core/ports/channel-messenger.ts';
import { LOCALES, messagesIn } from '../../../../../src/core/i18n/locale.ts';
import { speaking } from '../../../../../src/core/commands/daily/in-channel.ts';
import { failing } from '../../../../support/scripted-platform.ts';
import { ChannelError } from '../../../../../src/core/errors.ts';
import { documentsOf } from '../../../../support/core-of.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { organisedChannel } from '../../../../support/organised-channel.ts';
import { formOf, standingIn, wordsOf } from '../../../../support/person-in-channel.ts';

const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';

describe('what is refused', () => {
  test.each([
    ['kakao 25:00 weekdays Asia/Seoul', 'There is no «25:00» in a day', '하루에 없는 시각이에요: «25:00»'],
    ['kakao soon weekdays Asia/Seoul', '«soon» is no time of day', '«soon»에서 시각을 읽지 못했어요'],
    ['kakao 09:00 someday Asia/Seoul', '«someday» are no days', '«someday»에서 요일을 읽지 못했어요'],
    ['kakao 09:00 weekdays GMT+9', 'such as Asia/Seoul', 'Asia/Seoul, Asia/Tokyo처럼 도시로'],
    ['kakao 오전 9시 주중 GMT+9', 'such as Asia/Seoul', 'Asia/Seoul, Asia/Tokyo처럼 도시로'],
    ['kakao 09:00 weekdays CST', 'America/Chicago, Asia/Shanghai', 'America/Chicago, Asia/Shanghai'],
    ['kakao 09:00 weekdays Atlantis', '«Atlantis» is no time zone', '모르는 시간대예요: «Atlantis»'],
    ['kakoa 09:00 weekdays Asia/Seoul', 'Did you mean kakao (Kakao Corp)?', '혹시 kakao (Kakao Corp)인가요?'],
    ['qqqq 09:00 weekdays Asia/Seoul', '/prep lists what there is', '/prep을 입력하면'],
    [`${'x'.repeat(101)} 09:00 weekdays Asia/Seoul`, 'longer than 100 characters', '100자를 넘었어요'],
    ['kakao 09:00 weekdays Asia/Seoul role:cook', 'It has: Senior Backend', '있는 직무: Senior Backend'],
    ['kakao 09:00 weekdays Asia/Seoul level:god', 'junior, mid or senior', '주니어, 미들, 시니어'],
    ['kakao 09:00 weekdays Asia/Seoul topics:knitting', 'It has: System Design', '있는 주제: System Design'],
    ['kakao 09:00 weekdays Asia/Seoul holidays:us', 'kr, none, study-breaks', 'kr, none, study-breaks'],
    ['kakao 09:00 weekdays Asia/Seoul language:fr', 'Type en or ko', 'ko 또는 en'],
    ['kakao 09:00 weekdays Asia/Seoul late:9d', 'Write it like 3h or 30m', '3h, 30m, 3시간처럼'],
    ['kakao 09:00 weekdays Asia/Seoul late:48h', 'longer than a day', '하루보다 길어요'],
    ['kakao 09:00 weekdays Asia/Seoul ping:@channel', 'people who are away', '자리에 없는 사람에게도'],
    ['kakao 09:00 weekdays Asia/Seoul ping:@team', 'Copy group ID', '그룹 ID 복사'],
  ])('«%s» is refused with what to do instead, and nothing is saved', async (typed, english, korean) => {
    for (const [locale, words] of [
      ['en', english],
      ['ko', korean],
    ] as const) {
      const channel = organisedChannel();
      expect(await channel.organiser({ locale }).reads(`/daily set ${typed}`)).toContain(words);
      expect(await channel.schedules()).toEqual([]);
    }
  });

  test('everything that is wrong is named at once, and the line to send next keeps what was right', async () => {
    const channel = organisedChannel();
    const words = await channel
      .organiser()
      .reads('/daily set kakoa 25:00 주중 GMT+9 level:senior ping:@here topics:knitting');
    for (const label of ['Company:', 'Time:', 'Time zone:']) expect(words).toContain(label);
    const [, line = ''] = words.split('For example: ');
    expect(line).toBe('/daily set kakao 09:00 주중 Asia/Seoul level:senior topics:knitting ping:@here');
  });

  test('the line that is offered is one that works', async () => {
    for (const typed of [
      'kakoa 9:99 weekdays Asia/Seoul level:senior',
      'abc corp 9:00 pm mon, wed CST late:30m',
    ]) {
      const channel = organisedChannel();
      const [, line = ''] = (await channel.organiser().reads(`/daily set ${typed}`)).split('For example: ');
      await channel.organiser().line(line);
      expect(await channel.schedules()).toHaveLength(1);
    }
  });

  test('a dossier with nothing to ask about is refused', async () => {
    const documents = documentsOf({
      'empty.md': '# Interview Prep: Empty – Cook\n\n## Company Overview\nNothing.\n',
    });
    const channel = organisedChannel({ documents });
    const words = await channel.organiser().reads('/daily set empty 09:00 weekdays Asia/Seoul');
    expect(words).toContain('has nothing to ask about yet');
    expect(await channel.schedules()).toEqual([]);
  });
});

describe('where something is missing', () => {
  test('on Slack a form opens with what was typed, and the zone as the person has it', async () => {
    const alice = organisedChannel().organiser({ timeZone: 'Europe/Berlin' });
    expect(standingIn(formOf(await alice.line('/daily set')))).toEqual({ timezone: 'Europe/Berlin' });
    const typed = formOf(await alice.line('/daily set kakao 오전 9시 주중'));
    expect(standingIn(typed)).toEqual({
      company: 'kakao',
      time: '오전 9시',
      days: '주중',
      timezone: 'Europe/Berlin',
    });
  });

  test('nobody gets UTC because they said nothing: an unknown zone stays empty', async () => {
    const channel = organisedChannel();
    const form = formOf(await channel.organiser().line('/daily set kakao 09:00 weekdays'));
    expect(standingIn(form)).not.toHaveProperty('timezone');
    const reply = await channel
      .organiser()
      .submit(form.action, { company: 'kakao', time: '09:00', days: 'weekdays' });
    expect(reply).toMatchObject({ kind: 'invalid', errors: { timezone: 'This is needed.' } });
    expect(await channel.schedules()).toEqual([]);
  });

  test('the rarer fields are folded, open with a click, and are open where one was typed', async () => {
    const alice = organisedChannel().organiser();
    const short = formOf(await alice.line('/daily set'));
    expect(short.fields.map(({ name }) => name)).toEqual(['company', 'time', 'days', 'timezone']);
    const long = formOf(await alice.click(short.unfold?.action ?? ''));
    expect(long.fields).toHaveLength(11);
    const typed = formOf(await alice.line('/daily set kakao level:senior ping:@here holidays:none'));
    expect(standingIn(typed)).toMatchObject({
      company: 'kakao',
      level: '3',
      ping: '@here',
      holidays: 'none',
    });
  });

  test('what a form sends is kept like what is typed; refused, each field has its reason', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    const { action } = formOf(await alice.line('/daily set'));
    const values = { company: 'kakao', time: '25:00', days: '주중', timezone: 'KST' };
    const refused = await alice.submit(action, values);
    expect(refused.kind === 'invalid' && Object.keys(refused.errors)).toEqual(['time']);
    const taken = await alice.submit(action, { ...values, time: '9' });
    expect(taken.kind).toBe('private');
    expect((await channel.schedules())[0]?.rule.time).toBe('09:00');
  });

  test('on Discord what is missing is named with a line that has it', async () => {
    const channel = organisedChannel({ place: DISCORD });
    const words = wordsOf(await channel.organiser().picks('set', { company: 'kakao', level: 'senior' }));
    expect(words).toBe(
      'To begin I still need: Time (time), Days (days), Time zone (timezone). For example: ' +
        '/daily set company:kakao time:09:00 days:weekdays timezone:Asia/Seoul level:senior',
    );
    const korean = channel.organiser({ locale: 'ko' });
    expect(wordsOf(await korean.picks('set', {}))).toContain('회사 (company), 시각 (time), 요일 (days)');
    expect(await channel.schedules()).toEqual([]);
  });
});

describe('the check before anything is saved', () => {
  const places = [SLACK, DISCORD, { ...SLACK, surface: 'playground', workspaceId: null } as const];
  const cases = places.flatMap((place) =>
    CHANNEL_PROBLEMS.map((problem) => [place.surface, problem, place] as const),
  );

  test.each(cases)('on %s «%s» is said with its click, in both languages', async (_, problem, place) => {
    for (const locale of LOCALES) {
      const channel = organisedChannel({ place });
      channel.checked.push(problem);
      const [sentence = '', again = ''] = (await channel.organiser({ locale }).reads(LINE)).split('\n');
      const { [speaking(place.surface)]: problems } = messagesIn(locale).schedules.problems;
      expect(sentence).toBe(problems[problem]);
      expect(again).toContain('/daily set ');
      expect(await channel.schedules()).toEqual([]);
      expect(channel.platform.shown).toEqual([]);
    }
  });

  test.each([
    [SLACK, 'not_member', '/invite @Prepbot'],
    [SLACK, 'cannot_post', 'posting permissions'],
    [SLACK, 'cannot_read_history', 'channels:history'],
    [SLACK, 'cannot_ping', 'ping:off'],
    [SLACK, 'archived', 'Unarchive it'],
    [SLACK, 'missing_scope', 'api.slack.com/apps'],
    [DISCORD, 'cannot_see', '“View Channel”'],
    [DISCORD, 'cannot_post', '“Send Messages”'],
    [DISCORD, 'cannot_make_threads', '“Create Public Threads”'],
    [DISCORD, 'cannot_post_in_threads', '“Send Messages in Threads”'],
    [DISCORD, 'cannot_read_history', '“Read Message History”'],
    [DISCORD, 'cannot_ping', '“Allow anyone to @mention this role”'],
  ] as const)(
    'the click that mends it is named as the platform names it: %o %s',
    async (place, problem, click) => {
      const channel = organisedChannel({ place });
      channel.checked.push(problem);
      expect(await channel.organiser().reads(LINE)).toContain(click);
    },
  );

  test('all problems are told at once, and the line can be sent again', async () => {
    const channel = organisedChannel({ place: DISCORD });
    const alice = channel.organiser();
    const options = { company: 'kakao', time: '9', days: 'daily', timezone: 'Asia/Seoul', late: '1h' };
    channel.checked.push('cannot_make_threads', 'cannot_read_history');
    const words = wordsOf(await alice.picks('set', options));
    expect(words).toContain('Create Public Threads');
    expect(words).toContain('Read Message History');
    expect(words).toContain('Once that is mended, do the same again: /daily set company:kakao time:9');
    expect(words).toContain('late:1h');
    channel.checked.length = 0;
    expect(wordsOf(await alice.picks('set', options))).toContain('Every day at 09:00');
  });

  test('a form that meets a problem stays open with it', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    const { action } = formOf(await alice.line('/daily set'));
    channel.checked.push('not_member');
    const values = { company: 'kakao', time: '9', days: 'daily', timezone: 'KST' };
    const reply = await alice.submit(action, values);
    expect(reply.kind).toBe('invalid');
    expect(wordsOf(reply)).toContain('/invite @Prepbot');
    expect(wordsOf(reply)).toContain('Nothing is saved yet.');
  });

  test('a platform that says no, or does not answer, or is not connected, saves nothing', async () => {
    const channel = organisedChannel();
    const alice = channel.organiser();
    channel.platform.fate = (call) =>
      call === 'check' ? { when: 'before', error: new ChannelError('gone', 'scripted') } : null;
    expect(await alice.reads(LINE)).toContain('This channel is gone.');
    channel.platform.fate = () => ({ when: 'before', error: failing('unavailable') });
    expect(await alice.reads(LINE)).toContain('could not be checked in time, so nothing is saved');
    channel.state.isConnected = false;
    expect(await alice.reads(LINE)).toContain('I am not connected to this place');
    expect(await channel.schedules()).toEqual([]);
  });
});
