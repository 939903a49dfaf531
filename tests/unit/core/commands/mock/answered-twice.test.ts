import { expect, test } from 'vitest';
import { mockGroup } from '../../../../support/mock-group.ts';
import { formOf, wordsOf } from '../../../../support/person-in-channel.ts';

test('the last answer, delivered twice by the platform, is saved both times: nobody reads that theirs was not taken', async () => {
  const group = await mockGroup();
  await group.start();
  const form = formOf(await group.press('Alice', 'Round 1 of 2', 'Answer'));
  const saved = wordsOf(await group.submit('Alice', form.action, { answer: 'All of it' }));
  expect(saved).toContain('Saved. Everybody has answered');
  expect(wordsOf(await group.submit('Alice', form.action, { answer: 'All of it' }))).toBe(saved);
  expect(wordsOf(await group.submit('Alice', form.action, { answer: 'More of it' }))).toContain('More of it');
});
