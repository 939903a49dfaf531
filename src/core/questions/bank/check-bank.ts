/** Owns what holds for the bank as a whole: ids, tags, no two questions alike, nothing that a nod would answer. */
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { BankFinding, PlacedFinding } from './bank-findings.ts';
import type { PlacedQuestion } from './parse-bank-file.ts';
import { alikePercent, containedPercent, type Trigrams, trigramsOf } from './trigrams.ts';
import { isYesNo } from './yes-no.ts';

/**
 * Prompts at or above this are the same question in other words. Measured on 352 questions: of 61,776 pairs the closest
 * two that ask for different things share 32 % in English (18 % in Korean: its pieces repeat less), while a prompt that
 * was reworded by hand keeps 55 % (63 %). Both languages are held to it, since a translation may hide a repeat.
 */
const ALIKE_PERCENT: Readonly<Record<Locale, number>> = { en: 38, ko: 28 };
/** A key point of which this much stands in the prompt says nothing new. The bank's closest has 65 %. */
const REPEAT_PERCENT = 75;

/** Findings on questions that are well-formed each by itself. */
export function checkBank(
  questions: readonly PlacedQuestion[],
  isTag: (id: string) => boolean,
): readonly PlacedFinding[] {
  return [
    ...repeatedIds(questions),
    ...questions.flatMap((one) => [...unknownTags(one, isTag), ...yesNo(one), ...repeatedPrompts(one)]),
    ...LOCALES.flatMap((language) => alike(questions, language)),
  ];
}

/** The second and later holders of an id. The first one stays in the bank. */
export function repeatedIds(questions: readonly PlacedQuestion[]): readonly PlacedFinding[] {
  const first = new Map<string, PlacedQuestion>();
  return questions.flatMap((one) => {
    const { id } = one.value;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, one);
      return [];
    }
    const { file, line } = earlier.locate([]);
    return [found(one, ['id'], { rule: 'bank/duplicate-id', question: id, first: `${file}:${line}` })];
  });
}

const found = (
  one: PlacedQuestion,
  path: readonly (string | number)[],
  finding: BankFinding,
): PlacedFinding => ({
  place: one.locate(path),
  finding,
});

function unknownTags(one: PlacedQuestion, isTag: (id: string) => boolean): readonly PlacedFinding[] {
  return one.value.tags.flatMap((tag, index) =>
    isTag(tag)
      ? []
      : [found(one, ['tags', index], { rule: 'bank/unknown-tag', question: one.value.id, tag })],
  );
}

function yesNo(one: PlacedQuestion): readonly PlacedFinding[] {
  return LOCALES.flatMap((language) =>
    isYesNo(one.value[language].prompt, language)
      ? [found(one, [language, 'prompt'], { rule: 'bank/yes-no', question: one.value.id, language })]
      : [],
  );
}

function repeatedPrompts(one: PlacedQuestion): readonly PlacedFinding[] {
  return LOCALES.flatMap((language) => {
    const { prompt, keyPoints } = one.value[language];
    const whole = trigramsOf(prompt);
    return keyPoints.flatMap((point, index) => {
      const percent = containedPercent(trigramsOf(point), whole);
      if (percent < REPEAT_PERCENT) return [];
      const field = `${language}.keyPoints[${index + 1}]`;
      return [
        found(one, [language, 'keyPoints', index], {
          rule: 'bank/repeats-prompt',
          question: one.value.id,
          field,
          percent,
        }),
      ];
    });
  });
}

function alike(questions: readonly PlacedQuestion[], language: Locale): readonly PlacedFinding[] {
  const pieces: readonly Trigrams[] = questions.map(({ value }) => trigramsOf(value[language].prompt));
  return questions.flatMap((one, index) =>
    questions.slice(0, index).flatMap((other, earlier) => {
      const [a, b] = [pieces[index], pieces[earlier]];
      const percent = a === undefined || b === undefined ? 0 : alikePercent(a, b);
      if (percent < ALIKE_PERCENT[language]) return [];
      return [
        found(one, [language, 'prompt'], {
          rule: 'bank/similar',
          question: one.value.id,
          other: other.value.id,
          language,
          percent,
          bound: ALIKE_PERCENT[language],
        }),
      ];
    }),
  );
}
