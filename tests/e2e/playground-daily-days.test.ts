/** Owns several days of a daily question on the playground: recaps, votes, quiet days, streaks, what was missed, and what is deleted. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import {
  answer,
  answerField,
  openAnswer,
  openThread,
  postOf,
  press,
  privateIn,
  runAhead,
  send,
  SET_DAILY,
} from '../support/playground-daily.ts';
import { openAs, type MemberWindow } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

/** Longer than what a recap shows of it. */
const LONG = `Invalidate on write, and ${'never trust a clock, '.repeat(20)}then read through.`;

/** The whole of it, within the window. */
async function isInSight(message: Locator): Promise<boolean> {
  const box = await message.boundingBox();
  const height = message.page().viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

async function downloaded(link: Locator): Promise<string> {
  const arrives = link.page().waitForEvent('download');
  await link.click();
  return readFile(await (await arrives).path(), 'utf8');
}

describeInBrowser('days of a daily question on the playground', (browser) => {
  /** The first question is out. */
  async function study() {
    const { url } = await startPlayground();
    const open = (member: Parameters<typeof openAs>[2]): Promise<MemberWindow> =>
      openAs(browser(), url, member);
    const alice = await open('alice');
    await alice.say(SET_DAILY);
    await runAhead(alice);
    return { alice, open, url };
  }

  test('the recap comes live into an open thread, opens whole answers, and takes votes', async () => {
    const { alice, open } = await study();
    const [ben, minji] = [await open('ben'), await open('minji')];
    await answer(ben, postOf(ben, 1), LONG);
    await answer(minji, postOf(minji, 1), '읽을 때 확인해요.');
    // Ben has the empty thread open when it comes.
    const pane = await openThread(ben, postOf(ben, 1));
    await pane.getByText('Nothing here yet.').waitFor();
    await runAhead(alice);
    const recap = pane.getByRole('article', { name: 'To everyone: Recap of question 1' });
    await recap.waitFor();
    await pane.getByText('Nothing here yet.').waitFor({ state: 'hidden' });
    expect(await recap.textContent()).not.toContain(LONG);
    const whole = await press(ben, recap.getByRole('button', { name: 'Read' }).first(), pane);
    await whole.getByText(LONG).waitFor();
    // 민지 finds Ben's answer the most useful; her own she cannot choose.
    const hers = await openThread(minji, postOf(minji, 1));
    const votes = hers.getByRole('button', { name: 'Most useful' });
    const own = await press(minji, votes.nth(1), hers);
    await own.getByText('내가 쓴 답변이에요').waitFor();
    const voted = await press(minji, votes.first(), hers);
    await voted.getByText('Ben 님의 답변을').waitFor();
    // The thread was drawn anew, and she is where she was; what is new is in sight.
    expect(await minji.page.evaluate('document.activeElement.textContent')).toContain('Most useful');
    await expect.poll(() => isInSight(voted)).toBe(true);
    await recap.getByRole('button', { name: 'Most useful · 1' }).waitFor();
    await postOf(ben, 2).waitFor();
    await postOf(ben, 1).getByText('answers are closed').waitFor();
  });

  test('a day without answers says so in one quiet line, and no more', async () => {
    const { alice } = await study();
    await runAhead(alice);
    const pane = await openThread(alice, postOf(alice, 1));
    expect(await pane.getByRole('article').count()).toBe(1);
    const quiet = pane.getByText('No answers this time.');
    await quiet.waitFor();
    const points = await press(alice, pane.getByRole('button', { name: 'Key points' }), pane);
    await points.getByRole('heading', { name: 'Key points' }).waitFor();
  });

  test('a streak names the posts that it counted, and a day off takes a freeze', async () => {
    const { alice } = await study();
    await answer(alice, postOf(alice, 1), 'one');
    await runAhead(alice);
    await answer(alice, postOf(alice, 2), 'two');
    await runAhead(alice);
    await runAhead(alice);
    await answer(alice, postOf(alice, 4), 'four');
    await runAhead(alice);
    await postOf(alice, 5).waitFor();
    const streak = await alice.say('/daily streak');
    await streak.getByText('3 posts in a row').waitFor();
    await streak.getByText('Freeze on').waitFor();
    const counted = streak.getByRole('definition').first();
    expect((await counted.textContent())?.split(', ')).toHaveLength(3);
  });

  test('a day that was missed is answered from the history, for oneself', async () => {
    const { alice, open } = await study();
    const ben = await open('ben');
    await runAhead(alice);
    await postOf(ben, 2).waitFor();
    const history = await ben.say('/daily history');
    await history.getByText('Answer now').click();
    const missed = history.getByRole('button', { name: /^1 · / });
    const form = await openAnswer(ben, missed);
    await form.getByText('Only you will see it').waitFor();
    await answerField(form).fill('Late, and still.');
    const saved = await press(ben, send(form));
    await saved.getByText('Saved, only for you').waitFor();
    const pane = await openThread(alice, postOf(alice, 1));
    await pane.getByText('No answers').waitFor();
    expect(await alice.page.content()).not.toContain('Late, and still.');
    expect(await (await ben.say('/daily streak')).textContent()).toContain('no streak yet');
  });

  test('what is kept on a member is shown to them, and goes from recaps when they delete it; others’ words stay', async () => {
    const { alice, open } = await study();
    const [ben, minji] = [await open('ben'), await open('minji')];
    await answer(ben, postOf(ben, 1), 'Words that I shall regret.');
    await answer(minji, postOf(minji, 1), '남아 있을 말이에요.');
    await runAhead(alice);
    const pane = await openThread(alice, postOf(alice, 1));
    await pane.getByText('Words that I shall regret.').waitFor();
    const kept = await ben.say('/privacy export');
    await kept.getByRole('button', { name: 'As Markdown' }).click();
    await kept.getByText('Words that I shall regret.').waitFor();
    for (const [name, has] of [
      ['prepbot-data.md', /Words that I shall regret\./u],
      ['prepbot-data.json', /"Words that I shall regret\."/u],
    ] as const)
      expect(await downloaded(kept.getByRole('link', { name }))).toMatch(has);
    const ask = await ben.say('/privacy delete');
    expect(await ask.textContent()).toContain('This goes for good');
    // Nothing goes before it is confirmed.
    await ask.getByRole('button', { name: 'Look at it first' }).click();
    await ask.getByText('Words that I shall regret.').waitFor();
    expect(await pane.getByText('Words that I shall regret.').count()).toBe(1);
    const again = await ben.say('/privacy delete');
    await again.getByRole('button', { name: 'Delete all of it' }).click();
    await again.getByText('Deleted').waitFor();
    // The face of the recap follows at its turn, in the page that has it open.
    await pane.getByText('removed by its author').waitFor();
    expect(await alice.page.getByText('Words that I shall regret.').count()).toBe(0);
    expect(await pane.getByText('남아 있을 말이에요.').count()).toBe(1);
    expect(await (await ben.say('/privacy export')).textContent()).not.toContain('regret');
  });

  test('after a restart the questions go on, and the recap of an earlier one is said where it can be seen', async () => {
    const { url, main } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice', { isCutOff: true });
    await alice.say(SET_DAILY);
    await runAhead(alice);
    await answer(alice, postOf(alice, 1), 'Before the restart.');
    main.signal('SIGTERM');
    await main.exited;
    const again = await startPlayground({
      env: { DATABASE_URL: `sqlite:${main.folder}/prepbot.sqlite` },
    });
    const after = await openAs(browser(), again.url, 'alice');
    expect(await after.messages().count()).toBe(0);
    await runAhead(after);
    const recap = after.page.getByRole('article', { name: 'To everyone: Recap of question 1' });
    await recap.getByText('Before the restart.').waitFor();
    await postOf(after, 2).waitFor();
    const status = await after.say('/daily status');
    expect(await status.textContent()).not.toContain('Paused');
    const read = await press(after, recap.getByRole('button', { name: 'Read' }));
    await read.getByText('Before the restart.').waitFor();
    expect(await privateIn(after.page.getByRole('main')).count()).toBe(2);
  });
});
