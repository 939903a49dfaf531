/** Owns what a new mock interview is refused for: bad input, places, channels in which it could not be held. */
import { describe, expect, test } from 'vitest';
import { LOCALES, messagesIn } from '../../../../../src/core/i18n/locale.ts';
import { CHANNEL_PROBLEMS, type ChannelProblem } from '../../../../../src/core/ports/channel-messenger.ts';
import { coreOf, documentsOf, personAt, wordsOn } from '../../../../support/core-of.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { failing } from '../../../../support/scripted-platform.ts';
import { wordsOf } from '../../../../support/person-in-channel.ts';

const openIn = ({ records }: OrganisedChannel) => records.mockSessions.openIn(SLACK);
const lineIn = (words: string): string =>
  words.split(/For example: |적어 보세요: |type it again: /u).at(-1) ?? '';

describe('what is refused', () => {
  test.each([
    ['kakao rounds:0', '«0» is no number of rounds. 1 to 10', '«0»: 라운드는 1부터 10까지'],
    ['kakao rounds:99', '«99» is no number of rounds. 1 to 10', '«99»: 라운드는 1부터 10까지'],
    ['kakao rounds:abc', '«abc» is no number of rounds', '«abc»: 라운드는 1부터'],
    ['kakao rounds:2.5', '«2.5» is no number of rounds', '«2.5»: 라운드는 1부터'],
    ['kakao rounds:-1', '«-1» is no number of rounds', '«-1»: 라운드는 1부터'],
    ['kakao minutes:61', '«61» is no number of minutes. 0 to 60', '«61»: 시간은 0분부터 60분까지'],
    ['kakao minutes:-1', '«-1» is no number of minutes. 0 to 60', '«-1»: 시간은 0분부터 60분까지'],
    ['kakao minutes:ten', '«ten» is no number of minutes', '«ten»: 시간은 0분부터'],
    [
      'kakao topic:knitting',
      '«knitting» is no topic of this dossier. It has: System Design',
      '있는 주제: System Design',
    ],
    ['kakao topic:s', 'fits several topics: System Design', '맞는 주제가 여러 개예요: System Design'],
    ['kakao level:god', '«god» is no level. Type junior, mid or senior', '없는 난이도예요: «god»'],
    ['kakao language:fr', '«fr» is no language of mine', '쓸 수 없는 언어예요: «fr»'],
    ['kakoa', 'Did you mean kakao (Kakao Corp)?', '혹시 kakao (Kakao Corp)인가요?'],
    ['qqqq', '/prep lists what there is', '/prep을 입력하면'],
    ['kakao cook', '«cook» is no topic of this dossier', '«cook» 주제는 없어요'],
    ['', 'Which company is it about?', '어느 회사인가요?'],
    ['   ', 'Which company is it about?', '어느 회사인가요?'],
    ['rounds:2', 'Which company is it about?', '어느 회사인가요?'],
  ])('«%s» is refused with what to do instead, and nothing opens', async (typed, english, korean) => {
    for (const [locale, words] of [
      ['en', english],
      ['ko', korean],
    ] as const) {
      const channel = organisedChannel();
      const told = await channel.person({ locale }).reads(`/mock start ${typed}`);
      expect(told).toContain(words);
      expect(await openIn(channel)).toEqual([]);
      expect(channel.state.wakes).toBe(0);
      await channel.person().line(lineIn(told));
      expect(await openIn(channel)).toHaveLength(1);
    }
  });

  test('everything that is wrong is named at once, and the line to send next keeps what was right', async () => {
    const channel = organisedChannel();
    const words = await channel
      .person()
      .reads('/mock start abc corp rounds:99 topic:"system" minutes:900 level:senior language:xx');
    for (const typed of ['«99»', '«900»', '«xx»']) expect(words).toContain(typed);
    expect(lineIn(words)).toBe('/mock start "abc corp" topic:system rounds:3 minutes:10 level:senior');
  });

  test('on Discord the line names every option', async () => {
    const channel = organisedChannel({ place: DISCORD });
    const reply = await channel
      .person()
      .picks('start', { company: 'kakao', topic: 'system design', rounds: '0' }, 'mock');
    expect(lineIn(wordsOf(reply))).toBe('/mock start company:kakao topic:system design rounds:3');
  });

  test('a text of any length or kind is refused in words that fit', async () => {
    const channel = organisedChannel();
    for (const text of ['x'.repeat(3000), '가'.repeat(3000), '<@U1> @everyone', '😀'.repeat(200)]) {
      for (const option of ['company', 'topic', 'rounds', 'minutes', 'level', 'language']) {
        const options = { company: 'kakao', [option]: text };
        await channel.person().picks('start', options, 'mock');
      }
    }
    expect(await openIn(channel)).toEqual([]);
  });

  test('a dossier with nothing to ask about', async () => {
    const documents = documentsOf({
      'empty.md': '# Interview Prep: Empty – Cook\n\n## Company Overview\nNothing.\n',
    });
    const channel = organisedChannel({ documents });
    expect(await channel.person().reads('/mock start empty')).toContain('has nothing to ask about yet');
    expect(await openIn(channel)).toEqual([]);
  });

  test('of several roles the first is taken, the others are said back, and a role behind the company is the one', async () => {
    const role = (name: string): string =>
      `# Interview Prep: Acme – ${name}\n\n## Technical Topics\n### Databases\n- Index design and query plans\n`;
    const documents = documentsOf({
      'acme-a.md': role('Backend Engineer'),
      'acme-b.md': role('Data Engineer'),
    });
    const channel = organisedChannel({ documents });
    const words = await channel.person().reads('/mock start acme rounds:1');
    expect(words).toContain('The company has other roles too: Data Engineer.');
    const named = await channel.person({ memberId: 'U7' }).reads('/mock start acme data engineer rounds:1');
    expect(named).toContain('on its way');
    expect(named).not.toContain('other roles');
    const entries = (await openIn(channel)).map(({ questions }) => questions[0]?.entryId);
    expect(new Set(entries).size).toBe(2);
  });
});

describe('where it cannot be held', () => {
  test('in a direct message, where dossiers are not answered, and where nobody meets', async () => {
    const channel = organisedChannel({ workspaces: ['slack:T9'] });
    expect(await channel.person().reads('/mock start kakao')).toContain('access.workspaces');
    const home = organisedChannel();
    for (const command of ['start kakao', 'status', 'end']) {
      expect(await home.person({ isDirect: true }).reads(`/mock ${command}`)).toContain(
        'belongs to a channel',
      );
      expect(await home.person({ isDirect: true, locale: 'ko' }).reads(`/mock ${command}`)).toContain(
        '채널에서 열어요',
      );
    }
    expect(await openIn(home)).toEqual([]);
    const nowhere = await personAt(coreOf()).types('mock', { company: 'kakao' }, 'start');
    expect(wordsOn(nowhere.card)).toContain('no mock interviews here');
  });

  test.each(CHANNEL_PROBLEMS)(
    '%s: the click that mends it is named, in both languages, and nothing opens',
    async (problem) => {
      for (const locale of LOCALES) {
        const channel = organisedChannel();
        channel.checked.push(problem);
        const words = await channel.person({ locale }).reads('/mock start kakao rounds:2');
        const [first = ''] = words.split('\n');
        const own: Readonly<Partial<Record<ChannelProblem, string>>> = messagesIn(locale).mock.setup.problems;
        expect(first).toBe(own[problem] ?? messagesIn(locale).schedules.problems.slack[problem]);
        expect(lineIn(words)).toContain('/mock start kakao rounds:2');
        expect(await openIn(channel)).toEqual([]);
      }
    },
  );

  test('the platform does not say, or is not connected: try again', async () => {
    const channel = organisedChannel();
    channel.state.isConnected = false;
    expect(await channel.person().reads('/mock start kakao')).toContain('not connected');
    channel.state.isConnected = true;
    channel.platform.check = () => Promise.reject(failing('unavailable'));
    const words = await channel.person().reads('/mock start kakao');
    expect(words).toContain('Try again in a moment');
    expect(await openIn(channel)).toEqual([]);
  });
});
