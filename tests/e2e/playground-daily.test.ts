/** Owns the daily question on the playground as a newcomer meets it: set up, asked, answered, its recap and a streak. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { answer, openThread, postOf, runAhead, SET_DAILY } from '../support/playground-daily.ts';
import { fitsItsWidth, openAs, WIDTHS, type MemberWindow } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

describeInBrowser('the daily question on the playground', (browser) => {
  test.each(WIDTHS)('a newcomer sees a post, a recap and a streak at %i px', async (width) => {
    const { url } = await startPlayground({ env: { TZ: 'America/New_York' } });
    const alice = await openAs(browser(), url, 'alice', { width });
    const set = await alice.say(SET_DAILY);
    expect(await set.textContent()).toContain('Every day at 09:00 (Asia/Seoul)');
    await runAhead(alice);
    const saved = await answer(alice, postOf(alice, 1), 'I would look at the key’s time to live first.');
    expect(await saved.textContent()).toContain('Saved.');
    await runAhead(alice);
    await postOf(alice, 2).waitFor();
    const thread = await openThread(alice, postOf(alice, 1));
    await thread.getByRole('heading', { name: 'Recap of question 1' }).waitFor();
    await thread.getByText('I would look at the key’s time to live first.').waitFor();
    if (width === 390) await thread.getByRole('link', { name: 'Close the thread' }).click();
    const streak = await alice.say('/daily streak');
    await streak.getByText('1 post in a row').waitFor();
    expect(await fitsItsWidth(alice.page)).toBe(true);
  });

  test('each reader sees times in their own zone, also those that come later', async () => {
    const { url } = await startPlayground({ env: { TZ: 'America/New_York' } });
    const alice = await openAs(browser(), url, 'alice');
    await alice.say(SET_DAILY);
    const ben = await openAs(browser(), url, 'ben');
    const clockOf =
      ({ page }: MemberWindow) =>
      () =>
        page.locator('.clock time').textContent();
    await runAhead(alice);
    // Time runs for everybody, also where the page was open before.
    for (const member of [alice, ben])
      await expect.poll(clockOf(member)).toMatch(/^\w{3}, \w{3} \d+, 9:00 AM$/u);
    expect(await alice.page.evaluate('document.activeElement.textContent.trim()')).toBe(
      'Skip to the next question',
    );
    await runAhead(alice);
    const pane = await openThread(alice, postOf(alice, 1));
    const recap = pane.getByRole('article');
    await expect.poll(() => recap.locator('time').first().textContent()).toBe('9:00 AM');
    await answer(alice, postOf(alice, 2), 'A second one.');
    await postOf(alice, 2).getByText('1 answered: Alice').waitFor();
    expect(await postOf(alice, 2).locator('.source time').textContent()).toContain('9:00 AM');
  });

  test('what others do does not take a reader away from what they read', async () => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    await alice.say(SET_DAILY);
    await runAhead(alice);
    await postOf(alice, 1).waitFor();
    for (const line of ['/prep kakao', '/prep cycloid', '/prepbot help']) await alice.say(line);
    const scrolled = () => alice.page.evaluate('document.querySelector(".scroll").scrollTop');
    const before = await scrolled();
    const ben = await openAs(browser(), url, 'ben');
    await answer(ben, postOf(ben, 1), 'Quietly.');
    await postOf(alice, 1).getByText('1 answered: Ben').waitFor();
    expect(await scrolled()).toBe(before);
  });
});
