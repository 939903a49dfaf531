/** Owns what organisers see when a schedule can no longer ask: its company, its questions or its calendar are gone. */
import { describe, expect, test } from 'vitest';
import { documentsOf, seedDocuments } from '../../../../support/core-of.ts';
import { DAY_MS } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, formOf, standingIn, wordsOf } from '../../../../support/person-in-channel.ts';

const LINE = '/daily set kakao 09:00 weekdays Asia/Seoul';

const withoutKakao = () => seedDocuments().filter(({ file }) => file !== 'kakao.md');

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

describe('a company that is removed while it is scheduled', () => {
  test('pauses the schedule at its next date, tells its organiser once, and stands in its status', async () => {
    const { channel, alice, korean } = await scheduled();
    channel.setDocuments(withoutKakao());
    await channel.until(MONDAY);
    expect(await first(channel)).toMatchObject({ state: 'paused', pauseReason: 'company_gone' });
    const told = channel.platform.shown.filter(({ destination }) => destination.kind === 'member');
    expect(told).toHaveLength(1);
    expect(channel.platform.shown).toHaveLength(1);
    expect(wordsOf({ kind: 'private', card: told[0]!.card })).toContain(
      'choose another company with /daily edit',
    );
    expect(await alice.reads('/daily status')).toContain('⏸ Paused: Its dossier is gone.');
    expect(await korean.reads('/daily status')).toContain('⏸ 멈춤: 회사 자료가 없어졌어요.');
    await channel.until(MONDAY + 2 * DAY_MS);
    expect(channel.platform.shown).toHaveLength(1);
  });

  test('before that, preview and now say so, and nothing is asked', async () => {
    const { channel, alice } = await scheduled();
    channel.setDocuments(withoutKakao());
    expect(await alice.reads('/daily preview')).toContain('Its dossier is gone.');
    expect(await alice.reads('/daily now')).toContain('nothing was asked');
    expect(await alice.reads('/daily history')).toContain('What was asked: kakao');
    expect(await alice.reads('/daily streak')).toContain('kakao · schedule 1');
    await channel.settle();
    expect(channel.platform.shown).toEqual([]);
  });

  test('another company mends it; so does its coming back', async () => {
    for (const isBack of [true, false]) {
      const { channel, alice } = await scheduled();
      channel.setDocuments(withoutKakao());
      await channel.until(MONDAY);
      expect(await alice.reads('/daily resume')).toContain('Schedule 1 (kakao) still waits:');
      expect((await first(channel)).state).toBe('paused');
      if (isBack) channel.setDocuments(seedDocuments());
      else expect(await alice.reads('/daily edit company:abc-corp')).toContain('It is still paused');
      expect(await alice.reads('/daily resume')).toContain('goes on');
      await channel.until(MONDAY + DAY_MS);
      const [post, missed] = await channel.records.posts.list((await first(channel)).id, 2);
      expect(post).toMatchObject({ date: '2026-11-24', state: 'out' });
      expect(post?.question?.entryId).toBe(isBack ? 'kakao' : 'abc-corp');
      expect(missed).toMatchObject({ date: '2026-11-23', state: 'missed' });
    }
  });

  test('other settings cannot be changed without naming another company; the form shows what it was', async () => {
    const { channel, alice } = await scheduled();
    channel.setDocuments(withoutKakao());
    expect(await alice.reads('/daily edit time:10:00')).toContain('Company: Its dossier is gone.');
    const form = formOf(await alice.line('/daily edit'));
    expect(standingIn(form)['company']).toBe('kakao');
    const reply = await alice.submit(form.action, { ...standingIn(form), company: 'abc-corp' });
    expect(wordsOf(reply)).toContain('ABC Corp');
  });
});

describe('a deck that has run empty', () => {
  const text = (topics: string): string =>
    `# Interview Prep: Acme – Backend Engineer\n\n## Company Overview\nIt makes things.\n\n## Likely Interview Topics\n${topics}`;
  const full = documentsOf({ 'acme.md': text('- **Caching**\n  - Redis eviction\n') });
  const empty = documentsOf({ 'acme.md': text('') });

  test('pauses with what mends it, and goes on once there are questions again', async () => {
    const channel = organisedChannel({ documents: full });
    const alice = channel.organiser();
    await alice.line('/daily set acme 09:00 daily Asia/Seoul');
    channel.setDocuments(empty);
    await channel.until(MONDAY);
    expect(await first(channel)).toMatchObject({ state: 'paused', pauseReason: 'deck_empty' });
    const status = await alice.line('/daily status');
    expect(wordsOf(status)).toContain('No question is left with this level and these topics.');
    channel.setDocuments(full);
    expect(wordsOf(await alice.press(cardOf(status), 'Try again'))).toContain('goes on');
    expect((await first(channel)).state).toBe('active');
  });
});

test('a list of holidays that is configured no longer is told, and another one mends it', async () => {
  const { channel, alice } = await scheduled(`${LINE} holidays:study-breaks`);
  channel.forgetCalendar('study-breaks');
  await channel.until(MONDAY);
  expect(await first(channel)).toMatchObject({ state: 'paused', pauseReason: 'holidays_gone' });
  expect(await alice.reads('/daily status')).toContain('/daily edit holidays:none');
  await alice.line('/daily edit holidays:none');
  expect(await alice.reads('/daily resume')).toContain('goes on');
});
