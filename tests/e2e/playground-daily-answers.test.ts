/** Owns answering on the playground: blind until one's own is in, private where it is private, and never lost. */
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
import { openAs, type MemberWindow, type WindowOptions } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

const SECRET = '오프셋을 커밋하기 전에 처리하면 적어도 한 번이에요.';

describeInBrowser('answering on the playground', (browser) => {
  /** The first question is out. */
  async function study(options: WindowOptions = {}) {
    const { url } = await startPlayground();
    const open = (member: Parameters<typeof openAs>[2]): Promise<MemberWindow> =>
      openAs(browser(), url, member, options);
    const alice = await open('alice');
    await alice.say(SET_DAILY);
    await runAhead(alice);
    return { alice, open };
  }

  test('Ben sees at once that 민지 answered, and not what, until he has answered himself', async () => {
    const { open } = await study();
    const [ben, minji] = [await open('ben'), await open('minji')];
    await answer(minji, postOf(minji, 1), SECRET);
    await postOf(ben, 1).getByText('1 answered: 민지').waitFor();
    const points = await press(ben, postOf(ben, 1).getByRole('button', { name: 'Key points' }));
    await points.getByRole('heading', { name: 'Key points' }).waitFor();
    expect(await ben.page.content()).not.toContain(SECRET);
    const saved = await answer(ben, postOf(ben, 1), 'At least once, I think.');
    expect(await saved.textContent()).toContain('1 other has answered');
    await saved.getByRole('button', { name: 'Read' }).click();
    await saved.getByText(SECRET).waitFor();
    await postOf(minji, 1).getByText('2 answered: 민지 and Ben').waitFor();
    expect(await minji.page.content()).not.toContain('At least once, I think.');
  });

  test('hint, key points and how well one knew them are one’s own', async () => {
    const { alice, open } = await study();
    const ben = await open('ben');
    const hint = postOf(ben, 1).getByRole('button', { name: 'Hint' });
    if ((await hint.count()) > 0)
      await (await press(ben, hint)).getByRole('heading', { name: 'Hint' }).waitFor();
    const points = await press(ben, postOf(ben, 1).getByRole('button', { name: 'Key points' }));
    await points.getByRole('button', { name: 'hard' }).click();
    await points.getByText('Kept: hard').waitFor();
    expect(await privateIn(alice.page.getByRole('main')).count()).toBe(1);
  });

  test('an answer can be changed until the recap, which shows the last one', async () => {
    const { alice, open } = await study();
    const ben = await open('ben');
    const saved = await answer(ben, postOf(ben, 1), 'The first thought.');
    const form = await openAnswer(ben, saved.getByRole('button', { name: 'Edit answer' }));
    expect(await answerField(form).inputValue()).toBe('The first thought.');
    await answerField(form).fill('The second thought.');
    await press(ben, send(form));
    await postOf(alice, 1).getByText('1 answered: Ben').waitFor();
    await runAhead(alice);
    const recap = (await openThread(alice, postOf(alice, 1))).getByRole('article').first();
    await recap.getByText('The second thought.').waitFor();
    expect(await recap.textContent()).not.toContain('The first thought.');
  });

  test('what is only for oneself is counted, and stands in nobody’s recap', async () => {
    const { alice, open } = await study();
    const ben = await open('ben');
    const form = await openAnswer(ben, postOf(ben, 1).getByRole('button', { name: 'Answer' }));
    await answerField(form).fill('Not for the others.');
    await form.getByRole('radio', { name: 'Only for me' }).check();
    expect(await (await press(ben, send(form))).textContent()).toContain('Saved, only for you.');
    await postOf(alice, 1).getByText('1 answered').waitFor();
    await runAhead(alice);
    await postOf(alice, 2).waitFor();
    const pane = await openThread(alice, postOf(alice, 1));
    await pane.getByText('No answers to show this time.').waitFor();
    expect(await alice.page.content()).not.toContain('Not for the others.');
  });

  test('an empty answer and one that is too long stay in the form, and it says why', async () => {
    const { open } = await study();
    const ben = await open('ben');
    const form = await openAnswer(ben, postOf(ben, 1).getByRole('button', { name: 'Answer' }));
    await answerField(form).fill('   ');
    await send(form).click();
    await form.getByText('There was nothing in the answer.').waitFor();
    // A browser counts as the server does; a page that was tampered with does not.
    await ben.page.evaluate('document.querySelector("dialog textarea").removeAttribute("maxlength")');
    const long = 'word '.repeat(620).trim();
    await answerField(form).fill(long);
    await send(form).click();
    await form.getByText('3,099 characters; at most 3,000 fit.').waitFor();
    expect(await answerField(form).inputValue()).toBe(long);
    await ben.page.reload();
    const again = await openAnswer(ben, postOf(ben, 1).getByRole('button', { name: 'Answer' }));
    expect(await answerField(again).inputValue()).toBe(long.slice(0, 3000));
    await answerField(again).fill('Short enough.');
    expect(await (await press(ben, send(again))).textContent()).toContain('Saved.');
  });

  test('markup and mentions in an answer are words, for everybody', async () => {
    const { alice, open } = await study();
    const ben = await open('ben');
    const words = '<img src=x onerror=alert(1)> @everyone *no*';
    await answer(ben, postOf(ben, 1), words);
    await runAhead(alice);
    const pane = await openThread(alice, postOf(alice, 1));
    await pane.getByText(words).waitFor();
    expect(await pane.locator('img').count()).toBe(0);
  });

  test('two clicks on Send are one answer', async () => {
    const { alice, open } = await study();
    const ben = await open('ben');
    const form = await openAnswer(ben, postOf(ben, 1).getByRole('button', { name: 'Answer' }));
    await answerField(form).fill('Once.');
    await send(form).dblclick();
    await postOf(alice, 1).getByText('1 answered: Ben').waitFor();
    expect(await privateIn(ben.page.getByRole('main')).count()).toBe(1);
  });

  test('with the keyboard alone: to the post, into its form, and sent', async () => {
    const { alice } = await study();
    const { page } = alice;
    const focused = postOf(alice, 1).locator('button:focus');
    for (let step = 0; step < 30 && (await focused.count()) === 0; step += 1)
      await page.keyboard.press('Shift+Tab');
    while ((await focused.textContent()) !== 'Answer') await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Answer' });
    await form.waitFor();
    await page.keyboard.type('Typed without a mouse.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await form.getByRole('radio', { name: 'Only for me' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await postOf(alice, 1).getByText('1 answered: Alice').waitFor();
    await form.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  });
});
