/** Owns long threads on the playground: private answers where they were asked for, forms with scales, a reader left in peace. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { openThread, privateIn } from '../support/playground-daily.ts';
import { fitsItsWidth, openAs, WIDTHS, type MemberWindow } from '../support/playground-page.ts';
import { startInterview } from '../support/playground-thread.ts';

const FOLDER = process.env['PICTURES'];

/** Keeps a picture where they are asked for. */
async function keep({ page }: MemberWindow, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  await mkdir(FOLDER, { recursive: true });
  const width = String(page.viewportSize()?.width);
  await page.screenshot({ path: path.join(FOLDER, `thread-${width}-${name}.png`), animations: 'disabled' });
}

/** Whether the beginning of a message stands within the pane. */
async function isInSight(message: Locator): Promise<boolean> {
  const box = await message.boundingBox();
  const height = message.page().viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y < height - 40;
}

describeInBrowser('a long thread on the playground', (browser) => {
  // Taking a picture puts a style into the page, which the page refuses, aloud.
  const isCutOff = FOLDER !== undefined;

  async function study(width: (typeof WIDTHS)[number] = 1280) {
    const interview = await startInterview();
    const open = async (member: Parameters<typeof openAs>[2]) => {
      const window = await openAs(browser(), interview.url, member, { width, isCutOff });
      return { window, pane: await openThread(window, window.messages().first()) };
    };
    return { ...interview, open };
  }

  test.each(WIDTHS)('what is read there is answered there, to its reader alone, at %i px', async (width) => {
    const { open } = await study(width);
    const [ben, alice] = [await open('ben'), await open('alice')];
    const reads = ben.pane.getByRole('button', { name: 'Read' });
    expect(await reads.count()).toBe(5);
    expect(await fitsItsWidth(ben.window.page)).toBe(true);
    await keep(ben.window, 'reveal');
    await reads.nth(1).click();
    const whole = ben.pane.getByRole('article', { name: 'Only to you: Only yours: minji' });
    await whole.waitFor();
    await expect.poll(() => isInSight(whole)).toBe(true);
    expect(await privateIn(ben.window.page.getByRole('main')).count()).toBe(0);
    expect(await privateIn(alice.pane).count()).toBe(0);
    await keep(ben.window, 'read');
  });

  test.each(WIDTHS)(
    'an answer is rated on three scales, with the keyboard alone, at %i px',
    async (width) => {
      const { open, submitted } = await study(width);
      const { window, pane } = await open('ben');
      const { page } = window;
      await pane.getByRole('button', { name: 'Rate' }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name: 'Rate an answer' });
      await form.waitFor();
      expect(await page.evaluate('document.querySelector("dialog").scrollTop')).toBe(0);
      await keep(window, 'rating');
      const first = form.getByRole('group', { name: 'Correctness' }).getByRole('radio').first();
      await first.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      for (const keys of [['Tab', 'Space'], ['Tab', 'ArrowUp'], ['Tab']])
        for (const key of keys) await page.keyboard.press(key);
      await page.keyboard.type('Say why first.');
      // Whatever the form is scrolled to, what was typed into stands clear of its buttons.
      const field = await form.getByRole('textbox').boundingBox();
      const send = await form.getByRole('button', { name: 'Send' }).boundingBox();
      expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(send?.y ?? 0);
      await keep(window, 'rating-filled');
      await page.keyboard.press('Enter');
      await pane.getByRole('article', { name: 'Only to you: Rating kept' }).waitFor();
      expect(submitted.map(({ values }) => values)).toEqual([
        { correctness: '3', depth: '1', clarity: '4', feedback: 'Say why first.' },
      ]);
    },
  );

  test('a scale that was left out is asked for, and nothing is sent', async () => {
    const { open, submitted } = await study();
    const { window, pane } = await open('ben');
    await pane.getByRole('button', { name: 'Rate' }).click();
    const form = window.page.getByRole('dialog', { name: 'Rate an answer' });
    await form.getByRole('group', { name: 'Depth' }).getByRole('radio', { name: '2 · partly' }).check();
    await form.getByRole('button', { name: 'Send' }).click();
    expect(await form.locator('input:invalid').count()).toBeGreaterThan(0);
    expect(await form.isVisible()).toBe(true);
    expect(submitted).toEqual([]);
  });

  test.each(WIDTHS)(
    'whoever reads above is left there, and a button leads to what is new, at %i px',
    async (width) => {
      const { open, sayMore } = await study(width);
      for (const at of [1, 2, 3]) await sayMore(`Message ${at}`);
      const { window, pane } = await open('ben');
      const scrolled = () => window.page.evaluate('document.querySelector(".side-scroll").scrollTop');
      const round = pane.getByRole('article', { name: 'To everyone: Round 1 of 3' });
      await round.scrollIntoViewIfNeeded();
      const before = await scrolled();
      await sayMore('Round 2 of 3');
      const next = pane.getByRole('article', { name: 'To everyone: Round 2 of 3' });
      await next.waitFor();
      const button = pane.getByRole('button', { name: 'New messages' });
      await button.waitFor();
      expect(await scrolled()).toBe(before);
      await keep(window, 'new-below');
      await button.click();
      await expect.poll(() => isInSight(next)).toBe(true);
      expect(await button.isVisible()).toBe(false);
      // From here on Ben follows.
      await sayMore('Report');
      const report = pane.getByRole('article', { name: 'To everyone: Report' });
      await report.waitFor();
      await expect.poll(() => isInSight(report)).toBe(true);
      expect(await button.isVisible()).toBe(false);
    },
  );

  test('with the program gone the pane on a phone still closes, and the words that say so are in sight', async () => {
    const { url, stop } = await startInterview();
    const { page, messages } = await openAs(browser(), url, 'ben', { width: 390, isCutOff: true });
    const pane = await openThread({ page }, messages().first());
    await stop();
    await pane.getByRole('link', { name: 'Close the thread' }).click();
    await pane.waitFor({ state: 'hidden' });
    await page.getByText('Trying again').waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
  });

  test('a form opens also when its button was drawn anew while one waited for it', async () => {
    const { open, sayMore } = await study();
    const { window, pane } = await open('ben');
    const meanwhile = pane.getByRole('article', { name: 'To everyone: Meanwhile' });
    await window.page.route('**/act', async (route) => {
      await sayMore('Meanwhile');
      await meanwhile.waitFor();
      await route.continue();
    });
    await pane.getByRole('button', { name: 'Rate' }).click();
    await window.page.getByRole('dialog', { name: 'Rate an answer' }).waitFor();
  });

  test('what is said while a thread opens stands in it', async () => {
    const { url, sayMore } = await startInterview();
    const { page, messages } = await openAs(browser(), url, 'ben');
    const holdBack = async (route: Route): Promise<void> => {
      const opened = await route.fetch();
      await sayMore('Meanwhile');
      await page.getByRole('link', { name: '3 replies' }).waitFor();
      await route.fulfill({ response: opened });
    };
    await page.route('**/as/ben?thread=*', holdBack, { times: 1 });
    const pane = await openThread({ page }, messages().first());
    await pane.getByRole('article', { name: 'To everyone: Meanwhile' }).waitFor();
  });

  test('how long something still takes goes on while one looks', async () => {
    const { url, sayUntil } = await startInterview();
    const { page, messages } = await openAs(browser(), url, 'ben');
    await page.clock.install();
    await page.reload();
    const pane = await openThread({ page }, messages().first());
    await sayUntil(Date.now() + 9.4 * 60_000);
    await pane.getByText('ends in 9 minutes').waitFor();
    await page.clock.fastForward('02:00');
    await pane.getByText('ends in 7 minutes').waitFor();
  });

  test('a thread opens at its newest message, and the channel behind it stays usable at a desk', async () => {
    const { open, sayMore } = await study();
    for (let at = 1; at <= 30; at += 1) await sayMore(`Message ${at}`);
    const { window, pane } = await open('alice');
    const newest = pane.getByRole('article', { name: 'To everyone: Message 30' });
    await expect.poll(() => isInSight(newest)).toBe(true);
    expect(await window.page.getByRole('link', { name: '32 replies' }).count()).toBe(1);
    await window.say('/prep');
    expect(await newest.isVisible()).toBe(true);
  });
});
