/** Owns the parts of Slack's channels, messages and groups that are read. */
import { z } from 'zod';

/** For what is not read. */
export const anything = z.unknown();

/** https://docs.slack.dev/reference/objects/conversation-object */
export const channelAnswer = z.looseObject({
  channel: z.looseObject({
    id: z.string(),
    name: z.string().nullish(),
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_read_only: z.boolean().optional(),
    is_thread_only: z.boolean().optional(),
    is_non_threadable: z.boolean().optional(),
  }),
});
export type WireChannel = z.infer<typeof channelAnswer>['channel'];

/** https://docs.slack.dev/reference/methods/usergroups.list */
export const groupsAnswer = z.looseObject({
  usergroups: z.array(z.looseObject({ id: z.string(), date_delete: z.number().nullish() })),
});

export const openedAnswer = z.looseObject({ channel: z.looseObject({ id: z.string().min(1) }) });

export const postedAnswer = z.looseObject({ channel: z.string().min(1), ts: z.string().min(1) });

/** The blocks of others are of no interest, and of any shape. */
export const message = z.looseObject({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
});
export type WireMessage = z.infer<typeof message>;

/** https://docs.slack.dev/reference/methods/conversations.history, conversations.replies */
export const historyAnswer = z.looseObject({
  messages: z.array(message),
  has_more: z.boolean().optional(),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});

const valued = z.looseObject({ value: z.string() });
const element = z.looseObject({ value: z.string().optional(), options: z.array(valued).optional() });
const block = z.looseObject({ elements: z.array(z.unknown()) });

/** What the controls of a message send back: the value is the action, `action_id` only counts them. */
export function actionsOf({ blocks = [] }: WireMessage): readonly string[] {
  return blocks
    .flatMap((each) => block.safeParse(each).data?.elements ?? [])
    .flatMap((each) => {
      const { value, options = [] } = element.safeParse(each).data ?? {};
      return [...(value === undefined ? [] : [value]), ...options.map((option) => option.value)];
    });
}
