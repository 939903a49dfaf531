/** Owns `/privacy` on Discord: everything kept on a member comes as files below an answer that they alone see, and goes when they say so. */
import { expect, test } from 'vitest';
import { runOnDiscord, troublesOf } from '../support/discord-world.ts';

const SETTINGS = { company: 'kakao', time: '09:00', days: 'weekdays', timezone: 'Asia/Seoul' };

/** Ann and 민지 have answered a question. */
async function answered() {
  const { discord, main } = await runOnDiscord();
  const organiser = discord.member('sora', { permissions: ['ManageGuild'] });
  const ann = discord.member('ann');
  const minji = discord.member('민지', { locale: 'ko' });
  await organiser.types('/daily set', SETTINGS);
  await discord.eventually(() => organiser.sees().find(({ text }) => text.includes('schedule 1')));
  await organiser.types('/daily now');
  await discord.eventually(() =>
    organiser.sees().find(({ thread, isPrivate }) => thread !== null && !isPrivate),
  );
  await ann.clicks('Answer');
  ann.fills('Your answer', 'Mine: requests.');
  await ann.submits();
  await minji.clicks('Answer');
  minji.fills('내 답변', '민지의 글');
  await minji.submits();
  return { discord, main, ann, minji };
}

test('a member gets Markdown and JSON that nobody else sees, with their words alone, and can delete all of it', async () => {
  const { discord, main, ann, minji } = await answered();
  await ann.types('/privacy export');
  const said = await discord.eventually(() =>
    ann.sees().findLast(({ text }) => text.includes('Kept on you')),
  );
  expect(said.isPrivate).toBe(true);
  const [message] = discord.world.messages.filter(({ files }) => files.size > 0);
  expect([...(message?.files.keys() ?? [])]).toEqual(['prepbot-data.md', 'prepbot-data.json']);
  const [markdown = '', json = ''] = message?.files.values() ?? [];
  expect(markdown).toContain('Mine: requests.');
  expect(JSON.parse(json)).toMatchObject({ answers: [{ name: 'ann', text: 'Mine: requests.' }] });
  expect(`${markdown}${json}`).not.toContain('민지');
  expect(
    minji
      .sees()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('Kept on you');

  await ann.types('/privacy delete');
  await ann.clicks('Delete all of it');
  await discord.eventually(() => ann.sees().findLast(({ text }) => text.includes('✅ Deleted')));
  await ann.types('/privacy export');
  await discord.eventually(() => ann.sees().findLast(({ text }) => text.includes('Nothing is kept on you.')));
  await minji.types('/privacy export');
  await discord.eventually(() =>
    minji.sees().findLast(({ text }) => text.includes('나에 대해 보관하는 내용')),
  );
  const all = discord.world.messages.filter(({ files }) => files.size > 0);
  expect(all).toHaveLength(2);
  expect([...(all[1]?.files.values() ?? [])].join('\n')).toContain('민지의 글');
  expect(discord.world.refusals).toEqual([]);
  expect(troublesOf(main)).toEqual([]);
});
