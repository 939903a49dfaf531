/** Owns what members do in a mock interview on the playground in a test: open it, join, answer, rate. */
import type { Locator } from 'playwright-core';
import { answerField, press, send } from './playground-daily.ts';
import type { MemberWindow } from './playground-page.ts';

/** The lobby as everybody sees it in the channel. */
export const lobbyOf = ({ page }: MemberWindow): Locator =>
  page
    .getByRole('main')
    .getByRole('article', { name: /^(?:To everyone|모두에게): /u })
    .filter({ hasText: /Mock interview|모의 면접/u })
    .last();

export const paneOf = ({ page }: MemberWindow): Locator =>
  page.getByRole('complementary', { name: /Thread|스레드/u });

/** The newest message of the thread that everybody sees and that says this. */
export const inThread = (window: MemberWindow, says: string | RegExp): Locator =>
  paneOf(window)
    .getByRole('article', { name: /^(?:To everyone|모두에게): /u })
    .filter({ hasText: says })
    .last();

/** Writes an answer through the round's own button and returns what is said to it. */
export async function answerRound(window: MemberWindow, round: Locator, text: string): Promise<Locator> {
  await round.getByRole('button', { name: /^(?:Answer|답변하기)$/u }).click();
  const form = window.page.getByRole('dialog', { name: /^(?:Answer|답변하기)$/u });
  await form.waitFor();
  await answerField(form).fill(text);
  return press(window, send(form), paneOf(window));
}

export type Rating = {
  readonly correctness: number;
  readonly depth: number;
  readonly clarity: number;
  readonly feedback: string;
};

/** Opens the form for the next answer that is the member's to rate. */
export async function openRating({ page }: MemberWindow, reveal: Locator): Promise<Locator> {
  await reveal.getByRole('button', { name: /^(?:Rate|평가하기)$/u }).click();
  const form = page.getByRole('dialog', { name: /Rate an answer|평가하기/u });
  await form.waitFor();
  return form;
}

export async function fillRating(window: MemberWindow, form: Locator, rating: Rating): Promise<Locator> {
  const scales: readonly (readonly [RegExp, number])[] = [
    [/Correctness|정확성/u, rating.correctness],
    [/Depth|깊이/u, rating.depth],
    [/Clarity|명확성/u, rating.clarity],
  ];
  for (const [name, score] of scales) {
    const scale = form.getByRole('group', { name });
    await scale.getByRole('radio', { name: new RegExp(`^${score} `, 'u') }).check();
  }
  await form.getByRole('textbox', { name: /feedback|피드백/iu }).fill(rating.feedback);
  return press(window, form.getByRole('button', { name: /^(?:Send|보내기)$/u }), paneOf(window));
}
