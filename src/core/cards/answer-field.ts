/** Owns how an answer is written in a form: the question again above one field, and what was sent before. */
import { ANSWER_LENGTH } from '../daily/answer.ts';
import type { Messages } from '../i18n/locale.ts';
import { italic, plain, rich, type RichText } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { excerpt } from './daily/answer-excerpt.ts';
import type { ModalField } from './modal.ts';

export const ANSWER_FIELD = 'answer';

/** The prompt fills half a phone's screen at most; it stands whole on the message. */
const PROMPT_LENGTH = 700;
/** Of what did not fit: enough to see what is missing. */
const REST_LENGTH = 600;

type Words = Pick<Messages['posts']['form'], 'label' | 'help' | 'lateHelp' | 'draft' | 'cut'>;

/** `text`: what stands in it, as much of it as fits. `isLate`: it is for oneself alone. */
export function answerField(words: Words, text: string, isLate: boolean): ModalField {
  const initial = text.slice(0, ANSWER_LENGTH);
  return {
    kind: 'text',
    name: ANSWER_FIELD,
    label: words.label,
    help: isLate ? words.lateHelp : words.help,
    isMultiline: true,
    isRequired: true,
    maxLength: ANSWER_LENGTH,
    ...(initial === '' ? {} : { initial }),
  };
}

/** `draft`: what was sent and not taken; where it is longer than the field, the rest stands here. */
export function answerIntro(words: Words, question: string, draft: string | null): RichText {
  const prompt = plain(shorten(question, PROMPT_LENGTH));
  if (draft === null) return [prompt];
  if (draft.length <= ANSWER_LENGTH) return rich([prompt, '\n\n', italic(words.draft)]);
  const rest = excerpt(draft.slice(ANSWER_LENGTH), REST_LENGTH, 2 * REST_LENGTH);
  return rich([prompt, '\n\n', italic(words.cut(draft.length, ANSWER_LENGTH)), `\n${rest}`]);
}
