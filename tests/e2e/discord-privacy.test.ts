import { describe, expect, test } from 'vitest';
import { KOREAN, STUDY } from '../emulators/discord/discord-emulator.ts';
import { discordForTest, mainOn, ready, runOnDiscord } from '../support/discord-world.ts';

/** Words that stand in the candidate's own part of the Cycloid dossier and nowhere else. */
const OWN = '무중단 배포 파이프라인';
const PRIVATE = "🔒 This part is the candidate's own.";

async function cycloidOwnedByMinji() {
  const discord = await discordForTest();
  const minji = discord.member('minji');
  const alice = discord.member('alice');
  const main = await mainOn(discord, { config: { owners: { cycloid: [`discord:${minji.id}`] } } });
  await ready(main);
  return { discord, main, minji, alice };
}

describe("a candidate's own part", () => {
  test('the owner reads it, and cannot share it', async () => {
    const { discord, minji, alice } = await cycloidOwnedByMinji();
    await minji.types('/prep', { company: 'cycloid', section: 'resume' });
    expect(minji.lastSeen().text).toContain(OWN);
    expect(minji.lastSeen().buttons).not.toContain('Share here');
    await minji.forges('v1:share:cycloid:resume');
    expect(minji.lastSeen().text).toBe("🔒 This part is the candidate's own and cannot be shared.");
    expect(alice.sees()).toEqual([]);
    expect(discord.world.refusals).toEqual([]);
  });

  test('anyone else gets one sentence, whatever way they ask', async () => {
    const { discord, alice } = await cycloidOwnedByMinji();
    await alice.types('/prep', { company: 'cycloid', section: 'resume' });
    expect(alice.lastSeen().text).toContain(PRIVATE);
    await alice.types('/prep', { company: 'cycloid' });
    expect(alice.lastSeen().selects.flat()).not.toContain('Résumé');
    for (const id of ['v1:view:cycloid:resume:1', 'v1:read:cycloid:resume:1', 'v1:share:cycloid:resume']) {
      await alice.types('/prep', { company: 'cycloid' });
      expect(await alice.forges(id)).toBe('answered');
    }
    await alice.types('/search', { words: OWN });
    const sections = await alice.completes('/prep', { company: 'cycloid', section: 'r' });
    const suggested = sections.map(({ name }) => name).join();
    const screens = [alice, discord.member('bob')].flatMap((member) => member.sees().map(({ text }) => text));
    expect(
      `${screens.join('\n').replaceAll(`«${OWN}»`, '').replace(`Search: ${OWN}`, '')}${suggested}`,
    ).not.toContain(OWN);
  });

  test('what the owner shares of the dossier holds nothing of it', async () => {
    const { discord, minji, alice } = await cycloidOwnedByMinji();
    await minji.types('/prep', { company: 'cycloid' });
    await minji.clicks('Share here');
    await discord.eventually(() => (alice.sees().length > 0 ? true : undefined));
    expect(alice.lastSeen().text).not.toContain(OWN);
    await alice.clicks('Read');
    expect(alice.lastSeen().text).not.toContain(OWN);
  });
});

describe('access.workspaces', () => {
  test('another server and direct messages get one sentence; nothing of a dossier', async () => {
    const { discord } = await runOnDiscord({ config: { access: { workspaces: [`discord:${STUDY.id}`] } } });
    const inside = discord.member('minji');
    await inside.types('/prep', { company: 'kakao' });
    expect(inside.lastSeen().text).toContain('Pangyo');
    for (const at of ['korean', 'dm'] as const) {
      const outside = discord.member('minji', { at });
      await outside.types('/prep', { company: 'kakao' });
      expect(outside.sees()).toHaveLength(1);
      expect(outside.lastSeen().text).toContain('access.workspaces');
      expect(outside.lastSeen().text).not.toContain('Kakao');
      await outside.types('/search', { words: 'redis' });
      expect(outside.lastSeen().text).toContain('access.workspaces');
      expect(await outside.completes('/prep', { company: 'kak' })).toEqual([]);
    }
    expect(KOREAN.id).not.toBe(STUDY.id);
  });
});

describe('nothing pings', () => {
  const PINGS = '@everyone @here <@300000000000000000> <@&100000000000000009> <#110000000000000001>';

  test('neither a dossier, nor an argument, nor a name; all of it shows as text', async () => {
    const { discord } = await runOnDiscord({ dossiers: { 'hostile.md': hostileDossier() } });
    const mallory = discord.member('mallory', { displayName: '@everyone **<@300000000000000000>**' });
    await mallory.types('/prep', { company: 'hostilecorp', section: 'topics' });
    expect(mallory.lastSeen().text).toContain(PINGS);
    await mallory.clicks('Share here');
    await discord.eventually(() => (mallory.sees().length > 1 ? true : undefined));
    expect(mallory.lastSeen().text).toContain('shared by @everyone **<@300000000000000000>**');
    await mallory.types('/prep', { company: PINGS });
    expect(mallory.lastSeen().text).toContain(PINGS);
    await mallory.types('/search', { words: PINGS });
    const seen = mallory.sees();
    expect(seen.flatMap(({ pings }) => pings)).toEqual([]);
    expect(seen.flatMap(({ constructs }) => constructs.filter(({ kind }) => kind === 'mention'))).toEqual([]);
    expect(discord.world.refusals).toEqual([]);
  });

  test('markup and links of a dossier cannot dress up as something else', async () => {
    const { discord } = await runOnDiscord({ dossiers: { 'hostile.md': hostileDossier() } });
    const minji = discord.member('minji');
    await minji.types('/prep', { company: 'hostilecorp', section: 'topics' });
    const { constructs } = minji.lastSeen();
    const links = constructs.filter(({ kind }) => kind === 'link');
    for (const link of links) expect('url' in link && link.url).toMatch(/^https?:/u);
    for (const { kind } of constructs)
      expect(['command', 'emoji', 'date', 'invitation', 'spoiler']).not.toContain(kind);
  });

  function hostileDossier(): string {
    return [
      '# Interview Prep Dossier: Hostilecorp — Backend Engineer',
      '',
      '## Company Overview',
      '',
      '- **Company:** Hostilecorp',
      '',
      '## Technical Topics to Prepare',
      '',
      `- **Topic ${PINGS}**`,
      `  - ${PINGS}`,
      '  - </prep:123456789012345678> <:smile:123456789012345678> <t:1700000000:R> ||spoiler|| discord.gg/abcdef',
      '  - [click](javascript:alert(1)) [docs](https://docs.example/a_(b)) https://plain.example',
      '',
    ].join('\n');
  }
});
