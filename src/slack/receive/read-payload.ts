/** Owns reading what Slack sends: the few fields that are used, checked, or null when it is nothing of ours. */
import { z } from 'zod';
import type { Actor } from '../../core/commands/request.ts';
import { personOf } from './person.ts';
import { unescapeText } from './unescape-text.ts';

type Where = {
  readonly actor: Actor;
  readonly channelId: string;
  /** Takes five answers within thirty minutes. */
  readonly responseUrl: string;
};

export type ReceivedCommand = Where & {
  readonly kind: 'command';
  /** With its slash. */
  readonly command: string;
  readonly text: string;
};

export type ReceivedAction = Where & {
  readonly kind: 'action';
  readonly actionId: string;
  /** Channel and timestamp: the same each time this click is delivered. */
  readonly messageId: string;
  /** Only the person sees the message that the control stands on. */
  readonly isPrivateMessage: boolean;
};

type Received = ReceivedCommand | ReceivedAction;

const id = z.string().min(1).max(64);
const optionalId = id.nullish().or(z.literal(''));
const responseUrl = z.url({ protocol: /^https?$/u });

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
const commandSchema = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  user_id: id,
  user_name: z.string().default(''),
  team_id: optionalId,
  enterprise_id: optionalId,
  channel_id: id,
  response_url: responseUrl,
});

const controlSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('button'), value: z.string() }),
  z.object({ type: z.literal('static_select'), selected_option: z.object({ value: z.string() }) }),
]);

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const actionSchema = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id, team_id: optionalId, name: z.string().optional(), username: z.string().optional() }),
  team: z.object({ id: optionalId }).nullish(),
  enterprise: z.object({ id: optionalId }).nullish(),
  container: z.object({ message_ts: id, channel_id: id, is_ephemeral: z.boolean().optional() }),
  actions: z.array(controlSchema).min(1),
  response_url: responseUrl,
});

/** The door in front of Bolt and the listener behind it look at the same body. */
const readBefore = new WeakMap<object, Received | null>();

/** Null for anything but a slash command or a click on a control of a message; never throws. */
export function readPayload(body: unknown): Received | null {
  if (typeof body !== 'object' || body === null) return null;
  const before = readBefore.get(body);
  if (before !== undefined) return before;
  const received = readObject(body);
  readBefore.set(body, received);
  return received;
}

function readObject(body: object): Received | null {
  const command = commandSchema.safeParse(body);
  if (command.success) return commandOf(command.data);
  const action = actionSchema.safeParse(body);
  return action.success ? actionOf(action.data) : null;
}

function commandOf(payload: z.infer<typeof commandSchema>): ReceivedCommand {
  return {
    kind: 'command',
    command: payload.command,
    text: unescapeText(payload.text),
    actor: personOf({
      memberId: payload.user_id,
      personTeamId: null,
      teamId: presentId(payload.team_id),
      enterpriseId: presentId(payload.enterprise_id),
      name: payload.user_name,
    }),
    channelId: payload.channel_id,
    responseUrl: payload.response_url,
  };
}

function actionOf(payload: z.infer<typeof actionSchema>): ReceivedAction | null {
  const control = payload.actions[0];
  if (control === undefined) return null;
  const { message_ts: timestamp, channel_id: channelId } = payload.container;
  return {
    kind: 'action',
    actionId: control.type === 'button' ? control.value : control.selected_option.value,
    messageId: `${channelId}-${timestamp}`,
    isPrivateMessage: payload.container.is_ephemeral === true,
    actor: personOf({
      memberId: payload.user.id,
      personTeamId: presentId(payload.user.team_id),
      teamId: presentId(payload.team?.id),
      enterpriseId: presentId(payload.enterprise?.id),
      name: payload.user.name ?? payload.user.username ?? '',
    }),
    channelId,
    responseUrl: payload.response_url,
  };
}

const presentId = (value: string | null | undefined): string | null =>
  value === undefined || value === '' ? null : value;
