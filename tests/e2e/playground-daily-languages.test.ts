/** Owns the daily question in both languages on the playground: public words in the schedule's, private ones in the reader's. */
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
  send,
  SET_DAILY,
} from '../support/playground-daily.ts';
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
    await runAhead(alice);
    await postOf(minji, 2).waitFor();
    // Everybody's recap is English in her Korean page, and what it opens for her alone is Korean.
    const pane = await openThread(minji, post);
    const recap = pane.getByRole('article', { name: '모두에게: Recap of question 1' });
    await recap.getByText('적어도 한 번이에요.').waitFor();
    const read = await press(minji, recap.getByRole('button', { name: 'Read' }), pane);
    expect(await read.getAttribute('aria-label')).toContain('나에게만');
    expect(await read.locator('[lang="ko"]').count()).toBeGreaterThan(0);
    for (const [line, words] of [
      ['/daily status', '이번 바퀴에 남은 질문'],
      ['/daily streak', '1번 연속으로 답했어요'],
      ['/daily stop', '스터디 운영자만'],
      ['/daily set kakao 25:00 daily Asia/Seoul', '스터디 운영자만'],
      ['/privacy delete', '모두 지우기'],
    ] as const)
      await (await minji.say(line)).getByText(words).first().waitFor();
    const refused = await openAnswer(minji, postOf(minji, 2).getByRole('button', { name: 'Answer' }));
    await answerField(refused).fill('   ');
    await send(refused).click();
    await refused.getByText('적은 내용이 없어요').waitFor();
  });
});
