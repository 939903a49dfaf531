/** Owns reading what Slack sends: the few fields that are used, checked, or null when it is nothing of ours. */
import { z } from 'zod';
import type { Actor } from '../../core/commands/request.ts';
import {
  controlSchema,
  id,
  optionalId,
  personFields,
  personIn,
  presentId,
  triggerId,
} from './payload-fields.ts';
import { personOf } from './person.ts';
import { readView, type ReceivedSubmission, type ReceivedViewAction } from './read-view.ts';
import { unescapeText } from './unescape-text.ts';

type Where = {
  readonly actor: Actor;
  readonly channelId: string;
  /** Takes five answers within thirty minutes. */
  readonly responseUrl: string;
  /** Opens one view within three seconds. */
  readonly triggerId: string;
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

type Received = ReceivedCommand | ReceivedAction | ReceivedSubmission | ReceivedViewAction;

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
  trigger_id: triggerId,
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const actionSchema = z.object({
  type: z.literal('block_actions'),
  ...personFields,
  container: z.object({ message_ts: id, channel_id: id, is_ephemeral: z.boolean().optional() }),
  actions: z.array(controlSchema).min(1),
  response_url: responseUrl,
  trigger_id: triggerId,
});

/** The door in front of Bolt and the listener behind it look at the same body. */
const readBefore = new WeakMap<object, Received | null>();

export type ReadPayload = typeof readPayload;

/** Null for anything but a slash command, a click on a control of ours, or a form of ours; never throws. */
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
  return action.success ? actionOf(action.data) : readView(body);
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
    triggerId: payload.trigger_id,
  };
}

function actionOf(payload: z.infer<typeof actionSchema>): ReceivedAction {
  const { message_ts: timestamp, channel_id: channelId } = payload.container;
  const [actionId = ''] = payload.actions;
  return {
    kind: 'action',
    actionId,
    messageId: `${channelId}-${timestamp}`,
    isPrivateMessage: payload.container.is_ephemeral === true,
    actor: personIn(payload),
    channelId,
    responseUrl: payload.response_url,
    triggerId: payload.trigger_id,
  };
}
