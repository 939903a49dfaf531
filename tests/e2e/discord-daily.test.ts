/** Owns the daily question as people on Discord meet it: set up, refused, asked, answered blind, read; through the real program. */
import { expect, test } from 'vitest';
import type { DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import type { ActingMember } from '../emulators/discord/members.ts';
import { runOnDiscord, troublesOf } from '../support/discord-world.ts';

const SETTINGS = { company: 'kakao', time: '오전 9시', days: '주중', timezone: 'KST' };

/** Whoever may manage the server, two members, and what each is told once an answer has come. */
async function study() {
  const { discord, main } = await runOnDiscord();
  const organiser = discord.member('sora', { permissions: ['ManageGuild'] });
  return {
    discord,
    main,
    organiser,
    ann: discord.member('ann'),
    minji: discord.member('민지', { locale: 'ko' }),
    set: async () => {
      await organiser.types('/daily set', SETTINGS);
      return said(discord, organiser, /schedule 1/u);
    },
    ask: async () => {
      await organiser.types('/daily now');
      return discord.eventually(() =>
        organiser.sees().find(({ thread, isPrivate }) => thread !== null && !isPrivate),
      );
    },
  };
}

/** The newest message on the member's screen that says this. */
const said = (discord: DiscordEmulator, member: ActingMember, words: RegExp) =>
  discord.eventually(() => member.sees().findLast(({ text }) => words.test(text)));

test('an organiser sets a channel up as they would say it, and sees what was understood and when it begins', async () => {
  const { set, discord, main } = await study();
  const card = await set();
  expect(card.isPrivate).toBe(true);
  expect(card.text).toContain('«오전 9시» is read as 09:00.');
  expect(card.text).toContain('«KST» is read as Asia/Seoul.');
  expect(card.text).toContain('Every weekday at 09:00 (Asia/Seoul)');
  expect(card.text.match(/• \[date <t:\d+:f>\]/gu)).toHaveLength(5);
  expect(card.buttons).toEqual(['Test', 'Status']);
  expect(troublesOf(main)).toEqual([]);
  expect(discord.world.refusals).toEqual([]);
});

test('a test post stands in the channel for a moment, and its thread goes with it', async () => {
  const { set, discord, organiser } = await study();
  await set();
  await organiser.clicks('Test');
  await said(discord, organiser, /works|✅/iu);
  await discord.eventually(() => (organiser.sees().some(({ isPrivate }) => !isPrivate) ? undefined : true));
  // One in the channel, one in its thread: both permissions were tried.
  expect(discord.requestsTo(/^POST \/channels\/\d+\/messages$/u)).toHaveLength(2);
  expect(discord.world.messages.flatMap(({ pings }) => pings)).toEqual([]);
});

test('what people type is completed in their own words', async () => {
  const { minji } = await study();
  const companies = await minji.completes('/daily set', { company: '카' });
  expect(companies.map(({ value }) => value)).toContain('kakao');
  const zones = await minji.completes('/daily set', { timezone: '서울' });
  expect(zones[0]?.value).toBe('Asia/Seoul');
});

test('a member who is no organiser changes nothing, and may look at everything', async () => {
  const { set, ann, discord } = await study();
  await set();
  for (const command of ['now', 'skip', 'pause', 'resume', 'edit', 'stop'])
    expect([command, await ann.types(`/daily ${command}`)]).toEqual([command, 'answered']);
  await said(discord, ann, /Only organisers change this/u);
  expect(discord.requestsTo(/^POST \/channels\//u)).toEqual([]);
  await ann.types('/daily status');
  const status = await said(discord, ann, /Left in this cycle/u);
  expect(status.isPrivate).toBe(true);
});

test('answers are blind: who has answered is seen by all, what they said only after one’s own', async () => {
  const { set, ask, ann, minji, discord, main } = await study();
  await set();
  await ask();
  await ann.clicks('Answer');
  ann.fills('Your answer', 'Requests are full, @everyone, although nothing runs.');
  expect(await ann.submits()).toBe('answered');
  const post = await discord.eventually(() =>
    minji.sees().find(({ text, isPrivate }) => !isPrivate && text.includes('1 answered: ann')),
  );
  expect(post.text).not.toContain('Requests are full');
  expect(
    minji
      .sees()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('Requests are full');
  await minji.clicks('Answer');
  minji.fills('내 답변', '요청한 자원이 다 찼어요.');
  await minji.submits();
  await minji.clicks('전문 보기');
  const others = await said(discord, minji, /Requests are full/u);
  expect(others.isPrivate).toBe(true);
  expect(
    ann
      .sees()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('요청한 자원이');
  expect(discord.world.messages.flatMap(({ pings }) => pings)).toEqual([]);
  expect(main.output()).not.toContain('Requests are full');
  expect(troublesOf(main)).toEqual([]);
});

test('hint and key points are for whoever asks; what is too long is kept and stands in the form again', async () => {
  const { set, ask, ann, minji, discord } = await study();
  await set();
  await ask();
  await ann.clicks('Key points');
  const points = await said(discord, ann, /Key points/u);
  expect(points.isPrivate).toBe(true);
  expect(minji.sees().every(({ isPrivate }) => !isPrivate)).toBe(true);
  await minji.clicks('Answer');
  minji.fills('내 답변', '가'.repeat(10));
  await minji.submits();
  await minji.clicks('Answer');
  expect(minji.form()?.join('\n')).toContain('가'.repeat(10));
});
