/** Owns the proof that the playground is used with the keyboard alone, and that the page does what it says it does. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { openAs } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

/** The name, or else the words, of what has the focus. */
const focusOf = (page: Page): Promise<unknown> =>
  page.evaluate(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()',
  );

describeInBrowser('the playground’s page', (browser) => {
  test('a command is found, completed, sent and its card used without a mouse', async () => {
    const { url } = await startPlayground();
    const { page, line, newest } = await openAs(browser(), url, 'alice');
    const option = (name: string | RegExp) => page.getByRole('option', { name });
    await expect.poll(() => focusOf(page)).toBe('Command line');
    await page.keyboard.type('/');
    await option('/prep Look a company up').waitFor();
    expect(await line.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await line.getAttribute('aria-activedescendant')).toBe(
      await option(/^\/prep /u)
        .first()
        .getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await option(/Kakao Corp/u).waitFor();
    await page.keyboard.type('ㅋㅋㅇ');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await line.inputValue()).toBe('/prep kakao ');
    await option(/News/u).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await newest().getByRole('heading', { name: 'Kakao Corp' }).waitFor();
    expect(await line.inputValue()).toBe('');

    for (let presses = 0; presses < 12 && (await focusOf(page)) !== 'News'; presses += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await newest().getByRole('heading', { name: 'Kakao Corp · News' }).waitFor();
    expect(await focusOf(page)).toBe('Only to you: Kakao Corp · News');
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toBe('Show JSON');
  });

  test('the first stop of the Tab key leads to the command line', async () => {
    const { url } = await startPlayground();
    const { page } = await openAs(browser(), url, 'alice', { width: 390 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('Command line');
  });

  test('Show JSON opens what Slack and Discord get beside the card, and Escape gives the focus back', async () => {
    const { url } = await startPlayground();
    const { page, say } = await openAs(browser(), url, 'alice');
    const card = await say('/prep kakao');
    await card.getByRole('link', { name: 'Show JSON' }).click();
    const pane = page.getByRole('complementary', { name: 'As the platforms get it' });
    expect(await pane.getByRole('region', { name: 'Slack, Block Kit' }).last().innerText()).toContain(
      '"type": "header"',
    );
    expect(await pane.getByRole('region', { name: 'Discord, Components V2' }).last().innerText()).toContain(
      '"type": 17',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Threads' }).waitFor();
    expect(await focusOf(page)).toBe('Show JSON');
  });

  test('on a phone the payloads cover the channel until they are closed', async () => {
    const { url } = await startPlayground();
    const { page, say } = await openAs(browser(), url, 'alice', { width: 390 });
    const card = await say('/prep kakao');
    await card.getByRole('link', { name: 'Show JSON' }).click();
    const pane = page.getByRole('complementary');
    await pane.getByRole('link', { name: 'Close' }).click();
    await pane.waitFor({ state: 'hidden' });
    expect(await card.getByRole('button', { name: 'Topics' }).isVisible()).toBe(true);
  });

  test.each([
    ['light', 'rgb(255, 255, 255)', 'rgb(23, 24, 26)'],
    ['dark', 'rgb(23, 24, 26)', 'rgb(255, 255, 255)'],
  ] as const)(
    'follows a %s system until the reader chooses, and keeps the choice',
    async (scheme, first, second) => {
      const { url } = await startPlayground();
      const { page } = await openAs(browser(), url, 'alice', { scheme });
      const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      const toggle = page.getByRole('button', { name: 'Dark mode' });
      expect(await ground()).toBe(first);
      expect(await toggle.getAttribute('aria-pressed')).toBe(String(scheme === 'dark'));
      await toggle.click();
      expect(await ground()).toBe(second);
      await page.getByRole('link', { name: /Ben/u }).click();
      await page.waitForURL(/\/as\/ben/u);
      expect(await ground()).toBe(second);
    },
  );

  test('a page of an earlier run reloads itself and goes on', async () => {
    const { url, main } = await startPlayground();
    const { page, say } = await openAs(browser(), url, 'alice', { isCutOff: true });
    await say('/prep kakao');
    await main.stop();
    await page.getByText('The connection to Prepbot is gone').waitFor();
    await startPlayground({ env: { PLAYGROUND_PORT: new URL(url).port } });
    await expect.poll(() => page.getByRole('article').count(), { timeout: 15_000 }).toBe(0);
    await say('/prepbot status');
  });
});
