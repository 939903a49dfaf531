/** Owns a restart of the program in the middle of a day: the open page comes back by itself, and nothing that was said is lost. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import {
  answer,
  answerField,
  openAnswer,
  postOf,
  runAhead,
  send,
  SET_DAILY,
} from '../support/playground-daily.ts';
import { openAs, WIDTHS } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

describeInBrowser('a restart in the middle of a day', (browser) => {
  /** Stops the program and starts it again with the same records, at the same address. */
  async function study() {
    const port = String(await freePort());
    const first = await startPlayground({ env: { PLAYGROUND_PORT: port } });
    const database = `sqlite:${first.main.folder}/prepbot.sqlite`;
    return {
      url: first.url,
      stop: async () => {
        first.main.signal('SIGTERM');
        await first.main.exited;
      },
      startAgain: () => startPlayground({ env: { PLAYGROUND_PORT: port, DATABASE_URL: database } }),
    };
  }

  test.each(WIDTHS)(
    'the page says that it waits, comes back, and knows the schedule, at %i px',
    async (width) => {
      const { url, stop, startAgain } = await study();
      const alice = await openAs(browser(), url, 'alice', { width, isCutOff: true });
      await alice.say(SET_DAILY);
      await alice.say('/daily pause');
      await stop();
      const waiting = alice.page.getByText('Trying again');
      await waiting.waitFor();
      expect(await alice.messages().count()).toBe(2);
      await startAgain();
      // The channel is new, and so is the page: by itself.
      await alice.page.getByRole('article').first().waitFor({ state: 'detached' });
      await waiting.waitFor({ state: 'detached' });
      const status = await alice.say('/daily status');
      expect(await status.textContent()).toContain('Paused');
      await alice.say('/daily resume');
      await runAhead(alice);
      await postOf(alice, 1).waitFor();
    },
  );

  test('what was answered is kept, and what was being written is not taken away', async () => {
    const { url, stop, startAgain } = await study();
    const alice = await openAs(browser(), url, 'alice', { isCutOff: true });
    const ben = await openAs(browser(), url, 'ben', { isCutOff: true });
    await alice.say(SET_DAILY);
    await runAhead(alice);
    await answer(ben, postOf(ben, 1), 'Before the restart.');
    const form = await openAnswer(alice, postOf(alice, 1).getByRole('button', { name: 'Answer' }));
    await answerField(form).fill('Half a thought');
    await stop();
    await startAgain();
    // She finishes it and sends: the program takes it, though the message went with the restart.
    await answerField(form).fill('A whole thought');
    await send(form).click();
    await alice.page.getByText('1 other has answered').waitFor();
    const history = await ben.say('/daily history');
    await history.getByText('2 answered').waitFor();
  });
});
