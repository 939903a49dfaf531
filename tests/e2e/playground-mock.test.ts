/**
 * Owns a mock interview on the playground as a study group plays it: three members, from the lobby to their reports.
 * `PICTURES=<folder>` keeps pictures of it.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messagesIn, type Locale } from '../../src/core/i18n/locale.ts';
import { describeInBrowser } from '../support/browser.ts';
import { openThread, press } from '../support/playground-daily.ts';
import {
  answerRound,
  fillRating,
  inThread,
  lobbyOf,
  openRating,
  paneOf,
} from '../support/playground-mock.ts';
import { fitsItsWidth, openAs, type MemberWindow } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

const FOLDER = process.env['PICTURES'];

const SAID: Readonly<Record<Locale, readonly [string, string, string]>> = {
  en: [
    'The broker keeps the offset; whoever dies after the work and before the commit does it again, so the work has to be idempotent.',
    'I would give each message a key and keep what was done under it, in the transaction of the work itself.',
    'Exactly once ends where the database of somebody else begins.',
  ],
  ko: [
    '오프셋은 브로커가 보관해요. 처리한 뒤 커밋하기 전에 죽으면 다시 처리하니까 멱등해야 해요.',
    '메시지마다 키를 두고, 처리 결과를 같은 트랜잭션에 남길게요.',
    '다른 팀의 데이터베이스가 시작되는 곳에서 «정확히 한 번»은 끝나요.',
  ],
};
const FEEDBACK: Readonly<Record<Locale, string>> = {
  en: 'Say what happens when the broker itself dies.',
  ko: '브로커가 죽으면 어떻게 되는지도 말해 주세요.',
};

describeInBrowser('a mock interview on the playground', (browser) => {
  test.each(['en', 'ko'] as const)(
    'three members play two rounds in %s, to their reports',
    async (locale) => {
      const { url } = await startPlayground();
      const m = messagesIn(locale);
      const { buttons } = m.mock;
      const isCutOff = FOLDER !== undefined;
      const alice = await openAs(browser(), url, 'alice', { isCutOff });
      const minji = await openAs(browser(), url, 'minji', { isCutOff, width: 390, scheme: 'dark' });
      const ben = await openAs(browser(), url, 'ben', { isCutOff, scheme: 'dark' });
      const group = [alice, minji, ben];
      let taken = 0;
      const show = async (name: string, ...who: readonly MemberWindow[]): Promise<void> => {
        for (const { page } of who) {
          expect(await fitsItsWidth(page), name).toBe(true);
          taken += 1;
          if (FOLDER === undefined) continue;
          await mkdir(FOLDER, { recursive: true });
          const width = page.viewportSize()?.width ?? 0;
          const file = `mock-${locale}-${String(taken).padStart(2, '0')}-${name}-${width}.png`;
          await page.screenshot({ path: path.join(FOLDER, file), animations: 'disabled', caret: 'hide' });
        }
      };
      const playRound = async (number: number): Promise<void> => {
        const title = m.mock.round.title(number, 2);
        for (const [at, member] of group.entries()) {
          const round = inThread(member, title);
          await round.waitFor();
          // What others have said is hidden.
          for (const said of SAID[locale])
            if (number === 1) expect(await paneOf(member).textContent()).not.toContain(said);
          if (at === 2) await round.getByText(m.mock.round.answered(2, 3)).waitFor();
          if (number === 1 && at === 1) await show('round', alice, minji);
          await answerRound(member, round, `${number}: ${SAID[locale][at] ?? ''}`);
        }
        const answers = m.mock.reveal.title(number);
        for (const member of group) {
          const reveal = inThread(member, answers);
          await reveal.waitFor();
          for (const said of SAID[locale]) await reveal.getByText(`${number}: ${said}`).waitFor();
          if (number === 1 && member !== ben) await show('reveal', member);
          for (const score of [2, 4]) {
            const form = await openRating(member, reveal);
            if (score === 2 && member === minji && number === 1) await show('rating', minji);
            await fillRating(member, form, {
              correctness: score,
              depth: 3,
              clarity: score,
              feedback: FEEDBACK[locale],
            });
          }
        }
        await inThread(alice, m.mock.reveal.rated(6, 6)).waitFor();
      };

      await alice.say(`/mock start kakao rounds:2 minutes:0 language:${locale}`);
      await lobbyOf(alice).getByRole('button', { name: buttons.start }).waitFor();
      for (const member of [minji, ben])
        await press(member, lobbyOf(member).getByRole('button', { name: buttons.join }));
      await lobbyOf(alice)
        .getByText(/민지.*Ben/u)
        .waitFor();
      await show('lobby', alice, minji);
      await press(alice, lobbyOf(alice).getByRole('button', { name: buttons.start }));
      for (const member of group) await openThread(member, lobbyOf(member));

      await playRound(1);
      const onReveal = (number: number, name: string) =>
        press(
          alice,
          inThread(alice, m.mock.reveal.title(number)).getByRole('button', { name }),
          paneOf(alice),
        );
      await onReveal(1, m.buttons.followUp);
      await inThread(minji, m.mock.followUp(1)).waitFor();
      await onReveal(1, buttons.next);
      await playRound(2);
      await onReveal(2, buttons.finish);

      for (const member of [minji, alice]) {
        const report = inThread(member, m.mock.report.title);
        await report.waitFor();
        const own = await press(
          member,
          report.getByRole('button', { name: buttons.myReport }),
          paneOf(member),
        );
        await own.getByText(FEEDBACK[locale]).first().waitFor();
        await own.getByRole('link', { name: /\.md/u }).waitFor();
        await own.scrollIntoViewIfNeeded();
        await show('report', member);
      }
      expect(await paneOf(ben).textContent()).not.toContain(FEEDBACK[locale]);
    },
  );
});
