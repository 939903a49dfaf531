/** Owns the shape of a dossier: what a parsed document says, as data. `npm run check -- --schema` prints it. */
import { z } from 'zod';

export const SECTION_KINDS = [
  'overview',
  'mission_values',
  'news',
  'role_context',
  'topics',
  'questions_to_ask',
  'role_overview',
  'company_summary',
  'interview_questions',
  'concepts',
  'sources',
  'fit',
  'resume_highlights',
  'advice',
  'other',
] as const;
export const sectionKindSchema = z.enum(SECTION_KINDS);
export type SectionKind = z.infer<typeof sectionKindSchema>;

export const audienceSchema = z.enum(['all', 'owner']);
export type Audience = z.infer<typeof audienceSchema>;

/** Where an item stands, and whether the document itself marks it as an inference. */
const mark = {
  line: z.int().positive().describe('1-based line in the file as given'),
  inferred: z.boolean().describe('the document marks this as inferred, e.g. "(Inferred)" or "추정"'),
};
const text = z.string().describe('plain text, without markup');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

const textItem = z.strictObject({ text, ...mark });

export const factSchema = z.strictObject({ label: text, value: text, ...mark });
export const valueSchema = z.strictObject({ name: text.nullable(), text: text.nullable(), ...mark });
export const newsSchema = z.strictObject({
  text,
  date: text.nullable().describe('as written'),
  sortDate: isoDate.nullable().describe("the last day of the date's period"),
  ...mark,
});
export const stackSchema = z.strictObject({ group: text.nullable(), items: z.array(text), ...mark });
export const topicSchema = z.strictObject({
  title: text,
  points: z.array(textItem),
  questions: z.array(textItem),
  ...mark,
});
export const interviewQuestionSchema = z.strictObject({
  text,
  group: text.nullable(),
  hint: text.nullable().describe("the candidate's own: for the owners' eyes only"),
  ...mark,
});
export const askSchema = z.strictObject({ text, category: text.nullable(), ...mark });
export const sectionSchema = z.strictObject({
  kind: sectionKindSchema,
  heading: text,
  audience: audienceSchema,
  text,
  ...mark,
});

export const dossierSchema = z.strictObject({
  slug: z.string(),
  title: text.nullable(),
  company: z.strictObject({ name: text.nullable(), aliases: z.array(text) }),
  role: text.nullable(),
  location: text.nullable(),
  language: z.string().nullable().describe('ISO 639-1 code of the language most of the body is written in'),
  facts: z.array(factSchema),
  products: z.array(textItem),
  mission: textItem.nullable(),
  values: z.array(valueSchema),
  news: z.array(newsSchema),
  responsibilities: z.array(textItem),
  techStack: z.array(stackSchema),
  topics: z.array(topicSchema),
  interviewQuestions: z.array(interviewQuestionSchema),
  questionsToAsk: z.array(askSchema),
  concepts: z.array(textItem),
  sections: z.array(sectionSchema),
});

export type Dossier = z.infer<typeof dossierSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type NewsItem = z.infer<typeof newsSchema>;
