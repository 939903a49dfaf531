/** Owns reading posts from rows. */
import { z } from 'zod';
import type { AskedQuestion, Post } from '../../core/daily/post.ts';
import { LEVELS } from '../../core/questions/bank/bank-question.ts';
import type { DeckText } from '../../core/questions/deck/deck.ts';
import type { Asked } from '../../core/questions/draw/draw.ts';
import { countSchema, instant, jsonColumn, messageSchema } from './columns.ts';
import { rowId } from './row-id.ts';

const textSchema: z.ZodType<DeckText> = z.object({
  prompt: z.string(),
  hint: z.string().nullable(),
  keyPoints: z.array(z.string()),
  followUps: z.array(z.string()),
  pitfall: z.string().nullable(),
  pointsOf: z.string().nullable(),
});

export const questionSchema: z.ZodType<AskedQuestion> = z.object({
  id: z.string(),
  topicId: z.string(),
  topic: z.string().nullable(),
  level: z.literal(LEVELS),
  minutes: z.number(),
  source: z.enum(['dossier', 'bank', 'outline']),
  line: z.string(),
  reference: z.string().nullable(),
  company: z.string(),
  entryId: z.string(),
  text: z.object({ en: textSchema, ko: textSchema }),
});

const rowSchema = z.object({
  id: z.int(),
  schedule_id: z.int(),
  number: z.int().nullable(),
  kind: z.enum(['scheduled', 'now']),
  due_at: instant,
  date: z.string(),
  state: z.enum(['due', 'out', 'missed']),
  question: jsonColumn(questionSchema).nullable(),
  message: jsonColumn(messageSchema).nullable(),
  out_at: instant.nullable(),
  recap_due_at: instant.nullable(),
  closed_at: instant.nullable(),
});

export function readPost(row: unknown): Post {
  const found = rowSchema.parse(row);
  return {
    id: rowId('p', found.id),
    scheduleId: rowId('s', found.schedule_id),
    number: found.number,
    kind: found.kind,
    dueAt: found.due_at,
    date: found.date,
    state: found.state,
    question: found.question,
    message: found.message,
    outAt: found.out_at,
    recapDueAt: found.recap_due_at,
    closedAt: found.closed_at,
  };
}

const askedSchema = z.object({
  question_id: z.string(),
  topic_id: z.string(),
  answers: countSchema,
  grade: z.number().nullable(),
});

export function readAsked(row: unknown): Asked {
  const { question_id: id, topic_id: topicId, answers, grade } = askedSchema.parse(row);
  return { id, topicId, answers, grade: grade === null ? null : Math.round(grade) };
}
