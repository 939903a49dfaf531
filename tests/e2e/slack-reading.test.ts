/** Owns reading a dossier on Slack, from the command to the last page, as a member sees it. */
import { afterEach, describe, expect, test } from 'vitest';
import { DIRECT_MESSAGE } from '../emulators/slack/slack-emulator.ts';
import { startSlackProgram, type SlackProgram } from '../support/slack-program.ts';

let running: SlackProgram | null = null;
const start = async (options: Parameters<typeof startSlackProgram>[0] = {}): Promise<SlackProgram> =>
  (running = await startSlackProgram(options));

afterEach(() => {
  expect(running?.slack.violations).toEqual([]);
  expect(running?.slack.world.pings()).toEqual([]);
});

test('/prep kakao shows the company to the one who asked, in English', async () => {
  const { slack } = await start();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  expect(alice.screen()).toMatch(/^# only you\nKakao/u);
  expect(alice.screen()).toContain('Senior Backend Engineer');
  expect(alice.screen()).toContain('8 topics, 30 lines');
  expect(alice.screen()).toContain('from kakao.md');
  expect(alice.controls()).toEqual(expect.arrayContaining(['Topics', 'Role', 'News', 'Share here']));
  expect(slack.member('U0MINJI').screen()).toBe('');
});

test('the same in Korean for a member whose Slack speaks Korean, found by its Hangul initials', async () => {
  const { slack } = await start({ config: { companies: { kakao: { names: ['카카오'] } } } });
  const minji = slack.member('U0MINJI');
  await minji.types('/prep ㅋㅋㅇ');
  expect(minji.screen()).toContain('주제 8개');
  expect(minji.controls()).toEqual(expect.arrayContaining(['면접 주제', '직무', '여기에 공유']));
});

test('a section opens in place of the card, with its lists nested, and Back returns', async () => {
  const { slack } = await start();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  const card = alice.screen();
  await alice.clicks('Topics');
  await alice.sees('Kakao Corp · Topics');
  expect(alice.screen().match(/# only you/gu)).toHaveLength(1);
  expect(alice.screen()).toMatch(/\n {2}• \S/u);
  await alice.clicks('Back');
  await alice.sees('8 topics, 30 lines');
  expect(alice.screen()).toBe(card);
});

test('the rest of the sections are under More', async () => {
  const { slack } = await start();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  await alice.chooses('Values');
  await alice.sees('Kakao Corp · Values');
});

test('a long section turns page by page, every line on one of them', async () => {
  const lines = Array.from(
    { length: 120 },
    (_, index) => `- Point ${index + 1}: ${'words '.repeat(12).trim()}`,
  );
  const dossier = `# Company: Longwind\n\n## Interview Topics\n\n### Everything\n${lines.join('\n')}\n`;
  const { slack } = await start({ dossiers: { 'longwind.md': dossier } });
  const alice = slack.member('U0ALICE');
  await alice.types('/prep longwind topics');
  const seen = [alice.screen()];
  for (let page = 2; alice.controls().includes('Next page'); page += 1) {
    await alice.clicks('Next page');
    await alice.sees(`page ${page} of`);
    seen.push(alice.screen());
  }
  expect(seen.length).toBeGreaterThan(2);
  for (const [index] of lines.entries()) {
    expect(seen.filter((screen) => screen.includes(`Point ${index + 1}:`))).toHaveLength(1);
  }
  await alice.clicks('Previous page');
  await alice.sees(`page ${seen.length - 1} of`);
});

test('/prep search finds words, and a hit opens its section', async () => {
  const { slack } = await start();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep search redis');
  expect(alice.screen()).toContain('Search: redis');
  expect(alice.screen()).toContain('Kakao');
  const [first = ''] = alice.controls();
  await alice.chooses(first);
  await alice.sees('[Back]');
});

test('/prepbot helps and tells its state', async () => {
  const { slack } = await start();
  const alice = slack.member('U0ALICE');
  await alice.types('/prepbot');
  expect(alice.screen()).toContain('/prep kakao');
  await alice.types('/prepbot status');
  expect(alice.screen()).toContain('Prepbot is running');
  expect(alice.screen()).toContain('Slack');
});

test('in a direct message there is nobody to share with', async () => {
  const { slack } = await start();
  const alice = slack.member('U0ALICE', DIRECT_MESSAGE);
  await alice.types('/prep kakao');
  expect(alice.controls()).not.toContain('Share here');
  expect(alice.controls()).toContain('Topics');
});

describe('whatever is typed gets a private answer that says what to do', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['an unknown company', '/prep kakoa'],
    ['an unknown section', '/prep kakao weather'],
    ['quotes', '/prep "kakao" “topics” \'Senior'],
    ['only quotes', '/prep """'],
    ['emoji', '/prep 🍫🍫 :chocolate_bar:'],
    ['mentions', '/prep <!here> <@U0ALICE> @channel <!subteam^S1>'],
    ['ten thousand characters', `/prep ${'카카오 '.repeat(2500)}`],
    ['one word of ten thousand', `/prep ${'x'.repeat(10_000)}`],
    ['bidirectional controls', '/prep \u202Eoakak\u202C \u200Bkakao\u2066'],
    ['markup', '/prep *kakao* `topics` ~x~ > quote <https://evil.example|kakao>'],
    ['names of JavaScript', '/prep __proto__ constructor:x'],
    ['a search for nothing', '/prep search'],
    ['a search for markup', '/prep search <!channel> & "'],
    ['a word that no command has', '/prepbot dance <!everyone>'],
  ];
  test.each(hostile)('%s', async (_, typed) => {
    const { slack, main } = await start();
    const alice = slack.member('U0ALICE');
    expect(await alice.types(typed)).toMatchObject({ kind: 'acknowledged' });
    expect(alice.screen()).toMatch(/^# only you\n/u);
    expect(alice.screen()).not.toContain('failed with the error');
    expect(alice.screen()).not.toContain('went wrong');
    expect(alice.screen()).not.toContain('\u202E');
    expect(main.log().filter(({ level }) => level === 'error' || Number(level) >= 50)).toEqual([]);
  });
});
