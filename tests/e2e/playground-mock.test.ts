/** Owns a mock interview on the playground as a study group plays it: three members, from the lobby to their reports. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { openThread, press } from '../support/playground-daily.ts';
import { answerRound, inThread, lobbyOf, paneOf, rate } from '../support/playground-mock.ts';
import { fitsItsWidth, openAs, type MemberWindow } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

const GOOD = { correctness: 4, depth: 3, clarity: 4 } as const;
const POOR = {
  correctness: 1,
  depth: 2,
  clarity: 2,
  feedback: 'Say what happens when the broker dies.',
} as const;

describeInBrowser('a mock interview on the playground', (browser) => {
  test('three members play two rounds from the lobby to their reports', async () => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    await alice.say('/mock start kakao rounds:2 minutes:0');
    await lobbyOf(alice).getByRole('button', { name: 'Start' }).waitFor();
    const minji = await openAs(browser(), url, 'minji');
    const ben = await openAs(browser(), url, 'ben', { width: 390 });
    for (const member of [minji, ben]) {
      await press(member, lobbyOf(member).getByRole('button', { name: 'Join' }));
      await openThread(member, lobbyOf(member));
    }
    await lobbyOf(alice)
      .getByText(/In: Alice, .+, .+/u)
      .waitFor();
    await press(alice, lobbyOf(alice).getByRole('button', { name: 'Start' }));
    await openThread(alice, lobbyOf(alice));

    await playRound(1, { alice, minji, ben });
    await press(
      alice,
      inThread(alice, 'Round 1: the answers').getByRole('button', { name: 'Next question' }),
      paneOf(alice),
    );
    await playRound(2, { alice, minji, ben });
    await press(
      alice,
      inThread(alice, 'Round 2: the answers').getByRole('button', { name: 'Finish' }),
      paneOf(alice),
    );

    const report = inThread(minji, 'Took part');
    await report.waitFor();
    const own = await press(minji, report.getByRole('button', { name: 'My report' }), paneOf(minji));
    expect(await own.textContent()).toContain(POOR.feedback);
    await own.getByRole('link', { name: /\.md/u }).waitFor();
    expect(await fitsItsWidth(ben.page)).toBe(true);
  });
});

type Group = { readonly alice: MemberWindow; readonly minji: MemberWindow; readonly ben: MemberWindow };

async function playRound(number: number, group: Group): Promise<void> {
  const { alice, minji, ben } = group;
  const roundOf = (member: MemberWindow) => inThread(member, `Round ${number} of 2`);
  await roundOf(alice).waitFor();
  await answerRound(alice, roundOf(alice), `Alice’s answer ${number}: zebra crossing.`);
  await answerRound(minji, roundOf(minji), `민지의 답변 ${number}: 멱등 키를 둬요.`);
  await roundOf(ben).getByText('2 of 3 answered').waitFor();
  // Hidden from whoever has not seen the reveal.
  expect(await paneOf(ben).textContent()).not.toContain('zebra crossing');
  await answerRound(ben, roundOf(ben), `Ben’s answer ${number}: exactly once is a lie.`);
  for (const member of [alice, minji, ben]) {
    const reveal = inThread(member, `Round ${number}: the answers`);
    await reveal.waitFor();
    const first = member === alice ? POOR : GOOD;
    await rate(member, reveal, first);
    await rate(member, reveal, first);
  }
  await inThread(alice, '6 of 6 ratings in').waitFor();
}
