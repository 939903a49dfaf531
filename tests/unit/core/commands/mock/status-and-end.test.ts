/** Owns looking at a channel's mock interviews and ending one: who may, which one, and what each is told. */
import { describe, expect, test } from 'vitest';
import type { MockSession } from '../../../../../src/core/mock/records.ts';
import { runEvent } from '../../../../../src/core/mock/run-event.ts';
import { OPENER_GONE_MS } from '../../../../../src/core/mock/session.ts';
import type { Place } from '../../../../../src/core/ports/channel-messenger.ts';
import { controlOf } from '../../../../support/core-of.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, commandOf, wordsOf } from '../../../../support/person-in-channel.ts';

type Step = Parameters<typeof runEvent>[1];

const openIn = (channel: OrganisedChannel, place: Place = SLACK) =>
  channel.records.mockSessions.openIn(place);

/** 민지 opens one about each company. */
async function withOpen(companies: readonly string[], place: Place = SLACK) {
  const channel = organisedChannel({ place });
  for (const company of companies) await channel.person().picks('start', { company }, 'mock');
  const sessions = await openIn(channel, place);
  const happens = async (step: Step, at = 0): Promise<void> => {
    const ports = { mockSessions: channel.records.mockSessions, clock: channel.time.clock };
    await runEvent(sessions[at]?.id ?? '', step, ports);
  };
  return { channel, sessions, happens };
}

const MESSAGE = { channelId: 'C1', messageId: '7.7', threadId: '7.7' };
const minji = { member: 'slack:T1:U2', isOrganiser: false } as const;

describe('the sessions of a channel', () => {
  test('each with where it is, how many are in, a link to its message, and what one can do', async () => {
    const { channel, happens } = await withOpen(['kakao', 'abc-corp']);
    await happens({ kind: 'placed', message: MESSAGE });
    await happens({ kind: 'join', member: 'slack:T1:U3', name: 'Bo' });
    await happens({ kind: 'start', ...minji });
    const own = await channel.person().line('/mock status');
    expect(wordsOf(own)).toBe(
      'Kakao Corp: round 1 of 3 · 2 in · to its message\nEnd\n' +
        'ABC Corp: in the lobby · 1 in · its message is on the way\nEnd',
    );
    expect(JSON.stringify(cardOf(own))).toContain('https://chat.example/7.7');
    const others = await channel.person({ memberId: 'U9', locale: 'ko' }).reads('/mock status');
    expect(others).toBe(
      'Kakao Corp: 3라운드 중 1라운드 · 2명 참여 중 · 대기실 메시지\n참여하기\n' +
        'ABC Corp: 대기실 · 1명 참여 중 · 메시지를 올리고 있어요\n참여하기',
    );
  });

  test('an organiser may join and end each; no other channel’s are shown', async () => {
    const { channel, sessions } = await withOpen(['kakao']);
    const card = cardOf(await channel.organiser().line('/mock status'));
    for (const [label, verb] of [
      ['Join', 'mock-join'],
      ['End', 'mock-end'],
    ] as const)
      expect(controlOf(card, label)).toBe(`v1:${verb}:${sessions[0]?.id ?? ''}`);
    const elsewhere = channel.person({ place: { channelId: 'C2' } });
    expect(await elsewhere.reads('/mock status')).toBe(
      'No mock interview is open in this channel. /mock start opens one.',
    );
  });

  test('more than fit on a card are counted', async () => {
    const { channel } = await withOpen([]);
    for (let at = 0; at < 10; at += 1)
      await channel.person({ memberId: `U${at + 20}` }).line('/mock start kakao');
    const card = cardOf(await channel.organiser().line('/mock status'));
    expect(card.blocks.filter(({ kind }) => kind === 'buttons')).toHaveLength(8);
    expect(await channel.organiser().reads('/mock status')).toContain('And 2 more');
  });
});

describe('ending', () => {
  test('the one that is open, by whoever opened it; the lobby that was never played says so', async () => {
    const { channel } = await withOpen(['kakao']);
    const wakes = channel.state.wakes;
    expect(await channel.person().reads('/mock end')).toBe('It ended before a round was played.');
    expect(await openIn(channel)).toEqual([]);
    expect(channel.state.wakes).toBe(wakes + 1);
    expect(await channel.person({ locale: 'ko' }).reads('/mock end')).toContain('열린 모의 면접이 없어요');
  });

  test('one with a reveal has its report in the thread; one without says why there is none', async () => {
    for (const [isRevealed, words] of [
      [true, 'The report is in the thread'],
      [false, 'It ended before the reveal'],
    ] as const) {
      const { channel, happens, sessions } = await withOpen(['kakao']);
      await happens({ kind: 'placed', message: MESSAGE });
      await happens({ kind: 'start', ...minji });
      if (isRevealed) await happens({ kind: 'reveal', round: 1, ...minji });
      expect(await channel.person().reads('/mock end')).toContain(words);
      const report = await channel.records.deliveries.findByKey(`mock:${sessions[0]?.id ?? ''}/report`);
      expect(report !== null).toBe(isRevealed);
    }
  });

  test('by an organiser, whom the platform or the configuration names', async () => {
    const { channel } = await withOpen(['kakao']);
    expect(await channel.organiser().reads('/mock end')).toContain('It ended');
    const named = organisedChannel({ organisers: ['slack:T1:U8'] });
    await named.person().line('/mock start kakao');
    expect(await named.person({ memberId: 'U8' }).reads('/mock end')).toContain('It ended');
  });

  test('not by others, until the opener is gone and they take part', async () => {
    const { channel, happens } = await withOpen(['kakao']);
    const bo = channel.person({ memberId: 'U3', name: 'Bo' });
    expect(await bo.reads('/mock end')).toContain('Whoever opened the session does this');
    await happens({ kind: 'join', member: 'slack:T1:U3', name: 'Bo' });
    channel.time.clock.advance(OPENER_GONE_MS - 1);
    expect(await bo.reads('/mock end')).toContain('Whoever opened the session does this');
    expect(await openIn(channel)).toHaveLength(1);
    channel.time.clock.advance(1);
    expect(await channel.person({ memberId: 'U4' }).reads('/mock end')).toContain('Whoever opened');
    expect(await bo.reads('/mock end')).toContain('It ended');
  });

  test('where Slack has not said who is an admin, that is said', async () => {
    const { channel } = await withOpen(['kakao']);
    const { request } = channel.person({ memberId: 'U3' });
    const rights = { ...request.rights, isUnknown: true } as const;
    const reply = await channel.core.run(commandOf(channel.core, 'mock', 'end'), {
      ...request,
      rights,
      options: {},
    });
    expect(wordsOf(reply)).toContain('Slack has not said');
  });

  test('several: they are asked which, by buttons; nothing ends by itself', async () => {
    const { channel, sessions } = await withOpen(['kakao', 'abc-corp']);
    const asked = await channel.person().line('/mock end');
    expect(wordsOf(asked)).toBe(
      'Several are open. Which one?\nKakao Corp: in the lobby · 1 in · its message is on the way\nEnd\n' +
        'ABC Corp: in the lobby · 1 in · its message is on the way\nEnd',
    );
    const buttons = cardOf(asked).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(buttons.map(({ action }) => action)).toEqual(sessions.map(({ id }) => `v1:mock-end:${id}`));
    expect(await openIn(channel)).toHaveLength(2);
  });

  test.each(['kakao', '카카오', 'Kakao Corp', 'kakao corp: in the lobby'])(
    '«%s» names one of several',
    async (typed) => {
      const { channel } = await withOpen(['abc-corp', 'kakao']);
      expect(await channel.person().reads(`/mock end ${typed}`)).toContain('It ended');
      const left = await openIn(channel);
      expect(left.map(({ questions }) => questions[0]?.entryId)).toEqual(['abc-corp']);
    },
  );

  test('a name that none has: those that can be ended are offered, and the only one does not end by mistake', async () => {
    const { channel } = await withOpen(['kakao']);
    const words = await channel.person().reads('/mock end cycloid');
    expect(words).toContain('No mock interview called «cycloid» is open in this channel. Which one?');
    expect(words).toContain('End');
    expect(await openIn(channel)).toHaveLength(1);
  });

  test('of several one’s own: others’ are not offered', async () => {
    const { channel } = await withOpen(['kakao']);
    await channel.person({ memberId: 'U3' }).line('/mock start abc-corp');
    expect(await channel.person().reads('/mock end')).toContain('It ended');
    expect((await openIn(channel)).map(({ state }: MockSession) => state.opener)).toEqual(['slack:T1:U3']);
  });

  test('two who end it at one moment: it ends once', async () => {
    const { channel } = await withOpen(['kakao']);
    const answers = await Promise.all([
      channel.person().reads('/mock end'),
      channel.organiser().reads('/mock end'),
    ]);
    expect(answers.filter((words) => words.includes('It ended'))).toHaveLength(1);
    expect(answers.filter((words) => words.includes('This session is over'))).toHaveLength(1);
  });

  test('on Discord a suggestion names it by its id', async () => {
    const { channel, sessions } = await withOpen(['kakao', 'abc-corp'], DISCORD);
    const minjiThere = channel.person();
    const found = await minjiThere.suggested('session', 'abc', {}, commandOf(channel.core, 'mock', 'end'));
    expect(found).toEqual([{ name: 'ABC Corp: in the lobby', value: sessions[1]?.id }]);
    const reply = await minjiThere.picks('end', { session: found[0]?.value ?? '' }, 'mock');
    expect(wordsOf(reply)).toContain('It ended');
    expect(await openIn(channel, DISCORD)).toHaveLength(1);
  });
});
