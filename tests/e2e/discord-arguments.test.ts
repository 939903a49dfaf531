import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runOnDiscord, troublesOf } from '../support/discord-world.ts';

const ARGUMENTS = [
  '"kakao"',
  "'; drop table shares; --",
  '🙂👩‍👩‍👧‍👦🇰🇷',
  '\u202Ekakao\u202C \u2066x\u2069 \u200B',
  '<@300000000000000000> @everyone',
  '```\n# heading\n> quote',
  '[click](https://evil.example)',
  '\\',
  '   ',
  'x'.repeat(101),
  '가'.repeat(6000),
  'a\u0000b\u0007c',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
];

test('whatever is typed gets one clear private answer', async () => {
  const { discord, main } = await runOnDiscord();
  const minji = discord.member('minji');
  for (const words of ARGUMENTS) {
    const before = minji.sees().length;
    expect(await minji.types('/prep', { company: words })).toBe('answered');
    expect(await minji.types('/prep', { company: 'kakao', section: words, role: words })).toBe('answered');
    expect(await minji.types('/search', { words })).toBe('answered');
    expect(minji.sees()).toHaveLength(before + 3);
    for (const option of ['company', 'section', 'role']) {
      const typed = option === 'company' ? { company: words } : { company: 'kakao', [option]: words };
      expect(await minji.completes('/prep', typed)).toEqual(expect.any(Array));
    }
  }
  expect(minji.sees().every(({ isPrivate, text }) => isPrivate && text.trim() !== '')).toBe(true);
  expect(minji.sees().flatMap(({ pings }) => pings)).toEqual([]);
  expect(minji.sees().some(({ text }) => /[\u202A-\u202E\u2066-\u2069]/u.test(text))).toBe(false);
  expect(discord.world.refusals).toEqual([]);
  expect(troublesOf(main)).toEqual([]);
});

const FORGED = [
  'nonsense',
  'v1:view:kakao:topics:-1',
  'v1:view:kakao:topics:99999999999',
  'v1:view:../../etc:passwd:1',
  'v2:view:kakao:topics:1',
  'v1:delete:everything',
  `v1:card:${'x'.repeat(90)}`,
  'choices:0',
];

test('a forged control gets a polite private answer', async () => {
  const { discord, main } = await runOnDiscord();
  const minji = discord.member('minji');
  for (const id of FORGED) {
    await minji.types('/prep', { company: 'kakao' });
    expect.soft(await minji.forges(id), id).toBe('answered');
    expect.soft(minji.lastSeen().text, id).not.toContain('undefined');
  }
  expect(minji.sees().every(({ isPrivate }) => isPrivate)).toBe(true);
  expect(discord.world.refusals).toEqual([]);
  expect(troublesOf(main)).toEqual([]);
});

test('a command of another version, still offered by an old client, gets a polite private answer', async () => {
  const { discord, main } = await runOnDiscord();
  const minji = discord.member('minji');
  discord.world.commands = [...discord.world.commands, { name: 'quiz', description: 'no longer there' }];
  expect(await minji.types('/quiz')).toBe('answered');
  expect(minji.lastSeen()).toMatchObject({ isPrivate: true });
  expect(minji.lastSeen().text).toContain('/prep');
  expect(troublesOf(main)).toEqual([]);
});

describe('a button whose dossier is gone', () => {
  test('says so, and leads on', async () => {
    const { discord, main } = await runOnDiscord({ dossiers: { 'gone.md': dossier() } });
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'gonecorp' });
    expect(minji.lastSeen().text).toContain('Gonecorp');
    await rm(join(main.dossierFolder, 'gone.md'));
    await main.waitForLog(
      ({ msg, version }) => msg === 'the catalogue is ready' && version === 2,
      'a reload',
    );
    expect(await minji.clicks('Topics')).toBe('answered');
    expect(minji.lastSeen().text).toContain('no longer here');
    await minji.clicks('All companies');
    expect(minji.lastSeen().selects.flat().join()).not.toContain('Gonecorp');
  });

  const dossier = (): string =>
    [
      '# Interview Prep Dossier: Gonecorp — Backend Engineer',
      '',
      '## Company Overview',
      '',
      '- **Company:** Gonecorp',
      '',
      '## Technical Topics to Prepare',
      '',
      '- **Caching**',
      '  - Redis',
      '',
    ].join('\n');
});
