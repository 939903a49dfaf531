/** Owns the daily question in both languages on the playground: public words in the schedule's, private ones in the reader's. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { answer, openThread, postOf, press, runAhead, SET_DAILY } from '../support/playground-daily.ts';
import { fitsItsWidth, openAs, WIDTHS } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

describeInBrowser('the daily question in two languages', (browser) => {
  test.each(WIDTHS)('a Korean schedule asks in Korean, and 민지 reads all of it, at %i px', async (width) => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    const minji = await openAs(browser(), url, 'minji', { width });
    await alice.say(`${SET_DAILY} language:ko`);
    await runAhead(alice);
    const post = postOf(minji, 1);
    await post.getByText('아직 답변이 없어요').waitFor();
    expect(await post.locator('[lang="ko"]').count()).toBeGreaterThan(0);
    const saved = await answer(minji, post, '캐시를 먼저 볼게요.');
    await saved.getByText('저장했어요.').waitFor();
    await post.getByText('1명이 답했어요: 민지').waitFor();
    await runAhead(alice);
    await postOf(minji, 2).waitFor();
    const pane = await openThread(minji, post);
    await pane.getByRole('heading', { name: '1번째 질문 정리' }).waitFor();
    await pane.getByText('캐시를 먼저 볼게요.').waitFor();
    expect(await fitsItsWidth(minji.page)).toBe(true);
    if (width === 390) await pane.getByRole('link', { name: '스레드 닫기' }).click();
    for (const [line, words] of [
      ['/daily streak', '1번 연속으로 답했어요'],
      ['/daily status', '이번 바퀴에 남은 질문'],
      ['/daily history', '지난 질문'],
      ['/privacy export', '나에게만 보여요'],
    ] as const) {
      const card = await minji.say(line);
      await card.getByText(words).first().waitFor();
      expect(await fitsItsWidth(minji.page)).toBe(true);
    }
  });

  test('a question asked in English stays so for everybody; what 민지 alone sees is Korean', async () => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    const minji = await openAs(browser(), url, 'minji');
    await alice.say(SET_DAILY);
    await runAhead(alice);
    const post = postOf(minji, 1);
    await post.getByText('no answers yet').waitFor();
    const points = await press(minji, post.getByRole('button', { name: 'Key points' }));
    await points.getByRole('heading', { name: '핵심 포인트' }).waitFor();
    await points.getByRole('button', { name: '알맞음' }).click();
    await points.getByText('알맞음으로 기록했어요').waitFor();
    const saved = await answer(minji, post, '적어도 한 번이에요.');
    await saved.getByText('저장했어요.').waitFor();
    await postOf(alice, 1).getByText('1 answered: 민지').waitFor();
  });
});
