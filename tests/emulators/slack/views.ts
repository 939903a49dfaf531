/** Owns the views that members have open: triggers that open one each within three seconds, and what is typed in them. */
import { checkView, inputsOf, type InputBlock, type ViewBody } from './view-rules.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#trigger_id */
const TRIGGER_MS = 3000;

export type OpenView = {
  readonly id: string;
  readonly memberId: string;
  body: ViewBody;
  /** Changes with each content. */
  hash: string;
  /** What stands in the inputs, by block. */
  readonly typed: Map<string, string>;
  /** What Slack writes into a form that could not be sent. */
  trouble: string | null;
  /** What the bot says of what stands in an input, by block: the form stays open. */
  errors: ReadonlyMap<string, string>;
};

type Refusal = { readonly error: string; readonly details?: readonly string[] };

export type Views = {
  createTrigger(memberId: string): string;
  /** What is wrong with it, or the view. */
  open(triggerId: string, body: unknown): OpenView | Refusal;
  update(viewId: string, body: unknown): OpenView | Refusal;
  /** The view that stands before a member. */
  before(memberId: string): OpenView | null;
  close(memberId: string): void;
};

type Trigger = { readonly memberId: string; readonly madeAt: number; isUsed: boolean };

export function createViews(now: () => number, onChange: () => void): Views {
  const triggers = new Map<string, Trigger>();
  const open = new Map<string, OpenView>();
  let count = 0;
  const show = (view: OpenView, body: ViewBody): OpenView => {
    count += 1;
    view.body = withBlockIds(body, count);
    view.hash = `hash-${count}`;
    view.trouble = null;
    view.errors = new Map();
    for (const input of inputsOf(view.body)) {
      const id = input.block_id ?? '';
      // What was typed stays, as long as its block does.
      if (!view.typed.has(id)) view.typed.set(id, initialOf(input));
    }
    onChange();
    return view;
  };
  return {
    createTrigger(memberId) {
      const id = `${triggers.size + 1}.${memberId}.trigger`;
      triggers.set(id, { memberId, madeAt: now(), isUsed: false });
      return id;
    },
    open(triggerId, body) {
      const trigger = triggers.get(triggerId);
      if (trigger === undefined) return { error: 'invalid_trigger_id' };
      if (trigger.isUsed) return { error: 'exchanged_trigger_id' };
      if (now() - trigger.madeAt > TRIGGER_MS) return { error: 'expired_trigger_id' };
      const checked = checkView(body);
      if (!checked.ok) return { error: 'invalid_arguments', details: checked.details };
      trigger.isUsed = true;
      count += 1;
      const { memberId } = trigger;
      const view = {
        id: `V${count}`,
        memberId,
        body: checked.view,
        hash: '',
        typed: new Map<string, string>(),
      };
      const shown = show({ ...view, trouble: null, errors: new Map() }, checked.view);
      open.set(memberId, shown);
      onChange();
      return shown;
    },
    update(viewId, body) {
      const view = Array.from(open.values()).find(({ id }) => id === viewId);
      if (view === undefined) return { error: 'not_found' };
      const checked = checkView(body);
      return checked.ok ? show(view, checked.view) : { error: 'invalid_arguments', details: checked.details };
    },
    before: (memberId) => open.get(memberId) ?? null,
    close(memberId) {
      open.delete(memberId);
      onChange();
    },
  };
}

function initialOf({ element }: InputBlock): string {
  return element.type === 'plain_text_input'
    ? (element.initial_value ?? '')
    : (element.initial_option?.value ?? '');
}

/** Slack gives each block an id of its own when the app gives none. */
function withBlockIds(body: ViewBody, count: number): ViewBody {
  return {
    ...body,
    blocks: body.blocks.map((one, index) => ({ ...one, block_id: one.block_id ?? `v${count}-${index}` })),
  };
}
