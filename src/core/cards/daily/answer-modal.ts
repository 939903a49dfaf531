/** Owns the form of an answer: the question again, one field, and who may read what is written. */
import { ANSWER_LENGTH, type Answer, type AnswerAudience } from '../../daily/answer.ts';
import type { Post } from '../../daily/post.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { italic, plain, rich, type RichText } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Modal, ModalField } from '../modal.ts';
import { excerpt } from './answer-excerpt.ts';
import { questionOf } from './post-card.ts';

type AnswerForm = {
  readonly post: Post;
  readonly locale: Locale;
  /** The member's own answer as it is kept. */
  readonly own: Pick<Answer, 'text' | 'audience'> | null;
  /** What they sent and was not taken. */
  readonly draft: string | null;
  /** The recap is out: it is for oneself alone. */
  readonly isLate: boolean;
};

/** The prompt fills half a phone's screen at most; it stands whole on the post. */
const PROMPT_LENGTH = 700;
/** Of what did not fit: enough to see what is missing. */
const REST_LENGTH = 600;

export const ANSWER_FIELD = 'answer';
export const AUDIENCE_FIELD = 'audience';

export function answerModal(form: AnswerForm): Modal {
  const { post, locale, own, draft, isLate } = form;
  const m = messagesIn(locale).posts.form;
  const initial = (draft ?? own?.text ?? '').slice(0, ANSWER_LENGTH);
  return {
    title: m.title,
    submit: m.submit,
    action: encodeAction({ verb: 'answer', post: post.id }),
    intro: introOf(form),
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
      ...(isLate ? [] : [audienceField(own?.audience ?? 'all', locale)]),
    ],
  };
}

function introOf({ post, locale, draft }: AnswerForm): RichText {
  const m = messagesIn(locale).posts.form;
  const prompt = plain(shorten(questionOf(post).text[locale].prompt, PROMPT_LENGTH));
  if (draft === null) return [prompt];
  if (draft.length <= ANSWER_LENGTH) return rich([prompt, '\n\n', italic(m.draft)]);
  const rest = excerpt(draft.slice(ANSWER_LENGTH), REST_LENGTH, 2 * REST_LENGTH);
  return rich([prompt, '\n\n', italic(m.cut(draft.length, ANSWER_LENGTH)), `\n${rest}`]);
}

function audienceField(initial: AnswerAudience, locale: Locale): ModalField {
  const m = messagesIn(locale).posts.form;
  return {
    kind: 'choice',
    name: AUDIENCE_FIELD,
    label: m.audience,
    isRequired: true,
    options: [
      { value: 'all', label: m.forAll },
      { value: 'me', label: m.forMe },
    ] satisfies readonly { readonly value: AnswerAudience; readonly label: string }[],
    initial,
  };
}
