/** Owns the forms of a mock interview: an answer, and the rating of somebody's answer. */
import type { AskedQuestion } from '../../daily/post.ts';
import { ANSWER_LENGTH } from '../../daily/answer.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { FEEDBACK_LENGTH, SCALES, SCORES, type MockAnswer, type MockRating } from '../../mock/records.ts';
import { italic, plain, rich } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Modal, ModalField } from '../modal.ts';
import { excerpt } from '../daily/answer-excerpt.ts';

export const ANSWER_FIELD = 'answer';
export const FEEDBACK_FIELD = 'feedback';

/** The prompt fills half a phone's screen at most; it stands whole on the round's message. */
const PROMPT_LENGTH = 700;
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
  const m = messagesIn(locale).mock.form;
  const initial = (draft ?? own ?? '').slice(0, ANSWER_LENGTH);
  const prompt = plain(shorten(question.text[locale].prompt, PROMPT_LENGTH));
  return {
    title: m.title,
    submit: m.submit,
    action: encodeAction({ verb: 'mock-answer', session, round }),
    intro: draft === null ? [prompt] : rich([prompt, '\n\n', italic(m.draft)]),
    fields: [
      {
        kind: 'text',
        name: ANSWER_FIELD,
        label: m.label,
        help: isLate ? m.lateHelp : m.help,
        isMultiline: true,
        isRequired: true,
        maxLength: ANSWER_LENGTH,
        ...(initial === '' ? {} : { initial }),
      },
    ],
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
