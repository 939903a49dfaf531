/** Owns what Slack refuses in a view: the rules of modals and of their inputs, each limit with its source. */
import { z } from 'zod';
import { actionId, block, blockId, option, plainText, repeats, staticSelect } from './block-rules.ts';

// Sources: R = https://docs.slack.dev/reference/block-kit, V = https://docs.slack.dev/reference/views/modal-views.

/** R/block-elements/plain-text-input-element: max_length 1 to 3,000. */
const textInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: actionId,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    initial_value: z.string().min(1).max(3000).optional(),
    placeholder: plainText(150).optional(),
    focus_on_load: z.boolean().optional(),
  })
  .refine(
    ({ initial_value: text = '', max_length: max = 3000 }) => text.length <= max,
    'initial_value is longer than max_length',
  );

type Options = { readonly options: readonly z.infer<typeof option>[]; readonly initial_option?: unknown };
/** R/block-elements: an initial_option must exactly match one of the options. */
const isInitialThere = ({ options, initial_option: initial }: Options): boolean =>
  initial === undefined || options.some((one) => JSON.stringify(one) === JSON.stringify(initial));
const areDistinct = ({ options }: Options): boolean =>
  repeats(options.map(({ value }) => value)).length === 0;

/** R/block-elements/radio-button-group-element: at most 10 options. */
const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    action_id: actionId,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
    focus_on_load: z.boolean().optional(),
  })
  .refine(isInitialThere, 'initial_option is none of the options')
  .refine(areDistinct, 'two options have one value');

const select = staticSelect
  .extend({ initial_option: option.optional() })
  .refine(isInitialThere, 'initial_option is none of the options')
  .refine(areDistinct, 'two options have one value');

/** R/blocks/input-block: label and hint 2,000. */
const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.union([textInput, radioButtons, select]),
});
export type InputBlock = z.infer<typeof input>;

/** V: title, submit and close 24; 100 blocks; callback_id 255; private_metadata 3,000; a submit where there is an input. */
const view = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    blocks: z
      .array(z.union([input, block]))
      .min(1)
      .max(100),
    callback_id: z.string().max(255).optional(),
    private_metadata: z.string().max(3000).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    external_id: z.string().max(255).optional(),
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
    'a view with an input needs a submit',
  )
  .refine(
    ({ blocks }) =>
      repeats(blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]))).length === 0,
    'a block_id stands twice',
  );
export type ViewBody = z.infer<typeof view>;

type CheckedView =
  | { readonly ok: true; readonly view: ViewBody }
  | { readonly ok: false; readonly details: readonly string[] };

/** views.open: «view_too_large» beyond 250 kB. */
const LARGEST = 250 * 1024;

export function checkView(value: unknown): CheckedView {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > LARGEST)
    return { ok: false, details: ['view_too_large'] };
  const parsed = view.safeParse(value);
  if (parsed.success) return { ok: true, view: parsed.data };
  return {
    ok: false,
    details: parsed.error.issues.map(
      ({ path, message }) => `${message} [json-pointer:/view/${path.join('/')}]`,
    ),
  };
}

export function inputsOf({ blocks }: ViewBody): readonly InputBlock[] {
  return blocks.flatMap((one) => (one.type === 'input' ? [one] : []));
}
