/** Owns reading answers from rows. */
import { z } from 'zod';
import type { Answer } from '../../core/daily/answer.ts';
import { instant } from './columns.ts';
import { rowId } from './row-id.ts';

const rowSchema = z.object({
  id: z.int(),
  post_id: z.int(),
  member: z.string(),
  name: z.string(),
  text: z.string(),
  audience: z.enum(['all', 'me']),
  first_at: instant,
  edited_at: instant,
  is_late: z.literal([0, 1]),
});

export function readAnswer(row: unknown): Answer {
  const { member, name, text, audience, ...found } = rowSchema.parse(row);
  return {
    id: rowId('a', found.id),
    postId: rowId('p', found.post_id),
    member,
    name,
    text,
    audience,
    firstAt: found.first_at,
    editedAt: found.edited_at,
    isLate: found.is_late === 1,
  };
}
