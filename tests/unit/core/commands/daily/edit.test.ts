/** Owns changing a schedule: what a line, options or a form change, and that nobody changes over somebody else. */
import { describe, expect, test } from 'vitest';
import { DAY_MS, DISCORD } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, datesOn, formOf, standingIn, wordsOf } from '../../../../support/person-in-channel.ts';

const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';

async function scheduled(line = LINE) {
  const channel = organisedChannel();
  const alice = channel.organiser();
  await alice.line(line);
  return { channel, alice, bob: channel.organiser({ memberId: 'U5', name: 'Bob' }) };
}

const first = async ({ schedules }: OrganisedChannel) => {
  const [schedule] = await schedules();
  if (schedule === undefined) throw new Error('there is no schedule');
  return schedule;
};

describe('a line of options', () => {
  test('changes what it names and nothing else, and tells the new dates', async () => {
    const { channel, alice } = await scheduled(`${LINE} level:senior ping:@here`);
    const before = await first(channel);
    const reply = await alice.line('/daily edit time:10:30 days:"mon, wed"');
    expect(wordsOf(reply)).toContain('Every Monday and Wednesday at 10:30 (Asia/Seoul)');
    expect(wordsOf(reply)).toContain('The next question comes');
    expect(datesOn(cardOf(reply))[0]?.at).toBe(MONDAY + 90 * 60_000);
    expect(await first(channel)).toEqual({
      ...before,
      rule: { time: '10:30', days: [1, 3], zone: 'Asia/Seoul' },
      nextDueAt: MONDAY + 90 * 60_000,
      version: before.version + 1,
    });
  });

  test.each([
    ['level:junior', { level: 1 }],
    ['level:role', { level: null }],
    ['ping:off', { ping: null }],
    ['holidays:study-breaks', { holidays: 'study-breaks' }],
    ['language:ko', { language: 'ko' }],
    ['late:30분', { lateMs: 30 * 60_000 }],
    ['company:abc-corp', { entryId: 'abc-corp' }],
  ])('«%s»', async (typed, expected) => {
    const { channel, alice } = await scheduled(`${LINE} level:senior ping:@here`);
    await alice.line(`/daily edit ${typed}`);
    expect(await first(channel)).toMatchObject(expected);
  });

  test('topics are chosen by the beginning of their titles, and reset by another company', async () => {
    const { channel, alice } = await scheduled();
    expect(await alice.reads('/daily edit topics:"security, behavioral"')).toContain(
      'Topics: Security · Behavioral & Collaboration',
    );
    expect((await first(channel)).topicIds).toHaveLength(2);
    const words = await alice.reads('/daily edit company:abc-corp');
    expect(words).toContain('the questions come from all of its topics');
    expect((await first(channel)).topicIds).toEqual([]);
  });

  test('with nothing different says so, and leaves no line in the history', async () => {
    const { channel, alice } = await scheduled();
    expect(await alice.reads('/daily edit time:9')).toContain('Nothing was different: it stays as it is.');
    expect(await channel.records.schedules.changes((await first(channel)).id, 10)).toHaveLength(1);
  });

  test('what is refused changes nothing, whatever else was right', async () => {
    const { channel, alice } = await scheduled();
    const before = await first(channel);
    const words = await alice.reads('/daily edit time:25:00 level:god language:ko');
    expect(words).toContain('Time: There is no «25:00» in a day');
    expect(words).toContain('Level: «god» is no level');
    expect(await first(channel)).toEqual(before);
  });

  test('a new ping is checked with the platform first', async () => {
    const { channel, alice } = await scheduled();
    channel.checked.push('cannot_ping');
    expect(await alice.reads('/daily edit ping:@here')).toContain('ping:off');
    expect((await first(channel)).ping).toBeNull();
    channel.checked.length = 0;
    await alice.line('/daily edit ping:@here');
    expect((await first(channel)).ping).toEqual({ kind: 'here' });
  });

  test('on Discord no options say what can be typed', async () => {
    const channel = organisedChannel({ place: DISCORD });
    const alice = channel.organiser();
    await alice.picks('set', { company: 'kakao', time: '9', days: 'daily', timezone: 'KST' });
    expect(wordsOf(await alice.picks('edit', {}))).toContain('/daily edit time:10:00');
    expect(wordsOf(await channel.organiser({ locale: 'ko' }).picks('edit', {}))).toContain(
      '무엇을 바꿀까요?',
    );
    await alice.picks('edit', { schedule: '1', time: '10:00' });
    expect((await first(channel)).rule.time).toBe('10:00');
  });

  test('whoever changes it is who hears of its troubles', async () => {
    const { channel, bob } = await scheduled();
    await bob.line('/daily edit time:10:00');
    expect(await first(channel)).toMatchObject({ organiserId: 'U5', organiserName: 'Bob' });
    expect(await bob.reads('/daily history')).toContain('Bob · changed: Time');
  });

  test('one that is paused stays paused, says so, and has the button to go on', async () => {
    const { channel, alice } = await scheduled();
    await alice.line('/daily pause');
    const reply = await alice.line('/daily edit time:10:00');
    expect(wordsOf(reply)).toContain('⏸ It is still paused: Resume goes on with it.');
    expect(datesOn(cardOf(reply))).toEqual([]);
    await alice.press(cardOf(reply), 'Resume');
    expect(await first(channel)).toMatchObject({ state: 'active', nextDueAt: MONDAY + 3_600_000 });
  });

  test('the open question’s recap moves with the next date', async () => {
    const { channel, alice } = await scheduled();
    await channel.until(MONDAY);
    await alice.line('/daily edit days:wed');
    const [post] = await channel.records.posts.list((await first(channel)).id, 1);
    expect(post?.recapDueAt).toBe(MONDAY + 2 * DAY_MS);
  });
});

describe('the form', () => {
  test('opens with the present values; sent unchanged, nothing changes', async () => {
    const { channel, alice } = await scheduled(`${LINE} level:senior ping:@here`);
    const before = await first(channel);
    const short = formOf(await alice.line('/daily edit'));
    expect(standingIn(short)).toEqual({
      company: 'kakao',
      time: '09:00',
      days: 'weekdays',
      timezone: 'Asia/Seoul',
    });
    const long = formOf(await alice.click(short.unfold?.action ?? ''));
    expect(standingIn(long)).toMatchObject({ level: '3', ping: '@here', holidays: 'kr', late: '3h' });
    for (const form of [short, long]) {
      expect(wordsOf(await alice.submit(form.action, standingIn(form)))).toContain('Nothing was different');
    }
    expect(await first(channel)).toEqual(before);
  });

  test('the short one leaves the rarer settings; an emptied field of the long one is emptied', async () => {
    const { channel, alice } = await scheduled(`${LINE} level:senior ping:@here`);
    const short = formOf(await alice.line('/daily edit'));
    await alice.submit(short.action, { ...standingIn(short), time: '10:00' });
    expect(await first(channel)).toMatchObject({ level: 3, ping: { kind: 'here' } });
    const long = formOf(await alice.click(formOf(await alice.line('/daily edit')).unfold?.action ?? ''));
    const rest = Object.entries(standingIn(long)).filter(([name]) => name !== 'ping');
    await alice.submit(long.action, Object.fromEntries(rest));
    expect((await first(channel)).ping).toBeNull();
  });

  test('of a state that somebody changed meanwhile saves nothing; what was typed opens again', async () => {
    const { channel, alice, bob } = await scheduled();
    const form = formOf(await alice.line('/daily edit'));
    await bob.line('/daily edit days:daily');
    const reply = await alice.submit(form.action, { ...standingIn(form), time: '11:00' });
    expect(wordsOf(reply)).toContain('Bob changed this schedule while your form was open.');
    expect((await first(channel)).rule).toEqual({
      time: '09:00',
      days: [1, 2, 3, 4, 5, 6, 7],
      zone: 'Asia/Seoul',
    });
    const again = formOf(await alice.press(cardOf(reply), 'Edit'));
    expect(standingIn(again)).toMatchObject({ time: '11:00', days: 'weekdays' });
    expect(wordsOf(await alice.submit(again.action, standingIn(again)))).toContain('Changed.');
    expect((await first(channel)).rule.time).toBe('11:00');
  });

  test('a form sent twice changes once', async () => {
    const { channel, alice } = await scheduled();
    const form = formOf(await alice.line('/daily edit'));
    const values = { ...standingIn(form), time: '11:00' };
    await Promise.all([alice.submit(form.action, values), alice.submit(form.action, values)]);
    const changes = await channel.records.schedules.changes((await first(channel)).id, 10);
    expect(changes.filter(({ kind }) => kind === 'edited')).toHaveLength(1);
  });

  test('a question that went out meanwhile is no conflict', async () => {
    const { channel, alice } = await scheduled();
    const form = formOf(await alice.line('/daily edit'));
    await channel.until(MONDAY);
    expect(wordsOf(await alice.submit(form.action, { ...standingIn(form), time: '11:00' }))).toContain(
      'Changed.',
    );
  });
});
