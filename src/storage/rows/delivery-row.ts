/** Owns reading deliveries, refreshes and notices from rows. */
import { z } from 'zod';
import { type Delivery, DELIVERY_KINDS, DELIVERY_STATES } from '../../core/deliveries/delivery.ts';
import { CHANNEL_PROBLEMS } from '../../core/ports/channel-messenger.ts';
import type { Notice } from '../../core/ports/notices.ts';
import type { Refresh } from '../../core/ports/refreshes.ts';
import {
  destinationSchema,
  instant,
  jsonColumn,
  messageSchema,
  pauseReasonSchema,
  placeSchema,
} from './columns.ts';
import { rowId } from './row-id.ts';

const deliverySchema = z.object({
  id: z.string(),
  key: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  subject: z.string(),
  destination: jsonColumn(destinationSchema),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  created_at: instant,
  next_attempt_at: instant,
  expires_at: instant.nullable(),
  owner: z.string().nullable(),
  message: jsonColumn(messageSchema).nullable(),
  failure: z.enum([...CHANNEL_PROBLEMS, 'expired', 'withdrawn']).nullable(),
});

export function readDelivery(row: unknown): Delivery {
  const { created_at, next_attempt_at, expires_at, ...same } = deliverySchema.parse(row);
  return { ...same, createdAt: created_at, nextAttemptAt: next_attempt_at, expiresAt: expires_at };
}

const refreshSchema = z.object({
  kind: z.enum(['post', 'recap', 'mock']),
  subject: z.string(),
  place: jsonColumn(placeSchema),
  message: jsonColumn(messageSchema),
  stamp: z.string(),
  version: z.int(),
  attempts: z.int(),
  next_attempt_at: instant,
});

export function readRefresh(row: unknown): Refresh {
  const { next_attempt_at: nextAttemptAt, ...same } = refreshSchema.parse(row);
  return { ...same, nextAttemptAt };
}

const noticeSchema = z.object({
  id: z.int(),
  schedule_id: z.int(),
  post_id: z.int().nullable(),
  kind: z.enum(['paused', 'missed', 'unknown']),
  reason: z.union([pauseReasonSchema, z.literal('expired')]).nullable(),
  delivery_id: z.string().nullable(),
  at: instant,
});

export function readNotice(row: unknown): Notice {
  const { id, schedule_id, post_id, kind, reason, delivery_id, at } = noticeSchema.parse(row);
  return {
    id: rowId('n', id),
    scheduleId: rowId('s', schedule_id),
    postId: post_id === null ? null : rowId('p', post_id),
    kind,
    reason,
    deliveryId: delivery_id,
    at,
  };
}
