/** Owns what members do with a daily question on the playground in a test: set it up, let time run, find its post, answer. */
import type { Locator } from 'playwright-core';
import type { MemberWindow } from './playground-page.ts';

/** Nine in the morning where the windows of a test are. */
export const SET_DAILY = '/daily set kakao 09:00 daily Asia/Seoul';

/** Presses the clock and waits until what comes next stands there. */
export async function runAhead({ page }: MemberWindow): Promise<void> {
  const ran = page.waitForResponse((response) => response.url().endsWith('/time'));
  await page.getByRole('button', { name: /Skip to the next question|다음 질문 시각으로/u }).click();
  await (await ran).finished();
}

/** The post of question 1, 2, … as everybody sees it, in whichever language it was asked. */
export function postOf({ page }: MemberWindow, number: number): Locator {
  return page
    .getByRole('main')
    .getByRole('article', { name: /^(?:To everyone|모두에게): /u })
    .filter({ hasText: new RegExp(`question ${number} ·|(?<!\\d)${number}번째 질문 ·`, 'u') });
}

/** What Prepbot tells the member in private in the channel or in a thread's pane, the newest last. */
export const privateIn = (place: Locator): Locator =>
  place.getByRole('article', { name: /^(?:Only to you|나에게만): /u });

/** Presses a control and returns the private message that answers it, in the channel unless told otherwise. */
export async function press(
  { page }: MemberWindow,
  control: Locator,
  place = page.getByRole('main'),
): Promise<Locator> {
  const before = await privateIn(place).count();
  await control.click();
  const answer = privateIn(place).nth(before);
  await answer.waitFor();
  return answer;
}

/** Opens the form of an answer from a control. */
export async function openAnswer({ page }: MemberWindow, control: Locator): Promise<Locator> {
  await control.click();
  const form = page.getByRole('dialog', { name: /^(?:Answer|답변하기)$/u });
  await form.waitFor();
  return form;
}

export const answerField = (form: Locator): Locator =>
  form.getByRole('textbox', { name: /Your answer|내 답변/u });
export const send = (form: Locator): Locator => form.getByRole('button', { name: /^(?:Send|보내기)$/u });

/** Writes an answer through the post's own button and returns what is said to it. */
export async function answer(window: MemberWindow, post: Locator, text: string): Promise<Locator> {
  const form = await openAnswer(
    window,
    post.getByRole('button', { name: /^(?:Answer|Answer now|답변하기|지금 답변하기)$/u }),
  );
  await answerField(form).fill(text);
  return press(window, send(form));
}

/** Opens a post's thread in the pane beside the channel and returns the pane. */
export async function openThread({ page }: Pick<MemberWindow, 'page'>, post: Locator): Promise<Locator> {
  await post.getByRole('link', { name: /repl|Thread|스레드|답글/u }).click();
  const pane = page.getByRole('complementary', { name: /Thread|스레드/u });
  await pane.getByRole('link', { name: /Close the thread|스레드 닫기/u }).waitFor();
  return pane;
}
