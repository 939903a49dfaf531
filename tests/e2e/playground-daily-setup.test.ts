/** Owns how an organiser looks after the daily question on the playground: by a line, by the form, and every change after. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { postOf, press, runAhead, SET_DAILY } from '../support/playground-daily.ts';
import { fitsItsWidth, openAs, WIDTHS, type MemberWindow } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

describeInBrowser('setting up the daily question on the playground', (browser) => {
  async function study(width: (typeof WIDTHS)[number] = 1280) {
    const { url } = await startPlayground();
    return { url, alice: await openAs(browser(), url, 'alice', { width }) };
  }

  async function openSetForm(window: MemberWindow) {
    await window.line.fill('/daily set');
    await window.line.press('Enter');
    const form = window.page.getByRole('dialog', { name: 'Daily question' });
    await form.getByRole('heading', { name: 'Daily question' }).waitFor();
    return form;
  }

  test.each(WIDTHS)(
    'the form opens by itself, unfolds, and keeps what was typed, at %i px',
    async (width) => {
      const { alice } = await study(width);
      const form = await openSetForm(alice);
      await form.getByLabel('Company').fill('kakao');
      await form.getByLabel('Time', { exact: true }).fill('25:00');
      await form.getByLabel('Days', { exact: true }).fill('weekdays');
      await form.getByLabel('Time zone').fill('KST');
      expect(await form.getByLabel('Topics').count()).toBe(0);
      await form.getByRole('button', { name: 'More settings' }).click();
      await form.getByLabel('Topics').waitFor();
      expect(await form.getByLabel('Company').inputValue()).toBe('kakao');
      await form.getByRole('radio', { name: 'Senior' }).check();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('There is no «25:00» in a day').waitFor();
      const time = form.getByLabel('Time', { exact: true });
      expect(await time.getAttribute('aria-invalid')).toBe('true');
      expect(await alice.page.evaluate('document.activeElement.name')).toBe('field.time');
      expect(await form.getByRole('radio', { name: 'Senior' }).isChecked()).toBe(true);
      expect(await form.getByLabel('Time zone').inputValue()).toBe('KST');
      expect(await fitsItsWidth(alice.page)).toBe(true);
      await time.fill('9:00 am');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'detached' });
      await alice.newest().getByText('Every weekday at 09:00 (Asia/Seoul)').waitFor();
      expect(await alice.newest().textContent()).toContain('«KST» is read as Asia/Seoul.');
      expect(await alice.newest().getByText('Senior', { exact: true }).count()).toBe(1);
    },
  );

  test('Ben, who is no organizer, is told so and nothing is saved; he may look', async () => {
    const { url, alice } = await study();
    const ben = await openAs(browser(), url, 'ben');
    const refused = await ben.say(SET_DAILY);
    expect(await refused.textContent()).toContain('Only organisers change this');
    const none = await ben.say('/daily status');
    expect(await none.textContent()).toContain('no daily question yet');
    await alice.say(SET_DAILY);
    const status = await ben.say('/daily status');
    await status.getByRole('heading', { name: 'Kakao Corp' }).waitFor();
    expect(await status.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    expect(await (await ben.say('/daily stop')).textContent()).toContain('Only organisers change this');
  });

  test('a line that cannot be read says why, and is given back to be mended', async () => {
    const { alice } = await study();
    const refused = await alice.say('/daily set kakao 25:00 daily Asia/Seoul');
    expect(await refused.textContent()).toContain('There is no «25:00» in a day');
    expect(await (await alice.say('/daily status')).textContent()).toContain('no daily question yet');
  });

  test('Test posts a sample and takes it away again, and nothing of it stays with anybody', async () => {
    const { url, alice } = await study();
    const ben = await openAs(browser(), url, 'ben');
    const set = await alice.say(SET_DAILY);
    const done = await press(alice, set.getByRole('button', { name: 'Test' }));
    expect(await done.textContent()).toContain(
      'I posted a sample here, opened its thread, and took both away',
    );
    await alice.say('/prep kakao');
    expect(await alice.page.getByText('This is a sample of the daily question').count()).toBe(0);
    expect(await ben.messages().count()).toBe(0);
  });

  test('preview, now, skip, pause, resume, edit and stop do what they say', async () => {
    const { alice } = await study();
    await alice.say(SET_DAILY);
    const said = async (line: string) => (await alice.say(line)).textContent();
    expect(await said('/daily preview')).toContain('nothing has changed');
    expect(await said('/daily now')).toContain('is on its way');
    await postOf(alice, 1).getByRole('button', { name: 'Answer' }).waitFor();
    expect(await said('/daily skip')).toContain('leaves out');
    expect(await said('/daily status')).toContain('Left out');
    expect(await said('/daily pause')).toContain('is paused');
    expect(await said('/daily status')).toContain('Paused');
    expect(await said('/daily resume')).toContain('goes on');
    expect(await said('/daily edit time:21:30')).toContain('21:30');
    await runAhead(alice);
    expect(await said('/daily history')).toContain('asked with /daily now');
    const asked = await alice.say('/daily stop');
    const stopped = asked.getByText('is stopped');
    await asked.getByRole('button', { name: 'Stop it' }).click();
    await stopped.waitFor();
    expect(await said('/daily status')).toContain('no daily question yet');
  });

  test('the status opens the form of a schedule with what it is, and a change is told', async () => {
    const { alice } = await study();
    await alice.say(SET_DAILY);
    const status = await alice.say('/daily status');
    await status.getByRole('button', { name: 'Edit' }).click();
    const form = alice.page.getByRole('dialog', { name: 'Edit the schedule' });
    const time = form.getByLabel('Time', { exact: true });
    await time.waitFor();
    expect(await time.inputValue()).toBe('09:00');
    await time.fill('07:15');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await alice.page.getByText('Every day at 07:15 (Asia/Seoul)').first().waitFor();
    expect(await (await alice.say('/daily history')).textContent()).toContain('changed: Time');
  });

  test('the clock says what to do where nothing is scheduled', async () => {
    const { alice } = await study();
    await runAhead(alice);
    await alice.newest().getByText('Nothing is scheduled in this channel yet').waitFor();
  });
});
