/** Owns how the daily question looks on the playground: every card and form fits, in each width, scheme and language. `PICTURES=<folder>` keeps pictures of them. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import {
  answer,
  answerField,
  openAnswer,
  openThread,
  postOf,
  press,
  runAhead,
  SET_DAILY,
} from '../support/playground-daily.ts';
import { fitsItsWidth, openAs, WIDTHS, type MemberWindow } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

const FOLDER = process.env['PICTURES'];

/** Colours change nothing of what fits: both schemes are gone through for their pictures alone. */
const SCHEMES = FOLDER === undefined ? (['light'] as const) : (['light', 'dark'] as const);
const LOOKS = WIDTHS.flatMap((width) =>
  SCHEMES.flatMap((scheme) => (['en', 'ko'] as const).map((locale) => ({ width, scheme, locale }))),
);

const ANSWERS = {
  en: 'First I would ask which nodes are full by request and not by use: kubectl describe shows what is allocatable. Then taints and affinity, since the event counts each reason apart.',
  ko: '사용량이 아니라 요청량으로 어느 노드가 찼는지 먼저 볼게요. kubectl describe로 할당 가능한 양을 보고, 그다음 taint와 affinity를 확인해요. 이벤트에는 이유마다 개수가 따로 나와요.',
};

describeInBrowser('the look of the daily question', (browser) => {
  test.each(LOOKS)('$locale, $scheme, $width px: everything fits', async ({ width, scheme, locale }) => {
    const { url } = await startPlayground();
    // Taking a picture puts a style into the page, which the page refuses, aloud.
    const look = { width, scheme, isCutOff: FOLDER !== undefined } as const;
    const alice = await openAs(browser(), url, 'alice', look);
    const reader = locale === 'en' ? alice : await openAs(browser(), url, 'minji', look);
    let taken = 0;
    const show = async ({ page }: MemberWindow, name: string): Promise<void> => {
      expect(await fitsItsWidth(page), name).toBe(true);
      taken += 1;
      if (FOLDER === undefined) return;
      await mkdir(FOLDER, { recursive: true });
      const file = `${locale}-${scheme}-${width}-${String(taken).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: path.join(FOLDER, file), animations: 'disabled', caret: 'hide' });
    };
    const closePane = async (): Promise<void> => {
      await reader.page.getByRole('link', { name: /^(?:Close the thread|스레드 닫기)$/u }).click();
    };

    await alice.line.fill('/daily set');
    await alice.line.press('Enter');
    const form = alice.page.getByRole('dialog');
    await form.getByLabel('Time zone').waitFor();
    await show(alice, 'form');
    await form.getByLabel('Company').fill('kakao');
    await form.getByLabel('Time', { exact: true }).fill('25:00');
    await form.getByLabel('Days', { exact: true }).fill('daily');
    await form.getByLabel('Time zone').fill('Asia/Seoul');
    await form.getByRole('button', { name: 'More settings' }).click();
    await form.getByLabel('Topics').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('There is no «25:00»').waitFor();
    await show(alice, 'form-refused');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await alice.say(locale === 'en' ? SET_DAILY : `${SET_DAILY} language:ko`);
    await show(alice, 'set');

    await runAhead(alice);
    await postOf(reader, 1).waitFor();
    await show(reader, 'post');
    const answering = await openAnswer(
      reader,
      postOf(reader, 1).getByRole('button', { name: /^(?:Answer|답변하기)$/u }),
    );
    await answerField(answering).fill(ANSWERS[locale]);
    await show(reader, 'answer-form');
    await answering.getByRole('button', { name: /^(?:Cancel|취소)$/u }).click();
    await answer(reader, postOf(reader, 1), ANSWERS[locale]);
    await show(reader, 'answered');
    const points = await press(
      reader,
      postOf(reader, 1).getByRole('button', { name: /^(?:Key points|핵심 포인트)$/u }),
    );
    await points.getByRole('button', { name: /^(?:good|알맞음)$/u }).click();
    await points.getByText('✅').waitFor();
    await show(reader, 'key-points');

    await runAhead(alice);
    await postOf(reader, 2).waitFor();
    const pane = await openThread(reader, postOf(reader, 1));
    await pane.getByText(ANSWERS[locale]).scrollIntoViewIfNeeded();
    await show(reader, 'recap');
    await closePane();
    for (const line of ['/daily streak', '/daily status', '/daily history', '/daily preview']) {
      await reader.say(line);
      await show(reader, line.slice('/daily '.length));
    }
    await reader.say('/privacy export');
    await show(reader, 'privacy');
    const ask = await reader.say('/privacy delete');
    await ask.getByRole('button', { name: /Delete all of it|모두 지우기/u }).waitFor();
    await show(reader, 'privacy-delete');
  });
});
