/** Owns the shape of a tag: what questions and lines are about, and what people call it. */
import { z } from 'zod';
import { cleanLine } from '../../text/normalise.ts';
import { tagIdSchema } from '../bank/bank-question.ts';

const phrase = z.string().transform(cleanLine).pipe(z.string().min(1).max(80));
const phrases = z.array(phrase).max(200);

const namesSchema = z.strictObject({
  name: phrase,
  aliases: phrases,
  /** Counts only beside the tag's family, see `with`. */
  context: phrases.optional(),
});

export const tagSchema = z.strictObject({
  id: tagIdSchema,
  parent: tagIdSchema.optional(),
  /** Tags (and what is below them) that let `context` count; the tag's own family where it is absent. */
  with: z.array(tagIdSchema).min(1).optional(),
  /** One language, platform or product: its questions are for dossiers that name it. */
  product: z.literal(true).optional(),
  /** Names that count only as written. */
  exact: phrases.optional(),
  en: namesSchema,
  ko: namesSchema,
});
export type Tag = z.infer<typeof tagSchema>;
