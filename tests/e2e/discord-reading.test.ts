import { describe, expect, test } from 'vitest';
import { runOnDiscord, troublesOf } from '../support/discord-world.ts';

describe('reading a dossier on Discord', () => {
  test('a member types /prep kakao and reads the card, alone', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    expect(await minji.types('/prep', { company: 'kakao' })).toBe('answered');
    const card = minji.lastSeen();
    expect(card.isPrivate).toBe(true);
    expect(card.text).toContain('Kakao');
    expect(card.text).toContain('kakao · Senior Backend Engineer');
    expect(card.text).toContain('Pangyo');
    expect(card.buttons).toEqual(expect.arrayContaining(['Topics', 'Role', 'News', 'Share here']));
    expect(discord.member('alice').sees()).toEqual([]);
    expect(discord.world.refusals).toEqual([]);
    expect(troublesOf(main)).toEqual([]);
    expect(discord.requestsTo(/callback/u)).toHaveLength(1);
  });

  test('someone with a Korean client reads it in Korean', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji', { locale: 'ko' });
    await minji.types('/prep', { company: '카카오' });
    expect(minji.lastSeen().buttons).toEqual(expect.arrayContaining(['면접 주제', '여기에 공유']));
  });

  test('a section is read in place of the card, page by page, and back', async () => {
    const { discord } = await runOnDiscord({ dossiers: { 'long.md': longDossier() } });
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'longcorp' });
    const [card] = minji.sees();
    await minji.clicks('Topics');
    const [first] = minji.sees();
    expect(minji.sees()).toHaveLength(1);
    expect(first?.id).toBe(card?.id);
    expect(first?.isPrivate).toBe(true);
    expect(first?.text).toMatch(/page 1 of \d/u);
    await minji.clicks('Next page');
    expect(minji.lastSeen().text).toMatch(/page 2 of \d/u);
    expect(minji.lastSeen().text).not.toBe(first?.text);
    await minji.clicks('Previous page');
    expect(minji.lastSeen().text).toBe(first?.text);
    await minji.clicks('Back');
    expect(minji.lastSeen().text).toBe(card?.text);
    expect(discord.world.refusals).toEqual([]);
  });

  test('More opens what has no button', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'kakao' });
    const [options] = minji.lastSeen().selects;
    expect(options).toContain('Stack');
    expect(await minji.chooses('Stack')).toBe('answered');
    expect(minji.sees()).toHaveLength(1);
    expect(minji.lastSeen().text).toContain('Redis');
  });

  test('every section of every dossier is something Discord takes', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    for (const company of ['kakao', 'abc-corp', 'cycloid']) {
      await minji.types('/prep', { company });
      const { buttons, selects } = minji.lastSeen();
      for (const button of buttons.filter((label) => label !== 'Share here')) {
        await minji.types('/prep', { company });
        expect(await minji.clicks(button)).toBe('answered');
      }
      for (const option of selects.flat()) {
        await minji.types('/prep', { company });
        expect(await minji.chooses(option)).toBe('answered');
      }
    }
    expect(discord.world.refusals).toEqual([]);
    expect(troublesOf(main)).toEqual([]);
  });

  test('/prep alone lists the companies, /search finds words, /prepbot helps', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji');
    await minji.types('/prep');
    expect(minji.lastSeen().selects.flat().join(' ')).toContain('Kakao');
    await minji.types('/search', { words: 'redis' });
    expect(minji.lastSeen().text.toLowerCase()).toContain('redis');
    await minji.types('/prepbot help');
    expect(minji.lastSeen().text).toContain('/search');
    await minji.types('/prepbot status');
    expect(minji.lastSeen().text).toContain('Discord');
    expect(discord.world.refusals).toEqual([]);
  });

  test('the bot answers in its direct messages, where nothing can be shared', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji', { at: 'dm' });
    await minji.types('/prep', { company: 'kakao' });
    expect(minji.lastSeen().text).toContain('Kakao');
    expect(minji.lastSeen().buttons).not.toContain('Share here');
    await minji.clicks('Topics');
    expect(minji.lastSeen().buttons).not.toContain('Share here');
  });
});

describe('suggestions while typing', () => {
  test('Kakao is suggested by its initial consonants, its Hangul name and its beginning', async () => {
    const { discord } = await runOnDiscord();
    const minji = discord.member('minji');
    for (const company of ['ㅋㅋㅇ', '카카', 'kak', 'KAKAO']) {
      const choices = await minji.completes('/prep', { company });
      expect.soft(choices[0]?.value, company).toBe('kakao');
      expect(choices.length).toBeLessThanOrEqual(25);
    }
  });

  test('sections and roles are suggested for the company typed before', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji', { locale: 'ko' });
    const sections = await minji.completes('/prep', { company: 'kakao', section: '' });
    expect(sections.map(({ name }) => name)).toContain('면접 주제');
    expect(await minji.completes('/prep', { company: 'nobody', section: 'x' })).toEqual(expect.any(Array));
    const roles = await minji.completes('/prep', { company: 'kakao', role: '' });
    expect(roles.map(({ name }) => name).join()).toContain('Senior Backend Engineer');
    expect(troublesOf(main)).toEqual([]);
  });

  test('a suggestion that comes too late or breaks is quiet', async () => {
    const { discord, main } = await runOnDiscord();
    const minji = discord.member('minji');
    discord.ageNext(3_500);
    expect(await minji.completes('/prep', { company: 'k' })).toEqual([]);
    discord.faults.next('callback', { kind: 'refuse', status: 403, code: 50001 });
    minji.completes('/prep', { company: 'k' }).catch(() => undefined);
    await discord.eventually(() => discord.world.requests.find(({ status }) => status === 403));
    expect((await minji.completes('/prep', { company: 'kak' }))[0]?.value).toBe('kakao');
    expect(troublesOf(main)).toEqual([]);
  });
});

function longDossier(): string {
  const topics = Array.from({ length: 40 }, (_, index) => [
    `- **Topic ${index}**`,
    `  - ${'A long line on caching, queues and locks. '.repeat(4)}`,
  ]);
  return [
    '# Interview Prep Dossier: Longcorp — Backend Engineer',
    '',
    '## Company Overview',
    '',
    '- **Company:** Longcorp',
    '- **Location:** Seoul',
    '',
    '## Technical Topics to Prepare',
    '',
    ...topics.flat(),
    '',
  ].join('\n');
}
