/** Owns reading what is done in a view: a form that is sent, and a click on the card that answered one. */
import { z } from 'zod';
import type { Actor, SubmissionRequest } from '../../core/commands/request.ts';
import { submittedValues } from '../../core/commands/submitted-values.ts';
import { decodeOrigin, type ViewOrigin } from '../view-origin.ts';
import { controlSchema, id, personFields, personIn, triggerId } from './payload-fields.ts';

type InView = {
  readonly actor: Actor;
  readonly viewId: string;
  readonly title: string;
  /** Null where the view does not tell: nothing can be shared then, and everything else works. */
  readonly origin: ViewOrigin | null;
  readonly actionId: string;
};

export type ReceivedSubmission = InView & {
  readonly kind: 'submission';
  /** The same each time this submission is delivered, and another one for any other. */
  readonly key: string;
  readonly values: SubmissionRequest['values'];
  /** The names of the form's fields, in their order. */
  readonly fields: readonly string[];
};

export type ReceivedViewAction = InView & {
  readonly kind: 'view_action';
  /** What stands in the fields of the form, where the view is one: by name, as it was typed. */
  readonly typed: ReadonlyMap<string, string>;
};

/** Slack takes 3,000 characters a field; what is longer was not typed into a form of ours. */
const LONGEST_VALUE = 12_000;
const text = z.string().max(LONGEST_VALUE);

/** An input that was left empty says null. */
const inputSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: text.nullish() }),
  z.object({
    type: z.enum(['radio_buttons', 'static_select']),
    selected_option: z.object({ value: text }).nullish(),
  }),
]);

/** By block, then by element; a view of ours has one element in each block, of the block's name. */
const valuesOf = <Input extends z.ZodType>(input: Input) =>
  z.object({ values: z.record(z.string().max(255), z.record(z.string().max(255), input)) });

const viewFields = {
  id,
  title: z.object({ text: z.string().max(100) }).optional(),
  private_metadata: z.string().max(4000).default(''),
};

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission */
const submissionSchema = z.object({
  type: z.literal('view_submission'),
  ...personFields,
  view: z.object({
    ...viewFields,
    hash: z.string().max(256).default(''),
    callback_id: z.string().min(1).max(255),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().default('') })).default([]),
    state: valuesOf(inputSchema),
  }),
  /** Of each sending another one: who sends the same again may get another answer. */
  trigger_id: triggerId,
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload: the container is a view. */
const viewActionSchema = z.object({
  type: z.literal('block_actions'),
  ...personFields,
  container: z.object({ type: z.literal('view') }),
  // A drop-down on a card is no field of a form: what is none is passed over.
  view: z.object({ ...viewFields, state: valuesOf(inputSchema.nullable().catch(null)).optional() }),
  actions: z.array(controlSchema).min(1),
});

/** Null for anything else; never throws. */
export function readView(body: object): ReceivedSubmission | ReceivedViewAction | null {
  const submission = submissionSchema.safeParse(body);
  if (submission.success) return submissionOf(submission.data);
  const click = viewActionSchema.safeParse(body);
  if (!click.success) return null;
  const [actionId = ''] = click.data.actions;
  const typed = new Map(
    Object.entries(click.data.view.state?.values ?? {}).flatMap(([name, elements]) =>
      Object.values(elements).flatMap((input) =>
        input === null ? [] : [[name, valueOf(input) ?? ''] as const],
      ),
    ),
  );
  return { kind: 'view_action', ...inView(click.data), actionId, typed };
}

function submissionOf(payload: z.infer<typeof submissionSchema>): ReceivedSubmission {
  const { id: viewId, hash, callback_id: actionId, state, blocks } = payload.view;
  const inputs = blocks.filter(({ type }) => type === 'input').map(({ block_id: name }) => name);
  const values = submittedValues(
    Object.entries(state.values).flatMap(([name, elements]) =>
      Object.values(elements).map((input) => [name, valueOf(input)] as const),
    ),
  );
  return {
    kind: 'submission',
    ...inView(payload),
    actionId,
    key: JSON.stringify([payload.user.id, viewId, hash, payload.trigger_id, actionId, values]),
    values,
    fields: inputs.length === 0 ? Object.keys(state.values) : inputs,
  };
}

function valueOf(input: z.infer<typeof inputSchema>): string | null | undefined {
  return input.type === 'plain_text_input' ? input.value : input.selected_option?.value;
}

type Payload = z.infer<typeof submissionSchema> | z.infer<typeof viewActionSchema>;

function inView(payload: Payload): Omit<InView, 'actionId'> {
  return {
    actor: personIn(payload),
    viewId: payload.view.id,
    title: payload.view.title?.text ?? 'Prepbot',
    origin: decodeOrigin(payload.view.private_metadata),
  };
}
