/** Owns what Slack refuses in a message: Block Kit's rules as schemas, each limit with its source. */
import { z } from 'zod';

// Sources: R = https://docs.slack.dev/reference/block-kit, T = the doc comments of @slack/types.

/** R/composition-objects/text-object: 1 to 3,000 characters unless the field says less. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
const anyText = (max: number) => z.union([plainText(max), mrkdwn(max)]);

/** R/blocks: at most 255 characters, unique in a message. */
export const blockId = z.string().min(1).max(255).optional();
/** R/block-elements: at most 255 characters, unique in its block. */
export const actionId = z.string().min(1).max(255);

/** R/block-elements/button-element: text 75, value 2,000; style primary or danger. */
const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  url: z.string().max(3000).optional(),
});

/** R/composition-objects/option-object: text 75; value 75 (T; newer pages say 150: the stricter holds). */
export const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(75) });

/** R/block-elements/select-menu-element: 1 to 100 options, placeholder 150. */
export const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
});

const style = z
  .strictObject({ bold: z.boolean(), italic: z.boolean(), strike: z.boolean(), code: z.boolean() })
  .partial();

/** R/block-elements/rich-text-section-element. An empty text is refused. */
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: z.string().min(1).max(3000),
    text: z.string().min(1).optional(),
    style: style.optional(),
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: z.string().regex(/\{\w+\}/u),
    fallback: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string() }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string() }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']) }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richElement) });

const richTextPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(richElement).min(1) }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    /** T, RichTextList.indent: 0 to 8. */
    indent: z.int().min(0).max(8).optional(),
    /** R/block-elements/rich-text-list-element: the first number less one. */
    offset: z.int().min(0).optional(),
    elements: z.array(richSection).min(1),
  }),
]);

/** Every text within; stated nowhere for rich text, so it is held to the 3,000 of a text object. */
const RICH_TEXT = 3000;

export const block = z.discriminatedUnion('type', [
  /** R/blocks/header-block: 150. */
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  /** R/blocks/section-block: text 3,000; fields 10 × 2,000. */
  z.strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
  }),
  /** R/blocks/context-block: 1 to 10 elements. */
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z.array(anyText(3000)).min(1).max(10),
  }),
  /** R/blocks/actions-block: 1 to 25 elements. */
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z
      .array(z.discriminatedUnion('type', [button, staticSelect]))
      .min(1)
      .max(25),
  }),
  /** R/blocks/rich-text-block. */
  z
    .strictObject({ type: z.literal('rich_text'), block_id: blockId, elements: z.array(richTextPart).min(1) })
    .refine((value) => textLength(value) <= RICH_TEXT, `rich_text of more than ${RICH_TEXT} characters`),
]);

export type Block = z.infer<typeof block>;
export type RichTextPart = z.infer<typeof richTextPart>;
export type RichElement = z.infer<typeof richElement>;
export type Control = z.infer<typeof button> | z.infer<typeof staticSelect>;

/** R/blocks: at most 50 blocks a message. */
const blocks = z.array(block).min(1).max(50);
/** bolt-js issue 2509: `msg_blocks_too_long` from about 13,200 characters on. */
const MESSAGE_TEXT = 13_200;
/** https://docs.slack.dev/changelog/2018-truncating-really-long-messages */
const TOP_LEVEL_TEXT = 40_000;

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses, and the fields of chat.postMessage. */
export const messageBody = z.strictObject({
  text: z.string().max(TOP_LEVEL_TEXT).optional(),
  blocks: blocks.optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  link_names: z.boolean().optional(),
  parse: z.enum(['full', 'none']).optional(),
  mrkdwn: z.boolean().optional(),
  /** An answer through a response URL may stand in a thread (RespondArguments of @slack/bolt). */
  thread_ts: z.string().optional(),
});
export type MessageBody = z.infer<typeof messageBody>;

type Checked =
  | { readonly ok: true; readonly body: MessageBody }
  | { readonly ok: false; readonly error: string; readonly details: readonly string[] };

/** What Slack says to a message. */
export function checkMessage(value: unknown): Checked {
  const parsed = messageBody.safeParse(value);
  if (!parsed.success) {
    const details = parsed.error.issues.map(
      ({ path, message }) => `${message} [json-pointer:/${path.join('/')}]`,
    );
    return { ok: false, error: 'invalid_blocks', details };
  }
  const body = parsed.data;
  if ((body.text ?? '') === '' && body.blocks === undefined)
    return { ok: false, error: 'no_text', details: [] };
  const all = body.blocks ?? [];
  if (textLength(all) > MESSAGE_TEXT) return { ok: false, error: 'msg_blocks_too_long', details: [] };
  const repeated = [
    ...repeats(all.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]))),
    ...all.flatMap((one) =>
      one.type === 'actions' ? repeats(one.elements.map((element) => element.action_id)) : [],
    ),
  ];
  if (repeated.length > 0) {
    return { ok: false, error: 'invalid_blocks', details: repeated.map((id) => `«${id}» already exists`) };
  }
  return { ok: true, body };
}

export const repeats = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

/** The sum of every `text` in a block. */
function textLength(value: unknown, key = ''): number {
  if (typeof value === 'string') return key === 'text' ? value.length : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + textLength(inner, name), 0);
}
