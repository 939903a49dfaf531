/** Owns reading mock sessions and what belongs to them from rows. */
import { z } from 'zod';
import type { MockAnswer, MockRating, MockReview, MockSession, Scores } from '../../core/mock/records.ts';
import { END_REASONS, type SessionState } from '../../core/mock/session.ts';
import { LOCALES } from '../../core/i18n/locale.ts';
import { instant, jsonColumn, messageSchema, surfaceSchema } from './columns.ts';
import { questionSchema } from './post-row.ts';
import { rowId } from './row-id.ts';

const roundSchema = z.object({
  number: z.int(),
  endsAt: instant.nullable(),
  answered: z.array(z.string()),
  skipped: z.array(z.string()),
  revealedAt: instant.nullable(),
  ratings: z.array(z.object({ author: z.string(), rater: z.string(), isGiven: z.boolean() })),
  isFollowUpAsked: z.boolean(),
});

const phaseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lobby') }),
  z.object({ kind: z.literal('answering') }),
  z.object({ kind: z.literal('rating') }),
  z.object({
    kind: z.literal('ended'),
    reason: z.enum(END_REASONS),
    at: instant,
  }),
]);

const stateSchema: z.ZodType<SessionState> = z.object({
  seed: z.string(),
  opener: z.string(),
  rounds: z.int(),
  minutes: z.int(),
  message: messageSchema.nullable(),
  members: z.array(z.object({ key: z.string(), name: z.string(), isIn: z.boolean() })),
  played: z.array(roundSchema),
  phase: phaseSchema,
  openerSeenAt: instant,
  lastAt: instant,
});

const bareSchema = z.object({
  id: z.int(),
  surface: surfaceSchema,
  workspace_id: z.string(),
  channel_id: z.string(),
  language: z.enum(LOCALES),
  state: jsonColumn(stateSchema),
  created_at: instant,
  version: z.int(),
});
const questionsSchema = z.object({ questions: jsonColumn(z.array(questionSchema)) });

export const readSession = (row: unknown): MockSession =>
  readSessionAsking(row, questionsSchema.parse(row).questions);

/** Where its questions are known already: the row need not bring them. */
export function readSessionAsking(row: unknown, questions: MockSession['questions']): MockSession {
  const found = bareSchema.parse(row);
  const workspaceId = found.workspace_id === '' ? null : found.workspace_id;
  return {
    id: rowId('m', found.id),
    place: { surface: found.surface, workspaceId, channelId: found.channel_id },
    language: found.language,
    questions,
    state: found.state,
    createdAt: found.created_at,
    version: found.version,
  };
}

const answerSchema = z.object({
  id: z.int(),
  session_id: z.int(),
  round: z.int(),
  member: z.string(),
  text: z.string(),
  first_at: instant,
  edited_at: instant,
  is_late: z.literal([0, 1]),
});

export function readMockAnswer(row: unknown): MockAnswer {
  const { id, session_id, first_at, edited_at, is_late, ...same } = answerSchema.parse(row);
  return {
    ...same,
    id: rowId('r', id),
    sessionId: rowId('m', session_id),
    firstAt: first_at,
    editedAt: edited_at,
    isLate: is_late === 1,
  };
}

const score = z.literal([1, 2, 3, 4]);
const scoresSchema: z.ZodType<Scores> = z.object({ correctness: score, depth: score, clarity: score });

const ratingSchema = z.object({
  answer_id: z.int(),
  round: z.int(),
  author: z.string(),
  rater: z.string(),
  scores: jsonColumn(scoresSchema),
  feedback: z.string(),
  at: instant,
});

export function readRating(row: unknown): MockRating {
  const { answer_id, ...same } = ratingSchema.parse(row);
  return { ...same, answerId: rowId('r', answer_id) };
}

const reviewSchema = z.object({
  session_id: z.int(),
  round: z.int(),
  member: z.string(),
  score: z.int(),
  at: instant,
});

export function readReview(row: unknown): MockReview {
  const { session_id, ...same } = reviewSchema.parse(row);
  return { ...same, sessionId: rowId('m', session_id) };
}
