/** Owns reading what is done in a view: a form that is sent, and a click on the card that answered one. */
import { z } from 'zod';
import type { Actor, SubmissionRequest } from '../../core/commands/request.ts';
import { submittedValues } from '../../core/commands/submitted-values.ts';
import { decodeOrigin, type ViewOrigin } from '../view-origin.ts';
import { controlSchema, id, personFields, personIn } from './payload-fields.ts';

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
};

export type ReceivedViewAction = InView & { readonly kind: 'view_action' };

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
    /** By block, then by element; a view of ours has one element in each block, of the block's name. */
    state: z.object({ values: z.record(z.string().max(255), z.record(z.string().max(255), inputSchema)) }),
  }),
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload: the container is a view. */
const viewActionSchema = z.object({
  type: z.literal('block_actions'),
  ...personFields,
  container: z.object({ type: z.literal('view') }),
  view: z.object(viewFields),
  actions: z.array(controlSchema).min(1),
});

/** Null for anything else; never throws. */
export function readView(body: object): ReceivedSubmission | ReceivedViewAction | null {
  const submission = submissionSchema.safeParse(body);
  if (submission.success) return submissionOf(submission.data);
  const click = viewActionSchema.safeParse(body);
  if (!click.success) return null;
  const [actionId = ''] = click.data.actions;
  return { kind: 'view_action', ...inView(click.data), actionId };
}

function submissionOf(payload: z.infer<typeof submissionSchema>): ReceivedSubmission {
  const { id: viewId, hash, callback_id: actionId, state } = payload.view;
  const values = submittedValues(
    Object.entries(state.values).flatMap(([name, elements]) =>
      Object.values(elements).map((input) => [name, valueOf(input)] as const),
    ),
  );
  return {
    kind: 'submission',
    ...inView(payload),
    actionId,
    key: JSON.stringify([payload.user.id, viewId, hash, actionId, values]),
    values,
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
