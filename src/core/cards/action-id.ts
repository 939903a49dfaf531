/** Owns action ids: what a button or a choice sends back. All state is in records, so an id names and never carries. */
import { z } from 'zod';
import { GRADES } from '../daily/answer.ts';
import { withoutStamp } from '../deliveries/stamp.ts';
import { ACTION_ID_LENGTH, type ActionId } from './card.ts';

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

/** A record's id: made by storage, without a colon. */
const record = z.string().regex(/^[a-z][0-9]{1,11}$/u);
/** Of a mock interview. */
const round = z.coerce.number().int().min(1).max(99);
/** A delivery's id. */
const delivery = z.string().regex(/^[a-z0-9]{1,25}$/u);

const verb = <const Name extends string, Parts extends z.ZodRawShape>(verbName: Name, parts: Parts) =>
  z.object({ verb: z.literal(verbName), ...parts });

/** Every verb with its parts, in the order in which they stand in the id. */
const ACTIONS = [
  /** Show the list of companies in place of the private card. */
  verb('companies', { page }),
  /** Show a company's card in place of the private card. */
  verb('card', { entry: name }),
  /** Show one view of a dossier in place of the private card. */
  verb('view', { entry: name, view: name, page }),
  /** Show a view privately beside a public card. */
  verb('read', { entry: name, view: name, page }),
  /** Post a view for everybody in the channel. */
  verb('share', { entry: name, view: name }),
  /** Show one topic's questions in place of the private card. */
  verb('deck', { entry: name, topic: name, page }),
  /** Show another question of the sequence in place of the private card. */
  verb('draw', { entry: name, seed, place }),
  /** Ask what is wrong with a question, and keep what is said. */
  verb('note', { entry: name, question: name }),
  /** Open more below a question. */
  verb('ask', { entry: name, question: name, open: z.string().regex(/^[hkf]{1,3}$/u), seed, place }),

  /** Open the form for an answer to a daily post, and keep what it sends. */
  verb('answer', { post: record }),
  /** Show a daily post's hint, its key points, or its follow-up question, privately. */
  verb('hint', { post: record }),
  verb('points', { post: record }),
  verb('follow', { post: record }),
  /** Say how well one knew it. */
  verb('grade', { post: record, grade: z.enum(GRADES) }),
  /** List what others said to a post: after one's own answer, or after the recap. */
  verb('answers', { post: record, page }),
  /** Read one whole answer. */
  verb('read-answer', { answer: record, page }),
  /** Read one's own text that was sent and not taken. */
  verb('draft', { post: record, page }),
  /** Say that this answer helped most. */
  verb('vote', { answer: record }),

  /** Open the rarer settings in the form of a new schedule, and keep what it sends. */
  verb('daily-set', { isFull: z.enum(['0', '1']) }),
  /** The same for a schedule that is there; `seen` tells its settings apart as they were when the form was opened. */
  verb('daily-edit', {
    schedule: record,
    seen: z.string().regex(/^[a-z0-9]{1,8}$/u),
    isFull: z.enum(['0', '1']),
  }),
  /** Post a sample into the schedule's channel and take it away again. */
  verb('daily-test', { schedule: record }),
  /** Check the channel again and go on with a schedule that was paused. */
  verb('daily-retry', { schedule: record }),
  /** Send a delivery again of which nobody knows whether it arrived. */
  verb('daily-resend', { delivery }),
  /** Stop a schedule, after being asked. */
  verb('daily-stop', { schedule: record }),
  /** Show where a schedule stands, or what it asked. */
  verb('daily-status', { schedule: record }),
  verb('daily-history', { schedule: record, page }),

  /** In the lobby of a mock interview. */
  verb('mock-join', { session: record }),
  verb('mock-leave', { session: record }),
  verb('mock-start', { session: record }),
  /** Open the form for an answer in a round, and keep what it sends. */
  verb('mock-answer', { session: record, round }),
  verb('mock-hint', { session: record, round }),
  verb('mock-skip', { session: record, round }),
  /** Show everybody's answers now. */
  verb('mock-reveal', { session: record, round }),
  verb('mock-points', { session: record, round }),
  /** Read one whole answer. */
  verb('mock-read', { answer: record, page }),
  /** Open the form for the next answer that one is to rate. */
  verb('mock-rate', { session: record, round }),
  /** Open the form for this answer, and keep what it sends. */
  verb('mock-rating', { answer: record }),
  verb('mock-follow', { session: record, round }),
  verb('mock-next', { session: record, round }),
  verb('mock-end', { session: record }),
  /** One's own numbers and feedback. */
  verb('mock-report', { session: record }),

  /** Show everything that is kept on the person who clicks, as Markdown or JSON. */
  verb('privacy-export', { format: z.enum(['md', 'json']), page }),
  /** Delete it. */
  verb('privacy-delete', {}),
] as const;

const actionSchema = z.discriminatedUnion('verb', ACTIONS);

export type Action = z.infer<typeof actionSchema>;
export type ActionVerb = Action['verb'];

const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  ACTIONS.map(({ shape: { verb: name, ...parts } }) => [name.value, Object.keys(parts)]),
);

/** An id such as `v1:view:kakao:topics:2`. Throws when it would not fit: ids are ours, so that is a mistake of ours. */
export function encodeAction(action: Action): ActionId {
  const values: Record<string, unknown> = action;
  const parts = partsOf(action.verb).map((part) => String(values[part]));
  const id = [VERSION, action.verb, ...parts].join(':');
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
  const [version, name = '', ...values] = withoutStamp(id).split(':');
  const parts = PARTS.get(name);
  if (version !== VERSION || parts?.length !== values.length) return null;
  const parsed = actionSchema.safeParse({
    verb: name,
    ...Object.fromEntries(parts.map((part, index) => [part, values[index]])),
  });
  return parsed.success ? parsed.data : null;
}

const partsOf = (name: ActionVerb): readonly string[] => PARTS.get(name) ?? [];
