/** Owns what everybody in a channel can look at: status, history, streak, and which of several schedules is meant. */
import { describe, expect, test } from 'vitest';
import { failing } from '../../../../support/scripted-platform.ts';
import { DAY_MS, MINUTE_MS } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, datesOn, formOf, wordsOf } from '../../../../support/person-in-channel.ts';
import { controlOf } from '../../../../support/core-of.ts';

const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';
const OTHER = '/daily set abc-corp 10:00 daily Asia/Seoul';

async function scheduled(...lines: readonly string[]) {
  const channel = organisedChannel();
  const alice = channel.organiser();
  for (const line of lines.length === 0 ? [LINE] : lines) await alice.line(line);
  return { channel, alice, minji: channel.person(), korean: channel.person({ locale: 'ko' }) };
}

const postsOf = async ({ records, schedules }: OrganisedChannel) =>
  records.posts.list((await schedules())[0]?.id ?? '', 100);

async function answer(channel: OrganisedChannel, memberId: string, postId: string): Promise<void> {
  await channel
    .person({ memberId, name: memberId })
    .submit(`v1:answer:${postId}`, { answer: 'So.', audience: 'all' });
}

describe('/daily status', () => {
  test('tells number, next date, last result, what is left in the cycle, expected and sent', async () => {
    const { channel, minji, korean } = await scheduled();
    await channel.until(MONDAY + DAY_MS);
    const reply = await minji.line('/daily status');
    const words = wordsOf(reply);
    expect(words).toContain('schedule 1 · Senior Backend Engineer');
    expect(words).toContain('Every weekday at 09:00 (Asia/Seoul)');
    expect(datesOn(cardOf(reply)).map(({ at }) => at)).toEqual([MONDAY + 2 * DAY_MS, MONDAY + 2 * DAY_MS]);
    expect(words).toContain('Last: question 2, Tue, Nov 24: sent · open');
    expect(words).toContain('Left in this cycle: 140 of 142 questions');
    expect(words).toContain('Last 30 days: 2 of 2 sent');
    const read = await korean.reads('/daily status');
    expect(read).toContain('지난 질문: 2번째 질문, 11월 24일 (화): 올라감 · 열기');
    expect(read).toContain('이번 바퀴에 남은 질문: 142개 중 140개');
    expect(read).toContain('지난 30일: 2번 중 2번 올림');
  });

  test('counts what was missed', async () => {
    const { channel, alice, korean } = await scheduled();
    await channel.time.pass(MONDAY + DAY_MS + 60 * MINUTE_MS - channel.time.clock.now());
    await channel.settle();
    expect(await alice.reads('/daily status')).toContain('Last 30 days: 1 of 2 sent, 1 missed');
    expect(await korean.reads('/daily status')).toContain('2번 중 1번 올림, 1번 놓침');
    expect(await alice.reads('/daily history')).toContain('missed: Prepbot was not running in time');
  });

  test('of several tells each, and opens one', async () => {
    const { minji } = await scheduled(LINE, OTHER);
    const all = await minji.line('/daily status');
    expect(wordsOf(all)).toContain('Kakao Corp');
    expect(wordsOf(all)).toContain('ABC Corp');
    const one = await minji.click(controlOf(cardOf(all), '2 · ABC Corp · Every day at 10:00 (Asia/Seoul)'));
    expect(wordsOf(one)).toContain('schedule 2');
  });

  test('a member who may not change sees no buttons that do', async () => {
    const { alice, minji } = await scheduled();
    expect(await alice.reads('/daily status')).toContain('Edit');
    const words = await minji.reads('/daily status');
    for (const label of ['Edit', 'Test', 'Send again']) expect(words.split('\n')).not.toContain(label);
  });

  test('where there is none yet says how to begin', async () => {
    const channel = organisedChannel();
    expect(await channel.person().reads('/daily status')).toBe(
      'This channel has no daily question yet. Begin with: /daily set kakao 09:00 weekdays Asia/Seoul',
    );
    expect(await channel.person({ locale: 'ko' }).reads('/daily streak')).toContain('/daily set kakao 09:00');
  });
});

describe('which of several', () => {
  test.each(['preview', 'now', 'skip', 'pause', 'edit time:10:00', 'stop', 'history'])(
    '/daily %s asks back, and takes a number',
    async (typed) => {
      const { channel, alice } = await scheduled(LINE, OTHER);
      const before = await channel.schedules();
      const words = await alice.reads(`/daily ${typed}`);
      expect(words).toContain('This channel has several. Which one?');
      expect(words).toContain('2 · ABC Corp');
      expect(await channel.schedules()).toEqual(before);
      expect(await alice.reads(`/daily ${typed} schedule:2`)).not.toContain('Which one?');
      expect((await channel.schedules())[0]).toEqual(before[0]);
    },
  );

  test.each(['#2', '2번', '2', ' ２'.normalize('NFKC')])('«%s» is a number', async (typed) => {
    const { alice } = await scheduled(LINE, OTHER);
    expect(await alice.reads(`/daily status ${typed}`)).toContain('schedule 2');
  });

  test.each(['9', 'kakao', '-1', '2.5', '1e9', '<script>', '0'])(
    '«%s» is none, and what there is is listed',
    async (typed) => {
      const { alice, korean } = await scheduled(LINE, OTHER);
      const words = await alice.reads(`/daily status "${typed}"`);
      expect(words).toContain(`There is no schedule «${typed}» in this channel. It has:`);
      expect(words).toContain('2 · ABC Corp');
      expect(await korean.reads(`/daily streak "${typed}"`)).toContain(`«${typed}» 일정은 없어요`);
    },
  );

  test('where only one is paused, resume means that one', async () => {
    const { channel, alice } = await scheduled(LINE, OTHER);
    await alice.line('/daily pause schedule:2');
    expect(await alice.reads('/daily resume')).toContain('Schedule 2 (ABC Corp) goes on.');
    expect((await channel.schedules()).map(({ state }) => state)).toEqual(['active', 'active']);
  });
});

describe('/daily history', () => {
  test('tells what was asked, how many answered, where it stands, and who changed what', async () => {
    const { channel, alice, minji, korean } = await scheduled();
    await channel.until(MONDAY);
    const [post] = await postsOf(channel);
    await answer(channel, 'U7', post?.id ?? '');
    await alice.line('/daily skip 2026-11-25');
    const words = await minji.reads('/daily history');
    expect(words).toContain('1 · Mon, Nov 23');
    expect(words).toContain(post?.question?.text.en.prompt.slice(0, 40));
    expect(words).toContain('1 answered · open');
    expect(words).toContain('Alice · set up');
    expect(words).toContain('Alice · left out: Wed, Nov 25');
    const read = await korean.reads('/daily history');
    expect(read).toContain('1명 답변 · 열기');
    expect(read).toContain('Alice · 하루 건너뜀: 11월 25일 (수)');
    expect(JSON.stringify(cardOf(await minji.line('/daily history')))).toContain('https://chat.example/m1');
  });

  test('Answer now stands below what the reader has not answered, and opens the form', async () => {
    const { channel, minji } = await scheduled();
    await channel.until(MONDAY);
    const form = formOf(await minji.press(cardOf(await minji.line('/daily history')), 'Answer now'));
    await minji.submit(form.action, { answer: 'So.', audience: 'all' });
    expect(await minji.reads('/daily history')).not.toContain('Answer now');
    expect(await channel.person({ memberId: 'U8' }).reads('/daily history')).toContain('Answer now');
  });

  test('of several days any can be answered, for seven days after its recap', async () => {
    const { channel, alice, minji } = await scheduled();
    await channel.until(MONDAY + DAY_MS);
    const card = cardOf(await minji.line('/daily history'));
    const open = card.blocks.flatMap((block) => (block.kind === 'choices' ? block.options : []));
    expect(open.map(({ label }) => label.slice(0, 15))).toEqual(['2 · Tue, Nov 24', '1 · Mon, Nov 23']);
    await alice.line('/daily pause');
    await channel.until(MONDAY + 2 * DAY_MS);
    await channel.until(MONDAY + 8 * DAY_MS - MINUTE_MS);
    const form = formOf(await minji.click(open[1]?.action ?? ''));
    expect(wordsOf(await minji.submit(form.action, { answer: 'Late.', audience: 'all' }))).toContain(
      'only for you',
    );
    await channel.until(MONDAY + 9 * DAY_MS + 2 * MINUTE_MS);
    expect(await minji.reads('/daily history')).not.toContain('Answer now');
  });

  test('a weekly question can still be answered in the week after its recap', async () => {
    const { channel, minji } = await scheduled('/daily set kakao 09:00 mon Asia/Seoul');
    await channel.until(MONDAY + 7 * DAY_MS);
    await channel.time.pass(60 * MINUTE_MS);
    const card = cardOf(await minji.line('/daily history'));
    const open = card.blocks.flatMap((block) => (block.kind === 'choices' ? block.options : []));
    expect(open).toHaveLength(2);
  });

  test('pages through a long past, newest first, and a page past the end is the last one', async () => {
    const { channel, minji } = await scheduled('/daily set kakao 09:00 daily Asia/Seoul');
    await channel.until(MONDAY + 18 * DAY_MS);
    const seen: string[] = [];
    let card = cardOf(await minji.line('/daily history'));
    for (let page = 1; page < 9; page += 1) {
      const words = wordsOf({ kind: 'private', card });
      seen.push(...words.split('\n').flatMap((line) => /^(\d+) · /u.exec(line)?.[1] ?? []));
      if (!words.includes('Next page')) break;
      card = cardOf(await minji.press(card, 'Next page'));
    }
    const numbers = [...new Set(seen.map(Number))];
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers).toHaveLength(21);
    expect(numbers.at(-1)).toBe(1);
    const beyond = await minji.click(`v1:daily-history:${(await channel.schedules())[0]?.id ?? ''}:999`);
    expect(wordsOf(beyond)).toContain('1 · ');
  });

  test('pages through who changed what, also where there are fewer questions than changes', async () => {
    const { channel, alice, minji } = await scheduled();
    for (let round = 0; round < 4; round += 1) {
      await alice.line('/daily pause');
      await alice.line('/daily resume');
    }
    let card = cardOf(await minji.line('/daily history'));
    const first = wordsOf({ kind: 'private', card });
    expect(first).toContain('Nothing was asked yet.');
    expect(first).not.toContain('set up');
    card = cardOf(await minji.press(card, 'Next page'));
    const second = wordsOf({ kind: 'private', card });
    expect(second).toContain('set up');
    expect(second).not.toContain('Nothing was asked yet.');
    expect(second).not.toContain('Next page');
    const kinds = `${first}\n${second}`.match(/ · (?:set up|paused|resumed)/gu);
    expect(kinds).toHaveLength(9);
    expect((await channel.schedules())[0]?.state).toBe('active');
  });

  test('of a post of which nobody knows, an organiser can send it again, once', async () => {
    const { channel, alice, minji } = await scheduled();
    channel.platform.isReadable = false;
    channel.platform.fate = (call) =>
      call === 'post' ? { when: 'before', error: failing('in_doubt') } : null;
    await channel.until(MONDAY + 10 * MINUTE_MS);
    for (let minute = 0; minute < 20; minute += 1) {
      await channel.time.pass(MINUTE_MS);
      await channel.settle();
    }
    channel.platform.fate = () => null;
    const words = await alice.reads('/daily history');
    expect(words).toContain('may or may not have arrived');
    expect(await minji.reads('/daily history')).not.toContain('Send again');
    expect(await alice.reads('/daily status')).toContain('One message may or may not have arrived.');
    const card = cardOf(await alice.line('/daily history'));
    expect(wordsOf(await alice.press(card, 'Send again'))).toContain('It is sent again now.');
    expect(wordsOf(await alice.press(card, 'Send again'))).toContain('nothing was sent twice');
    await channel.settle();
    const posts = channel.platform.shown.filter(({ destination }) => destination.kind === 'channel');
    expect(posts).toHaveLength(1);
    expect((await postsOf(channel))[0]?.state).toBe('out');
  });
});

describe('/daily streak', () => {
  test('tells how many in a row, which ones, and the freezes; only one’s own', async () => {
    const { channel, minji, korean } = await scheduled('/daily set kakao 09:00 daily Asia/Seoul');
    for (let day = 0; day < 3; day += 1) {
      await channel.until(MONDAY - 2 * DAY_MS + day * DAY_MS);
      if (day !== 1) await answer(channel, 'U2', (await postsOf(channel))[0]?.id ?? '');
    }
    await channel.until(MONDAY + DAY_MS);
    const reply = await minji.line('/daily streak');
    expect(reply.kind).toBe('private');
    expect(wordsOf(reply)).toContain('2 posts in a row');
    expect(wordsOf(reply)).toContain('Counted: Nov 23, Nov 21');
    expect(wordsOf(reply)).toContain('Freeze on: Nov 22');
    expect(wordsOf(reply)).toContain('1 of 2 freezes used this month');
    expect(await korean.reads('/daily streak')).toContain('2번 연속으로 답했어요');
    expect(await korean.reads('/daily streak')).toContain('이번 달 쉬어 가기 2번 중 1번 썼어요');
    expect(await channel.person({ memberId: 'U8' }).reads('/daily streak')).toContain('no streak yet');
  });

  test('what was answered after the recap is not counted', async () => {
    const { channel, minji } = await scheduled('/daily set kakao 09:00 daily Asia/Seoul');
    await channel.until(MONDAY);
    const posts = await postsOf(channel);
    await answer(channel, 'U2', posts.at(-1)?.id ?? '');
    expect(await minji.reads('/daily streak')).toContain('no streak yet');
  });
});
