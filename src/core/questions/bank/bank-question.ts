/** Owns the shape of a bank question: what `seeds/questions/*.yaml` may hold, in both languages. */
import { z } from 'zod';
import { cleanLine } from '../../text/normalise.ts';

export const LEVELS = [1, 2, 3] as const;
/** 1 junior, 2 mid, 3 senior. */
export type Level = (typeof LEVELS)[number];

export const KINDS = ['concept', 'design', 'debugging', 'trade-off', 'behavioural', 'discussion'] as const;
export type QuestionKind = (typeof KINDS)[number];

/**
 * UTF-16 units. A prompt with its heading and controls fits one Discord message (4,000) with room for its hint; a whole
 * answer sheet (6 key points, 3 follow-ups, a pitfall) does as well.
 */
export const TEXT_LIMITS = { prompt: 600, hint: 250, keyPoint: 220, followUp: 250, pitfall: 250 } as const;

/** Short enough for an action id beside a company's; lower-case words and digits joined by hyphens. */
export const questionIdSchema = z
  .string()
  .max(48)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u);
export const tagIdSchema = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u);

const text = (limit: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(limit));

const questionTextSchema = z.strictObject({
  prompt: text(TEXT_LIMITS.prompt),
  hint: text(TEXT_LIMITS.hint),
  keyPoints: z.array(text(TEXT_LIMITS.keyPoint)).min(4).max(6),
  followUps: z.array(text(TEXT_LIMITS.followUp)).min(2).max(3),
  pitfall: text(TEXT_LIMITS.pitfall),
});

export const bankQuestionSchema = z.strictObject({
  /** Stable and never used again for another question: histories are kept by it. */
  id: questionIdSchema,
  tags: z.array(tagIdSchema).min(1).max(4),
  level: z.literal(LEVELS),
  kind: z.enum(KINDS),
  minutes: z.int().min(1).max(60),
  /** The official document to look a disputed fact up in. */
  reference: z.url({ protocol: /^https?$/u }).optional(),
  en: questionTextSchema,
  ko: questionTextSchema,
});
export type BankQuestion = z.infer<typeof bankQuestionSchema>;
