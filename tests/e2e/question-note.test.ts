/** Owns the note on a question through the whole program, on each surface: asked for, written, kept once, thanked for. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeInBrowser } from '../support/browser.ts';
import { runOnDiscord } from '../support/discord-world.ts';
import { openAs } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';
import type { RunningMain } from '../support/run-main.ts';
import { startSlackProgram } from '../support/slack-program.ts';

const rowSchema = z.object({ member: z.string(), text: z.string() });

/** What is kept: who wrote what. */
function notesOf({ folder }: RunningMain): readonly z.infer<typeof rowSchema>[] {
  const database = new DatabaseSync(`${folder}/prepbot.sqlite`, { readOnly: true });
  try {
    return z.array(rowSchema).parse(database.prepare('select member, text from notes').all());
  } finally {
    database.close();
  }
}

const NOTE = 'The second point is <!channel> @everyone wrong.';

test('on Slack, in the place of its form, and once though it is delivered twice', async () => {
  const { slack, main } = await startSlackProgram();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao question');
  await alice.clicks('Key points');
  await alice.sees('[Something wrong?]');
  await alice.clicks('Something wrong?');
  await alice.sees('## Something wrong?');
  alice.fills('What is wrong with it?', NOTE);
  await alice.submits({ deliveries: 2 });
  await alice.redelivers();
  expect(alice.screen()).toContain('Thank you.');
  expect(notesOf(main)).toEqual([{ member: 'slack:T0STUDY:U0ALICE', text: NOTE }]);
  expect(slack.violations).toEqual([]);
  expect(slack.world.pings()).toEqual([]);
});

test('on Slack, in Korean', async () => {
  const { slack, main } = await startSlackProgram();
  const minji = slack.member('U0MINJI');
  await minji.types('/prep kakao question');
  await minji.clicks('핵심 포인트');
  await minji.sees('[내용이 이상해요]');
  await minji.clicks('내용이 이상해요');
  await minji.sees('## 내용이 이상해요');
  minji.fills('어디가 이상한가요?', '두 번째 설명이 틀렸어요.');
  await minji.submits();
  expect(minji.screen()).toContain('고마워요.');
  expect(notesOf(main)).toEqual([{ member: 'slack:T0STUDY:U0MINJI', text: '두 번째 설명이 틀렸어요.' }]);
});

test('on Discord, privately, and once though it is delivered twice', async () => {
  const { discord, main } = await runOnDiscord();
  const alice = discord.member('alice');
  await alice.types('/prep', { company: 'kakao', section: 'question' });
  await alice.clicks('Key points');
  await alice.clicks('Something wrong?');
  expect(alice.form()?.[0]).toBe('Something wrong?');
  alice.fills('What is wrong with it?', NOTE);
  discord.deliverNext(2);
  expect(await alice.submits()).toBe('answered');
  expect(alice.lastSeen()).toMatchObject({ isPrivate: true, pings: [] });
  expect(alice.lastSeen().text).toContain('Thank you.');
  expect(alice.sees()).toHaveLength(2);
  expect(notesOf(main)).toEqual([{ member: `discord:${alice.id}`, text: NOTE }]);
  expect(discord.world.refusals).toEqual([]);
});

describeInBrowser('on the playground', (browser) => {
  test('in the window that asked', async () => {
    const { url, main } = await startPlayground();
    const { say, page, newest } = await openAs(browser(), url, 'alice');
    await say('/prep kakao question');
    await newest().getByRole('button', { name: 'Key points' }).click();
    await newest().getByRole('button', { name: 'Something wrong?' }).click();
    const dialog = page.getByRole('dialog', { name: 'Something wrong?' });
    await dialog.getByLabel('What is wrong with it?').fill(NOTE);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await newest().getByText('Thank you.').waitFor();
    expect(notesOf(main)).toEqual([{ member: 'playground:alice', text: NOTE }]);
  });
});
