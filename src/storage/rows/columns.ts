/** Owns what columns hold: instants, JSON, and the small values that several tables share. */
import { z } from 'zod';
import {
  CHANNEL_PROBLEMS,
  type Destination,
  type MessageRef,
  type Ping,
  type Place,
} from '../../core/ports/channel-messenger.ts';

/** Epoch milliseconds. */
export const instant = z.int();

/** A text that holds JSON of a shape; anything else is an issue of the row's. */
export const jsonColumn = <Value>(shape: z.ZodType<Value>) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: `no JSON: ${error instanceof Error ? error.name : ''}` });
        return z.NEVER;
      }
    })
    .pipe(shape);

export const surfaceSchema = z.enum(['slack', 'discord', 'playground', 'terminal']);

export const placeSchema: z.ZodType<Place> = z.object({
  surface: surfaceSchema,
  workspaceId: z.string().nullable(),
  channelId: z.string(),
});

export const messageSchema: z.ZodType<MessageRef> = z.object({
  channelId: z.string(),
  messageId: z.string(),
  threadId: z.string().nullable(),
});

export const destinationSchema: z.ZodType<Destination> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), place: placeSchema }),
  z.object({ kind: z.literal('thread'), place: placeSchema, threadId: z.string() }),
  z.object({
    kind: z.literal('member'),
    surface: surfaceSchema,
    workspaceId: z.string().nullable(),
    memberId: z.string(),
  }),
]);

export const pingSchema: z.ZodType<Ping> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here') }),
  z.object({ kind: z.enum(['group', 'role']), id: z.string(), name: z.string() }),
]);

export const pauseReasonSchema = z.enum([
  'asked',
  'company_gone',
  'deck_empty',
  'no_access',
  'no_next_date',
  'holidays_gone',
  ...CHANNEL_PROBLEMS,
]);

export const countSchema = z.coerce.number().int().min(0);
