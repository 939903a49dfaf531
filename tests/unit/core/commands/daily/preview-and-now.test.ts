/** Owns what organisers see before a question comes, and what happens when they ask for one at once. */
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, datesOn, wordsOf } from '../../../../support/person-in-channel.ts';

const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';

async function scheduled(line = LINE) {
  const channel = organisedChannel();
  const alice = channel.organiser();
  await alice.line(line);
  return { channel, alice };
}

/** Everything that is recorded. */
async function recorded({ records, schedules }: OrganisedChannel) {
  const all = await schedules();
  return JSON.stringify([
    all,
    await Promise.all(all.map(({ id }) => records.posts.list(id, 100))),
    await Promise.all(all.map(({ id }) => records.schedules.changes(id, 100))),
    await records.deliveries.nextAt(),
  ]);
}

const promptsOf = async ({ records, schedules }: OrganisedChannel): Promise<readonly string[]> => {
  const [schedule] = await schedules();
  const posts = await records.posts.list(schedule?.id ?? '', 100);
  return posts.map(({ question }) => question?.text.en.prompt ?? '').toReversed();
};

describe('/daily preview', () => {
  test('changes nothing, however often and by whomever, and is for whoever asks alone', async () => {
    const { channel, alice } = await scheduled();
    const before = await recorded(channel);
    const member = channel.person();
    const replies = [await alice.line('/daily preview'), await member.line('/daily preview')];
    expect(replies.map(({ kind }) => kind)).toEqual(['private', 'private']);
    expect(wordsOf(replies[0]!)).toBe(wordsOf(replies[1]!));
    expect(await recorded(channel)).toBe(before);
    expect(channel.platform.shown).toEqual([]);
  });

  test('the post that follows is that very question, day after day', async () => {
    const { channel, alice } = await scheduled();
    for (let day = 0; day < 5; day += 1) {
      const previewed = await alice.reads('/daily preview');
      await channel.until(MONDAY + day * DAY_MS);
      const prompts = await promptsOf(channel);
      expect(prompts).toHaveLength(day + 1);
      expect(previewed).toContain(prompts.at(-1));
    }
    expect(new Set(await promptsOf(channel)).size).toBe(5);
  });

  test('says when it comes, as a moment of the reader, in which language the channel will read it', async () => {
    const { channel, alice } = await scheduled(`${LINE} language:ko`);
    const card = cardOf(await alice.line('/daily preview'));
    expect(datesOn(card)).toEqual([{ at: MONDAY, style: 'time' }]);
    const words = await alice.reads('/daily preview');
    expect(words).toContain('Only you see this');
    await channel.until(MONDAY);
    const [post] = await channel.records.posts.list((await channel.schedules())[0]?.id ?? '', 1);
    expect(words).toContain(post?.question?.text.ko.prompt);
    expect(await channel.person({ locale: 'ko' }).reads('/daily preview')).toContain('나에게만 보이고');
  });

  test('of a paused schedule it says no date', async () => {
    const { alice } = await scheduled();
    await alice.line('/daily pause');
    expect(datesOn(cardOf(await alice.line('/daily preview')))).toEqual([]);
  });
});

describe('/daily now', () => {
  test('asks at once, uses up a question, and no occurrence', async () => {
    const { channel, alice } = await scheduled();
    const previewed = await alice.reads('/daily preview');
    const words = await alice.reads('/daily now');
    expect(words).toContain('The next question of schedule 1 (Kakao Corp) is on its way.');
    await channel.settle();
    const [asked] = await promptsOf(channel);
    expect(previewed).toContain(asked);
    expect(channel.platform.shown.filter(({ destination }) => destination.kind === 'channel')).toHaveLength(
      1,
    );
    const [schedule] = await channel.schedules();
    expect(schedule?.nextDueAt).toBe(MONDAY);
    const next = await alice.reads('/daily preview');
    expect(next).not.toContain(asked);
    await channel.until(MONDAY);
    const prompts = await promptsOf(channel);
    expect(prompts).toHaveLength(2);
    expect(next).toContain(prompts[1]);
  });

  test('stands in the history as asked on request, and in no count of what was expected', async () => {
    const { channel, alice } = await scheduled();
    await alice.line('/daily now');
    await channel.settle();
    const history = await alice.reads('/daily history');
    expect(history).toContain('asked with /daily now');
    expect(history).toContain('Alice · asked a question at once');
    expect(await alice.reads('/daily status')).toContain('Last 30 days: 0 of 0 sent');
    expect(await alice.reads('/daily status')).toContain('Left in this cycle: 141 of 142 questions');
  });

  test('a double click asks once; a minute later it asks another one', async () => {
    const { channel, alice } = await scheduled();
    const replies = await Promise.all([alice.line('/daily now'), alice.line('/daily now')]);
    expect(replies.map(wordsOf).filter((words) => words.includes('within this minute'))).toHaveLength(1);
    expect(await promptsOf(channel)).toHaveLength(1);
    await channel.time.pass(MINUTE_MS);
    await alice.line('/daily now');
    const prompts = await promptsOf(channel);
    expect(prompts).toHaveLength(2);
    expect(new Set(prompts).size).toBe(2);
  });

  test('while the scheduled question is about to come, that one comes and no other', async () => {
    const { channel, alice } = await scheduled();
    await channel.time.pass(MONDAY - channel.time.clock.now());
    const wakes = channel.state.wakes;
    expect(await alice.reads('/daily now')).toContain('on its way');
    expect(channel.state.wakes).toBeGreaterThan(wakes);
    await channel.settle();
    expect(await promptsOf(channel)).toHaveLength(1);
  });

  test('its recap comes with the next question, or a day later where that is too soon to answer', async () => {
    const { channel, alice } = await scheduled();
    const recapOfLast = async (): Promise<number | null | undefined> =>
      (await channel.records.posts.list((await channel.schedules())[0]?.id ?? '', 1))[0]?.recapDueAt;
    await alice.line('/daily now');
    expect(await recapOfLast()).toBe(MONDAY);
    await channel.time.pass(MONDAY - 10 * MINUTE_MS - channel.time.clock.now());
    await alice.line('/daily now');
    expect(await recapOfLast()).toBe(MONDAY - 10 * MINUTE_MS + DAY_MS);
  });

  test('an organiser can ask while the schedule is paused on purpose', async () => {
    const { channel, alice } = await scheduled();
    await alice.line('/daily pause');
    expect(await alice.reads('/daily now')).toContain('on its way');
    await channel.settle();
    expect(await promptsOf(channel)).toHaveLength(1);
    expect((await channel.schedules())[0]?.state).toBe('paused');
  });

  test('is in Korean for who reads Korean', async () => {
    const { channel } = await scheduled();
    const words = await channel.organiser({ locale: 'ko' }).reads('/daily now');
    expect(words).toContain('✅ 1번 일정(Kakao Corp)의 다음 질문을 올리고 있어요. 일정은 그대로예요.');
  });
});
