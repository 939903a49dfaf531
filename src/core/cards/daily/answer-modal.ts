/** Owns the form of an answer: the question again, one field, and who may read what is written. */
import type { Answer, AnswerAudience } from '../../daily/answer.ts';
import type { Post } from '../../daily/post.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { encodeAction } from '../action-id.ts';
import { answerField, answerIntro } from '../answer-field.ts';
import type { Modal, ModalField } from '../modal.ts';
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

export const AUDIENCE_FIELD = 'audience';

export function answerModal({ post, locale, own, draft, isLate }: AnswerForm): Modal {
  const m = messagesIn(locale).posts.form;
  return {
    title: m.title,
    submit: m.submit,
    action: encodeAction({ verb: 'answer', post: post.id }),
    intro: answerIntro(m, questionOf(post).text[locale].prompt, draft),
    fields: [
      answerField(m, draft ?? own?.text ?? '', isLate),
      ...(isLate ? [] : [audienceField(own?.audience ?? 'all', locale)]),
    ],
  };
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
