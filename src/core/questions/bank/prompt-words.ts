/** Owns which telling words the bank's prompts hold, and how much each word tells: a rare one more than a common one. */
import { LOCALES } from '../../i18n/locale.ts';
import { isGeneric } from '../matching/generic-words.ts';
import type { KoreanVocabulary } from '../matching/korean-words.ts';
import { lineWords } from '../matching/line-words.ts';
import type { BankQuestion } from './bank-question.ts';

export type PromptWords = {
  /** How much of what `text` says stands in the question's prompt, 0 to 1, in the language where it is more. */
  readonly shared: (text: string, question: BankQuestion) => number;
};

/** Read when first asked for: most dossiers have no questions of their own, and a start is quicker. */
export function createPromptWords(
  questions: readonly BankQuestion[],
  vocabulary: KoreanVocabulary,
): PromptWords {
  let read: PromptWords | null = null;
  return { shared: (text, question) => (read ??= readPrompts(questions, vocabulary)).shared(text, question) };
}

function readPrompts(questions: readonly BankQuestion[], vocabulary: KoreanVocabulary): PromptWords {
  const prompts = new Map(
    questions.map((question) => [
      question.id,
      LOCALES.map((locale) => tellingWords(question[locale].prompt, vocabulary)),
    ]),
  );
  const holders = new Map<string, number>();
  for (const words of prompts.values()) {
    for (const word of new Set(words.flatMap((one) => [...one])))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const weigh = (word: string): number => Math.log((questions.length + 1) / ((holders.get(word) ?? 0) + 1));
  const weight = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weigh(word), 0);
  return {
    shared(text, question) {
      const words = tellingWords(text, vocabulary);
      const all = weight(words);
      if (all === 0) return 0;
      const parts = (prompts.get(question.id) ?? []).map(
        (prompt) => weight([...words].filter((word) => prompt.has(word))) / all,
      );
      return Math.max(0, ...parts);
    },
  };
}

function tellingWords(text: string, vocabulary: KoreanVocabulary): ReadonlySet<string> {
  const words = lineWords(text, vocabulary);
  return new Set(
    words
      .filter(({ stem, isStop }) => !isStop && stem.length > 1 && !isGeneric(stem))
      .map(({ stem }) => stem),
  );
}
