/** Owns action ids: what a button or a choice sends back. All state is in records, so an id names and never carries. */
import { z } from 'zod';
import type { ActionId } from './card.ts';

/** Discord's limit for a custom_id, the smaller of the two platforms (Slack takes 255). */
export const ACTION_ID_LENGTH = 100;

const VERSION = 'v1';
const page = z.coerce.number().int().min(1).max(999);
/** A catalogue entry's id and a view's id: both are made by us, without a colon. */
const name = z
  .string()
  .min(1)
  .max(48)
  .regex(/^[^:\s]+$/u);

/** Which sequence of drawn questions, and where in it. */
const seed = z.string().regex(/^[a-z0-9]{1,6}$/u);
const place = z.coerce.number().int().min(0).max(999);

const actionSchema = z.discriminatedUnion('verb', [
  /** Show the list of companies in place of the private card. */
  z.object({ verb: z.literal('companies'), page }),
  /** Show a company's card in place of the private card. */
  z.object({ verb: z.literal('card'), entry: name }),
  /** Show one view of a dossier in place of the private card. */
  z.object({ verb: z.literal('view'), entry: name, view: name, page }),
  /** Show a view privately beside a public card. */
  z.object({ verb: z.literal('read'), entry: name, view: name, page }),
  /** Post a view for everybody in the channel. */
  z.object({ verb: z.literal('share'), entry: name, view: name }),
  /** Show one topic's questions in place of the private card. */
  z.object({ verb: z.literal('deck'), entry: name, topic: name, page }),
  /** Show another question of the sequence in place of the private card. */
  z.object({ verb: z.literal('draw'), entry: name, seed, place }),
  /** Ask what is wrong with a question, and keep what is said. */
  z.object({ verb: z.literal('note'), entry: name, question: name }),
  /** Open more below a question. */
  z.object({
    verb: z.literal('ask'),
    entry: name,
    question: name,
    open: z.string().regex(/^[hkf]{1,3}$/u),
    seed,
    place,
  }),
]);

export type Action = z.infer<typeof actionSchema>;
export type ActionVerb = Action['verb'];

/** The order of each verb's parts in the id. */
const PARTS = {
  companies: ['page'],
  card: ['entry'],
  view: ['entry', 'view', 'page'],
  read: ['entry', 'view', 'page'],
  share: ['entry', 'view'],
  note: ['entry', 'question'],
  deck: ['entry', 'topic', 'page'],
  draw: ['entry', 'seed', 'place'],
  ask: ['entry', 'question', 'open', 'seed', 'place'],
} as const satisfies Record<ActionVerb, readonly string[]>;

/** An id such as `v1:view:kakao:topics:2`. Throws when it would not fit: ids are ours, so that is a mistake of ours. */
export function encodeAction(action: Action): ActionId {
  const values: Record<string, unknown> = action;
  const id = [VERSION, action.verb, ...PARTS[action.verb].map((part) => String(values[part]))].join(':');
  if (id.length > ACTION_ID_LENGTH) {
    throw new RangeError(
      `action id of ${id.length} characters (at most ${ACTION_ID_LENGTH}): shorten «${id}»`,
    );
  }
  return id as ActionId;
}

/** What an id asks for, or null when nobody of ours could have made it (forged, cut, from a newer version). */
export function decodeAction(id: string): Action | null {
  if (id.length > ACTION_ID_LENGTH) return null;
  const [version, verb, ...values] = id.split(':');
  if (version !== VERSION || verb === undefined || !isVerb(verb)) return null;
  const parts = PARTS[verb];
  if (values.length !== parts.length) return null;
  const parsed = actionSchema.safeParse({
    verb,
    ...Object.fromEntries(parts.map((part, index) => [part, values[index]])),
  });
  return parsed.success ? parsed.data : null;
}

function isVerb(verb: string): verb is ActionVerb {
  return Object.hasOwn(PARTS, verb);
}
