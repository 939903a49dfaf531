/** Owns what a member does: types a command, clicks, chooses; and what Slack shows them when the bot does not answer. */
import { checkMessage, type Control } from './block-rules.ts';
import { createFormHands, type FormHands } from './form-hands.ts';
import {
  blockActionsPayload,
  buttonAction,
  selectAction,
  slashCommandPayload,
  viewActionsPayload,
  viewSubmissionPayload,
  type Origin,
  type Workspace,
} from './payloads.ts';
import type { Hook } from './response-urls.ts';
import { controlsOf } from './screen.ts';
import type { Acknowledgement, EnvelopeType } from './sockets.ts';
import type { OpenView, Views } from './views.ts';
import type { Message, World } from './world.ts';

type HandsOptions = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly views: Views;
  readonly createHook: (message: Message | null) => Hook;
  readonly hookUrl: (hook: Hook) => string;
  readonly deliver: (
    type: EnvelopeType,
    payload: Readonly<Record<string, unknown>>,
  ) => Promise<Acknowledgement>;
  readonly violate: (text: string) => void;
};

export type ClickOptions = {
  /** How many times Slack delivers it, all at once: as when an acknowledgement was lost. */
  readonly deliveries?: number;
};

export type Hands = Pick<FormHands, 'fills' | 'submits' | 'closes'> & {
  /** Resolves with how the bot acknowledged; what it answered stands on the screen. */
  types(text: string): Promise<Acknowledgement>;
  /** The button of that label in the open view, else the newest on the screen. */
  clicks(label: string, options?: ClickOptions): Promise<readonly Acknowledgement[]>;
  /** The newest option of that label in a drop-down on the screen. */
  chooses(label: string): Promise<readonly Acknowledgement[]>;
  /** Slack delivers the last click or form once more, as after an acknowledgement that it did not get. */
  redelivers(): Promise<readonly Acknowledgement[]>;
  /** A click of which the payload is changed on the way, as a forger would. */
  forges(value: string): Promise<readonly Acknowledgement[]>;
  screen(): string;
  /** Labels of the newest message's controls. */
  controls(): readonly string[];
  /** Resolves as soon as these words stand on the screen. */
  sees(words: string | RegExp): Promise<void>;
};

/** Where a member is: in a channel, or in a thread that they opened beside it. */
export type Whereabouts = { readonly channelId: string; readonly threadTs: string | null };

export function createHands(
  memberId: string,
  { channelId, threadTs }: Whereabouts,
  options: HandsOptions,
): Hands {
  const { world, workspace, views, violate } = options;
  const screen = (): string =>
    [world.screenOf(memberId, channelId, threadTs), form.screen()].filter((text) => text !== '').join('\n\n');
  const visible = (): readonly Message[] => world.visibleTo(memberId, channelId, threadTs).toReversed();

  const originOf = (hook: Hook): Origin => {
    const channel = world.channels.get(channelId);
    if (channel === undefined) throw new Error(`no ${channelId} here`);
    return { ...inView(), channel, responseUrl: options.hookUrl(hook) };
  };
  const inView = () => {
    const member = world.members.get(memberId);
    if (member === undefined) throw new Error(`no ${memberId} here`);
    return { workspace, member, triggerId: views.createTrigger(memberId) };
  };

  let last: Readonly<Record<string, unknown>> | null = null;
  const form = createFormHands(
    {
      memberId,
      views,
      violate,
      payloadOf: (view) => viewSubmissionPayload(view, inView()),
      deliver: (payload) => options.deliver('interactive', payload),
      changed: () => world.changed(),
    },
    (payload) => {
      last = payload;
    },
  );
  const act = (place: Place, action: object, { deliveries = 1 }: ClickOptions = {}) => {
    last =
      'ts' in place
        ? blockActionsPayload(place, action, originOf(options.createHook(place)))
        : viewActionsPayload(place, action, inView());
    return send(last, deliveries);
  };
  const send = async (payload: Readonly<Record<string, unknown>>, deliveries: number) => {
    const outcomes = await Promise.all(
      Array.from({ length: deliveries }, () => options.deliver('interactive', payload)),
    );
    for (const outcome of outcomes) {
      if (outcome.kind === 'acknowledged' && hasContent(outcome.payload)) {
        violate('a click was acknowledged with a body: Slack ignores it');
      }
      if (outcome.kind !== 'acknowledged') {
        world.post(channelId, memberId, { text: '⚠ This did not work' }, { threadTs });
      }
    }
    return outcomes;
  };

  const find = (label: string, matches: (control: Control) => boolean) => {
    const open = views.before(memberId);
    const places: readonly Place[] = [...(open === null ? [] : [open]), ...visible()];
    for (const place of places) {
      for (const block of place.body.blocks ?? []) {
        const control = block.type === 'actions' ? block.elements.find(matches) : undefined;
        if (control !== undefined) return { place, control, blockId: block.block_id ?? '' };
      }
    }
    throw new Error(`nothing called «${label}» on the screen:\n${screen()}`);
  };

  return {
    ...form,
    async types(text) {
      // https://docs.slack.dev/interactivity/implementing-slash-commands: not from within a thread.
      if (threadTs !== null) throw new Error('slash commands do not work inside threads');
      const payload = slashCommandPayload(text, originOf(options.createHook(null)));
      const outcome = await options.deliver('slash_commands', payload);
      showAnswer(outcome, text, channelId, memberId, options);
      return outcome;
    },
    async clicks(label, clickOptions) {
      const found = find(label, (one) => one.type === 'button' && one.text.text === label);
      if (found.control.type !== 'button') throw new Error('not a button');
      return act(found.place, buttonAction(found.control, found.blockId), clickOptions);
    },
    async chooses(label) {
      const isThere = (one: Control): boolean =>
        one.type === 'static_select' && one.options.some(({ text }) => text.text === label);
      const found = find(label, isThere);
      if (found.control.type !== 'static_select') throw new Error('not a drop-down');
      return act(found.place, selectAction(found.control, label, found.blockId));
    },
    async redelivers() {
      if (last === null) throw new Error('nothing was clicked yet');
      return last['type'] === 'view_submission' ? [await form.deliverAgain(last)] : send(last, 1);
    },
    async forges(value) {
      const found = find('any button', (one) => one.type === 'button');
      if (found.control.type !== 'button') throw new Error('not a button');
      return act(found.place, buttonAction({ ...found.control, value }, found.blockId));
    },
    screen,
    controls: () => controlsOf(visible()[0]?.body ?? {}).flatMap(labelsOf),
    sees: (words) =>
      world.until(
        () => (typeof words === 'string' ? screen().includes(words) : words.test(screen())),
        `${memberId} seeing ${String(words)}`,
      ),
  };
}

/** Where a control stands. */
type Place = Message | OpenView;

function labelsOf(control: Control): readonly string[] {
  return control.type === 'button' ? [control.text.text] : control.options.map(({ text }) => text.text);
}

const hasContent = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && Object.keys(payload).length > 0;

/** What an acknowledgement of a slash command puts on the screen. The error names are Slack's own. */
function showAnswer(
  outcome: Acknowledgement,
  typed: string,
  channelId: string,
  memberId: string,
  { world, violate }: HandsOptions,
): void {
  const command = typed.split(/\s/u)[0] ?? '';
  const fail = (error: string): void => {
    world.post(channelId, memberId, { text: `${command} failed with the error "${error}"` });
  };
  switch (outcome.kind) {
    case 'late':
      return fail('operation_timeout');
    case 'unreachable':
      return fail('dispatch_failed');
    case 'acknowledged': {
      if (!hasContent(outcome.payload)) return;
      const checked = checkMessage(outcome.payload);
      if (!checked.ok) {
        violate(`acknowledgement: ${checked.error} ${checked.details.join(' ')}`);
        return fail('invalid_command_response');
      }
      const isPublic = checked.body.response_type === 'in_channel';
      world.post(channelId, isPublic ? null : memberId, checked.body);
    }
  }
}
