/** Owns the forms of a mock interview: what stands in them when they open, and what they say about who will see it. */
import { describe, expect, it } from 'vitest';
import { answerModal, ratingModal } from '../../../../../src/core/cards/mock/mock-modals.ts';
import { plainText } from '../../../../../src/core/text/inline.ts';
import { answerOf, QUESTIONS, ratingOf } from '../../../../support/mock-words.ts';

const form = {
  session: 'm1',
  round: 2,
  question: QUESTIONS[1] ?? expect.fail('no question'),
  locale: 'en' as const,
  own: null,
  draft: null,
  isLate: false,
};

describe('the form of an answer', () => {
  it('asks again, is empty at first, and says when the answer is seen', () => {
    const modal = answerModal(form);
    expect(plainText(modal.intro)).toBe('Prompt 2?');
    expect(modal.action).toBe('v1:mock-answer:m1:2');
    expect(modal.fields).toMatchObject([
      {
        name: 'answer',
        help: 'Hidden until the reveal; then it stands in the thread with your name.',
        isRequired: true,
        maxLength: 3000,
      },
    ]);
    expect(modal.fields[0]).not.toHaveProperty('initial');
  });

  it('has what was sent before, and rather what was refused, said to be unsaved', () => {
    expect(answerModal({ ...form, own: 'Mine.' }).fields[0]).toMatchObject({ initial: 'Mine.' });
    const refused = answerModal({ ...form, own: 'Mine.', draft: 'Longer.' });
    expect(refused.fields[0]).toMatchObject({ initial: 'Longer.' });
    expect(plainText(refused.intro)).toContain('It is not saved yet.');
  });

  it('says that a late one is for oneself, in Korean too', () => {
    expect(answerModal({ ...form, isLate: true }).fields[0]?.help).toContain('for you alone');
    const korean = answerModal({ ...form, isLate: true, locale: 'ko' });
    expect(plainText(korean.intro)).toBe('질문 2?');
    expect(korean.fields[0]?.help).toContain('나만');
  });
});

describe('the form of a rating', () => {
  const rating = {
    answer: answerOf(2, 'Follow the write.'),
    locale: 'en' as const,
    given: null,
    isAnonymous: true,
  };

  it('shows the answer without its author, three scales of four, and one line of feedback', () => {
    const modal = ratingModal(rating);
    expect(plainText(modal.intro)).toBe('An answer to round 1:\nFollow the write.');
    expect(modal.fields.map(({ name, label, isRequired }) => [name, label, isRequired])).toEqual([
      ['correctness', 'Correctness', true],
      ['depth', 'Depth', true],
      ['clarity', 'Clarity', true],
      ['feedback', 'One line of feedback', false],
    ]);
    expect(modal.fields[0]).toMatchObject({
      options: [
        { value: '1', label: '1 · missing' },
        { value: '2', label: '2 · partly' },
        { value: '3', label: '3 · solid' },
        { value: '4', label: '4 · would convince' },
      ],
    });
    expect(modal.fields[3]).toMatchObject({ maxLength: 300, help: 'Shown to its author without your name.' });
  });

  it('says to two people that it cannot be anonymous', () => {
    const english = ratingModal({ ...rating, isAnonymous: false });
    expect(english.fields[3]?.help).toBe('With two of you, its author will know that it is yours.');
    const korean = ratingModal({ ...rating, isAnonymous: false, locale: 'ko' });
    expect(korean.fields[3]?.help).toBe('두 사람뿐이라 누가 썼는지 작성자가 알 수 있어요.');
  });

  it('opens with what one gave before', () => {
    const given = ratingOf(2, 1, [1, 2, 4], { feedback: 'Go deeper.' });
    const initials = ratingModal({ ...rating, given }).fields.map((field) => field.initial);
    expect(initials).toEqual(['1', '2', '4', 'Go deeper.']);
    const silent = ratingModal({ ...rating, given: ratingOf(2, 1, [1, 2, 4]) });
    expect(silent.fields[3]).not.toHaveProperty('initial');
  });

  it('shows of a very long answer as much as the form holds, and says that there is more', () => {
    const modal = ratingModal({ ...rating, answer: answerOf(2, 'a word '.repeat(430)) });
    expect(plainText(modal.intro)).toMatch(/(?:a|word)…$/u);
  });
});
