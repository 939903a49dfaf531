/** Owns the forms of a mock interview: an answer, and the rating of somebody's answer. */
import type { AskedQuestion } from '../../daily/post.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { FEEDBACK_LENGTH, SCALES, SCORES, type MockAnswer, type MockRating } from '../../mock/records.ts';
import { italic, rich } from '../../text/inline.ts';
import { encodeAction } from '../action-id.ts';
import { answerField, answerIntro } from '../answer-field.ts';
import type { Modal, ModalField } from '../modal.ts';
import { excerpt } from '../daily/answer-excerpt.ts';

export const FEEDBACK_FIELD = 'feedback';

/** Of the answer that is rated: Read has the whole of it. */
const RATED_LENGTH = 1500;

type AnswerForm = {
  readonly session: string;
  readonly round: number;
  readonly question: AskedQuestion;
  readonly locale: Locale;
  /** What they sent before, kept or not taken; null: nothing. */
  readonly own: string | null;
  readonly draft: string | null;
  /** The answers are out: it is for oneself alone. */
  readonly isLate: boolean;
};

export function answerModal({ session, round, question, locale, own, draft, isLate }: AnswerForm): Modal {
  const { posts, mock } = messagesIn(locale);
  const m = { ...posts.form, ...mock.form };
  return {
    title: m.title,
    submit: m.submit,
    action: encodeAction({ verb: 'mock-answer', session, round }),
    intro: answerIntro(m, question.text[locale].prompt, draft),
    fields: [answerField(m, draft ?? own ?? '', isLate)],
  };
}

type RatingForm = {
  readonly answer: MockAnswer;
  readonly locale: Locale;
  /** What they gave before; null: nothing. */
  readonly given: Pick<MockRating, 'scores' | 'feedback'> | null;
  readonly isAnonymous: boolean;
};

export function ratingModal({ answer, locale, given, isAnonymous }: RatingForm): Modal {
  const m = messagesIn(locale).mock.rating;
  const scales = SCALES.map((scale): ModalField => ({
    kind: 'choice',
    name: scale,
    label: m[scale],
    isRequired: true,
    options: SCORES.map((score) => ({ value: String(score), label: m.scores[score] })),
    ...(given === null ? {} : { initial: String(given.scores[scale]) }),
  }));
  return {
    title: m.title,
    submit: m.submit,
    action: encodeAction({ verb: 'mock-rating', answer: answer.id }),
    intro: rich([italic(m.intro(answer.round)), `\n${excerpt(answer.text, RATED_LENGTH, 2 * RATED_LENGTH)}`]),
    fields: [
      ...scales,
      {
        kind: 'text',
        name: FEEDBACK_FIELD,
        label: m.feedback,
        help: isAnonymous ? m.feedbackHelp : m.feedbackHelpTwo,
        isMultiline: false,
        isRequired: false,
        maxLength: FEEDBACK_LENGTH,
        ...(given === null || given.feedback === '' ? {} : { initial: given.feedback }),
      },
    ],
  };
}
