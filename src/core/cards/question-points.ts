/** Owns an asked question's key points as somebody reads them in private: all of them, the pitfall, where they come from. */
import type { AskedQuestion } from '../daily/post.ts';
import type { Locale, Messages } from '../i18n/locale.ts';
import { bold, plain, rich } from '../text/inline.ts';
import type { Block } from './card.ts';
import { excerpt } from './daily/answer-excerpt.ts';
import { costOf } from './key-points.ts';

/** Of a prompt on a message that everybody sees. A dossier's own question can be longer than the bank's (600). */
export const PROMPT_LENGTH = 1000;
/** The bank's texts are shorter (220 and 250); a dossier's own line may be longer. */
const TEXT_LENGTH = 300;
const PROMPT_OF_LENGTH = 600;
/** Of cost, for all of it: Discord takes 4,000 characters a message, and the card adds its heading and its buttons' words. */
const ROOM = 3300;

export function questionPoints(question: AskedQuestion, locale: Locale, m: Messages): readonly Block[] {
  const { prompt, keyPoints, pitfall, pointsOf } = question.text[locale];
  const points: readonly Block[] = [
    ...(pointsOf === null
      ? []
      : [
          text(m.questions.bankPoints),
          { kind: 'quote' as const, text: [plain(begin(pointsOf, PROMPT_OF_LENGTH))] },
        ]),
    shortList(keyPoints),
    ...(pitfall === null ? [] : [labelled(m.questions.pitfall, begin(pitfall, TEXT_LENGTH))]),
    ...originBlocks(question, m),
  ];
  // On the message it stands shortened; here as far as the points leave room.
  if (prompt.length <= PROMPT_LENGTH) return points;
  return [text(excerpt(prompt, 2 * PROMPT_LENGTH, ROOM - costOf(points))), ...points];
}

/** Its cost stays near its length, whatever it is made of. */
const begin = (words: string, length: number): string => excerpt(words, length, Math.ceil((length * 6) / 5));

export const shortList = (items: readonly string[]): Block => ({
  kind: 'list',
  isOrdered: false,
  start: 1,
  items: items.map((item) => ({ text: [plain(begin(item, TEXT_LENGTH))], children: [] })),
});

const text = (words: string): Block => ({ kind: 'text', text: [plain(words)] });
const labelled = (label: string, words: string): Block => ({
  kind: 'text',
  text: rich([bold(label), `: ${words}`]),
});

/** Where a disputed fact can be looked up, and that an outline is one. */
function originBlocks({ reference, source, text: texts }: AskedQuestion, m: Messages): readonly Block[] {
  const isOutlined = source === 'outline' || (source === 'dossier' && texts.en.pointsOf === null);
  return [
    ...(reference === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: [{ kind: 'link' as const, url: reference, children: [plain(m.questions.reference)] }],
          },
        ]),
    ...(isOutlined ? [text(m.questions.outlinePoints)] : []),
  ];
}
