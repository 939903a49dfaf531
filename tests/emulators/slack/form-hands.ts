/** Owns what a member does with a view: fills it in, sends it, closes it; and what Slack makes of the bot's answer. */
import { z } from 'zod';
import type { Acknowledgement } from './sockets.ts';
import { linesOf } from './screen.ts';
import { checkView, inputsOf, type InputBlock } from './view-rules.ts';
import type { OpenView, Views } from './views.ts';

type Payload = Readonly<Record<string, unknown>>;

type FormOptions = {
  readonly memberId: string;
  readonly views: Views;
  readonly violate: (text: string) => void;
  readonly payloadOf: (view: OpenView) => Payload;
  readonly deliver: (payload: Payload) => Promise<Acknowledgement>;
  readonly changed: () => void;
};

export type FormHands = {
  /** The view before the member, as they see it; empty where there is none. */
  screen(): string;
  /** Types into the field of this label, or picks the option of this label in it; a client takes no more than allowed. */
  fills(label: string, value: string): void;
  /** Sends it. A client refuses while something required is empty. `changed` is what a forger makes of it on the way. */
  submits(options?: {
    readonly deliveries?: number;
    readonly changed?: (payload: Payload) => Payload;
  }): Promise<readonly Acknowledgement[]>;
  closes(): void;
  /** Once more what was sent last. */
  deliverAgain(payload: Payload): Promise<Acknowledgement>;
};

export function createFormHands(options: FormOptions, remember: (payload: Payload) => void): FormHands {
  const { memberId, views, deliver } = options;
  const view = (): OpenView => {
    const open = views.before(memberId);
    if (open === null) throw new Error(`${memberId} has no form open`);
    return open;
  };
  const deliverAgain = async (payload: Payload): Promise<Acknowledgement> => {
    const outcome = await deliver(payload);
    const open = views.before(memberId);
    if (open !== null) settle(open, outcome, options);
    return outcome;
  };
  return {
    screen() {
      const open = views.before(memberId);
      return open === null ? '' : screenOf(open);
    },
    fills(label, value) {
      const input = inputsOf(view().body).find((one) => one.label.text === label);
      if (input === undefined) throw new Error(`no field «${label}»:\n${screenOf(view())}`);
      view().typed.set(input.block_id ?? '', typedInto(input, value));
      options.changed();
    },
    async submits({ deliveries = 1, changed = (payload: Payload) => payload } = {}) {
      const open = view();
      const missing = inputsOf(open.body).find(
        ({ optional, block_id: id = '' }) => optional !== true && (open.typed.get(id) ?? '') === '',
      );
      if (missing !== undefined) throw new Error(`«${missing.label.text}» is empty`);
      const payload = changed(options.payloadOf(open));
      remember(payload);
      return Promise.all(Array.from({ length: deliveries }, () => deliverAgain(payload)));
    },
    closes: () => views.close(memberId),
    deliverAgain,
  };
}

function typedInto({ element }: InputBlock, value: string): string {
  if (element.type === 'plain_text_input') {
    if (value.length > (element.max_length ?? 3000)) throw new Error('a client takes no more characters');
    return value;
  }
  const option = element.options.find(({ text }) => text.text === value);
  if (option === undefined) throw new Error(`no option «${value}»`);
  return option.value;
}

/** https://docs.slack.dev/surfaces/modals#updating_response: what an acknowledgement of a submission may say. */
const responseSchema = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
]);

function settle(view: OpenView, outcome: Acknowledgement, { views, violate, changed }: FormOptions): void {
  view.errors = new Map();
  if (outcome.kind !== 'acknowledged') {
    view.trouble = 'We had some trouble connecting. Try again?';
    return changed();
  }
  const { payload } = outcome;
  const isEmpty =
    payload === undefined || (typeof payload === 'object' && Object.keys(payload ?? {}).length === 0);
  if (isEmpty) return views.close(view.memberId);
  const response = responseSchema.safeParse(payload);
  if (!response.success) return violate(`a form's acknowledgement: ${JSON.stringify(payload).slice(0, 200)}`);
  if (response.data.response_action === 'clear') return views.close(view.memberId);
  if (response.data.response_action === 'errors') {
    const errors = Object.entries(response.data.errors);
    const inputs = new Set(inputsOf(view.body).map(({ block_id: id }) => id));
    // Slack takes none that names no input of the view.
    if (errors.length === 0 || errors.some(([id]) => !inputs.has(id)))
      return violate(`a form's errors: ${JSON.stringify(payload).slice(0, 200)}`);
    view.errors = new Map(errors);
    return changed();
  }
  const checked = checkView(response.data.view);
  if (!checked.ok) return violate(`a form's acknowledgement: ${checked.details.join(' ')}`);
  views.update(view.id, checked.view);
}

/** Title first, what stands in each input behind `>`, the buttons last. */
function screenOf({ body, typed, trouble, errors }: OpenView): string {
  const lines = body.blocks.flatMap((one) => {
    if (one.type !== 'input') return linesOf({ blocks: [one] });
    const error = errors.get(one.block_id ?? '');
    // Where there is an error, a client shows it in place of the hint.
    const hint = error !== undefined ? [`✗ ${error}`] : one.hint === undefined ? [] : [one.hint.text];
    const { element } = one;
    const value = typed.get(one.block_id ?? '') ?? '';
    const shown =
      element.type === 'plain_text_input'
        ? `> ${value}`
        : element.options.map((o) => `${o.value === value ? '◉' : '○'} ${o.text.text}`).join('  ');
    return [`${one.label.text}${one.optional === true ? ' (optional)' : ''}`, shown, ...hint];
  });
  const buttons = [body.close, body.submit].flatMap((one) => (one === undefined ? [] : [`[${one.text}]`]));
  return [`## ${body.title.text}`, ...lines, ...(trouble === null ? [] : [trouble]), buttons.join(' ')].join(
    '\n',
  );
}
