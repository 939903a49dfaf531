/** Owns how a mock interview is opened: by one line, by options, in both languages, and once. */
import { describe, expect, test } from 'vitest';
import type { MockSession } from '../../../../../src/core/mock/records.ts';
import type { Place } from '../../../../../src/core/ports/channel-messenger.ts';
import { controlOf, documentsOf } from '../../../../support/core-of.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, wordsOf } from '../../../../support/person-in-channel.ts';

const openIn = (channel: OrganisedChannel, place: Place = SLACK) =>
  channel.records.mockSessions.openIn(place);

async function opened(channel: OrganisedChannel, place: Place = SLACK): Promise<MockSession> {
  const [session] = (await openIn(channel, place)).toReversed();
  if (session === undefined) throw new Error('none is open');
  return session;
}

describe('a session that is opened', () => {
  test('by anybody with one line: three rounds of ten minutes, they are in, and its message is on its way', async () => {
    const channel = organisedChannel();
    const words = await channel.person().reads('/mock start kakao');
    expect(words).toBe('✅ The lobby is on its way into this channel.\nKakao Corp · 3 rounds of 10 minutes');
    const session = await opened(channel);
    expect(session).toMatchObject({
      place: SLACK,
      language: 'en',
      state: { rounds: 3, minutes: 10, opener: 'slack:T1:U2', phase: { kind: 'lobby' } },
    });
    expect(session.state.members).toEqual([{ key: 'slack:T1:U2', name: '민지', isIn: true }]);
    expect(session.questions).toHaveLength(3);
    const delivery = await channel.records.deliveries.findByKey(`mock:${session.id}/lobby`);
    expect(delivery).toMatchObject({ kind: 'mock', destination: { kind: 'channel', place: SLACK } });
    expect(channel.state.wakes).toBe(1);
  });

  test('in Korean, with Korean words typed', async () => {
    const channel = organisedChannel();
    const minji = channel.person({ locale: 'ko', publicLocale: 'ko' });
    const words = await minji.reads('/mock start 카카오 rounds:2라운드 minutes:없음 level:시니어');
    expect(words).toBe('✅ 이 채널에 대기실을 올리고 있어요.\nKakao Corp · 2라운드, 시간제한 없음');
    expect(await opened(channel)).toMatchObject({ language: 'ko', state: { rounds: 2, minutes: 0 } });
  });

  test('as every option says', async () => {
    const channel = organisedChannel({ place: DISCORD });
    const options = { company: 'kakao', topic: 'Databases & Caching', rounds: '2', minutes: '5' };
    await channel.person().picks('start', { ...options, level: '3', language: 'ko' }, 'mock');
    const session = await opened(channel, DISCORD);
    expect(session).toMatchObject({ language: 'ko', state: { rounds: 2, minutes: 5 } });
    expect(session.questions.map(({ topic }) => topic)).toEqual([
      'Databases & Caching',
      'Databases & Caching',
    ]);
  });

  test.each([
    ['kakao rounds:2 minutes:0', 2, 0],
    ['kakao Databases & Caching rounds:2 minutes:0', 2, 0],
    ['kakao topic:Databases & Caching rounds:2', 2, 10],
    ['abc corp rounds:1', 1, 10],
    ['abc corp 2 15 senior ko', 2, 15],
    ['kakao 5 20', 5, 20],
    ['kakao 4', 4, 10],
    ['kakao databases 2 0', 2, 0],
    ['kakao system design 2 0', 2, 0],
    ['kakao senior', 3, 10],
    ['kakao 3라운드 15분', 3, 15],
  ])('«%s» is read as a person means it', async (typed, rounds, minutes) => {
    const channel = organisedChannel();
    const words = await channel.person().reads(`/mock start ${typed}`);
    expect(words).toContain('on its way');
    expect((await opened(channel)).state).toMatchObject({ rounds, minutes });
  });

  test('asks no question twice, and a company’s topics one after the other', async () => {
    const channel = organisedChannel();
    await channel.person().line('/mock start kakao rounds:8');
    const { questions } = await opened(channel);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(8);
    expect(new Set(questions.map(({ topicId }) => topicId)).size).toBeGreaterThan(5);
    expect(questions.every(({ text }) => text.en.prompt !== '' && text.ko.prompt !== '')).toBe(true);
  });

  test.each([
    ['en', 'There is one question for that, so it is one round.'],
    ['ko', '낼 수 있는 질문이 1개라서 1라운드로 열어요.'],
  ] as const)('has as many rounds as there are questions, and says so (%s)', async (locale, words) => {
    const documents = documentsOf({
      'tiny.md':
        '# Interview Prep: Tiny – Cook\n\n## Technical Topics\n### Kitchen\n- Knife sharpening with a whetstone\n',
    });
    const channel = organisedChannel({ documents });
    expect(await channel.person({ locale }).reads('/mock start tiny rounds:7')).toContain(words);
    const { questions, state } = await opened(channel);
    expect({ questions: questions.length, rounds: state.rounds }).toEqual({ questions: 1, rounds: 1 });
  });
});

describe('the next session', () => {
  test('asks what its opener has not been asked, as far as there is enough', async () => {
    const channel = organisedChannel();
    const { mockSessions } = channel.records;
    const minji = channel.person();
    await minji.line('/mock start kakao rounds:10');
    const first = await opened(channel);
    const played = first.questions.map((_, at) => ({
      number: at + 1,
      endsAt: null,
      answered: [],
      skipped: [],
      revealedAt: null,
      ratings: [],
      isFollowUpAsked: false,
    }));
    await mockSessions.commit(
      first.id,
      1,
      { state: { ...first.state, played }, deliveries: [], refreshes: [] },
      0,
    );
    channel.time.clock.advance(60_000);
    await minji.line('/mock start kakao rounds:10');
    const ids = (await opened(channel)).questions.map(({ id }) => id);
    expect(first.questions.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  test('asks another group other questions, without a word of who opened it in its seed', async () => {
    const channel = organisedChannel();
    await channel.person().line('/mock start kakao rounds:3');
    await channel.person({ memberId: 'U7' }).line('/mock start kakao rounds:3');
    const [one, two] = await openIn(channel);
    expect(one?.questions.map(({ id }) => id)).not.toEqual(two?.questions.map(({ id }) => id));
    expect(one?.state.seed).not.toContain('U2');
  });

  test('draws its orders from what nobody knows: the same person, place and moment give another seed', async () => {
    const seeds = await Promise.all(
      ['one', 'another'].map(async (secret) => {
        const channel = organisedChannel({ secret });
        await channel.person().line('/mock start kakao');
        return (await opened(channel)).state.seed;
      }),
    );
    expect(new Set(seeds).size).toBe(2);
  });
});

describe('started twice', () => {
  test('at one moment, as a platform delivers a command again: one session and one message', async () => {
    const channel = organisedChannel();
    const minji = channel.person();
    const answers = await Promise.all([minji.reads('/mock start kakao'), minji.reads('/mock start kakao')]);
    expect(await openIn(channel)).toHaveLength(1);
    expect(answers.filter((words) => words.includes('on its way into'))).toHaveLength(1);
    expect(answers.filter((words) => words.includes('You opened one about this company'))).toHaveLength(1);
  });

  test('by an impatient person: what is open is shown, with End; after half a minute another one opens', async () => {
    const channel = organisedChannel();
    const minji = channel.person({ locale: 'ko' });
    await minji.line('/mock start kakao');
    channel.time.clock.advance(29_999);
    const again = await minji.line('/mock start 카카오 rounds:2');
    expect(wordsOf(again)).toContain('조금 전에');
    expect(controlOf(cardOf(again), '끝내기')).toContain(`mock-end:${(await opened(channel)).id}`);
    expect(await openIn(channel)).toHaveLength(1);
    channel.time.clock.advance(1);
    await minji.line('/mock start kakao');
    expect(await openIn(channel)).toHaveLength(2);
  });

  test('about another company, by somebody else, or in another channel: each opens', async () => {
    const channel = organisedChannel();
    await channel.person().line('/mock start kakao');
    await channel.person().line('/mock start abc-corp');
    await channel.person({ memberId: 'U7' }).line('/mock start kakao');
    await channel.person({ place: { channelId: 'C2' } }).line('/mock start kakao');
    expect(await openIn(channel)).toHaveLength(3);
    expect(await openIn(channel, { ...SLACK, channelId: 'C2' })).toHaveLength(1);
  });

  test('once the first one is over: another one opens', async () => {
    const channel = organisedChannel();
    await channel.person().line('/mock start kakao');
    await channel.person().line('/mock end');
    expect(await channel.person().reads('/mock start kakao')).toContain('on its way into');
  });
});
