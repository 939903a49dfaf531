/** Owns the bodies that Slack sends, shaped as recorded ones are (tests/fixtures/slack). */
import type { Control } from './block-rules.ts';
import { inputsOf, type InputBlock } from './view-rules.ts';
import type { OpenView } from './views.ts';
import type { Channel, Member, Message } from './world.ts';

export const APP_ID = 'A0PREPBOT';

export type Workspace = {
  readonly teamId: string;
  readonly domain: string;
  /** Null: a workspace of its own; else it belongs to an Enterprise Grid organisation. */
  readonly enterpriseId: string | null;
  /** The app is installed for the whole organisation: payloads then tell no team. */
  readonly isOrgInstall: boolean;
};

export type Origin = {
  readonly workspace: Workspace;
  readonly member: Member;
  readonly channel: Channel;
  readonly responseUrl: string;
  readonly triggerId: string;
};

/** https://docs.slack.dev/interactivity/implementing-slash-commands: text is escaped, everything is a string. */
export function slashCommandPayload(typed: string, origin: Origin): Record<string, string> {
  const [, command = '', text = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(typed) ?? [];
  const { workspace, member, channel } = origin;
  return {
    token: 'verification',
    team_id: member.teamId,
    team_domain: workspace.domain,
    ...(workspace.enterpriseId === null
      ? {}
      : { enterprise_id: workspace.enterpriseId, enterprise_name: 'Organisation' }),
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: member.id,
    user_name: member.name,
    command,
    text: escapeText(text.trimEnd()),
    api_app_id: APP_ID,
    is_enterprise_install: String(workspace.isOrgInstall),
    response_url: origin.responseUrl,
    trigger_id: origin.triggerId,
  };
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function blockActionsPayload(
  message: Message,
  action: object,
  origin: Origin,
): Record<string, unknown> {
  const { workspace, member, channel } = origin;
  const isEphemeral = message.viewerId !== null;
  return {
    type: 'block_actions',
    user: { id: member.id, username: member.name, name: member.name, team_id: member.teamId },
    api_app_id: APP_ID,
    token: 'verification',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channelId,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: origin.triggerId,
    team: workspace.isOrgInstall ? null : { id: workspace.teamId, domain: workspace.domain },
    enterprise: workspace.enterpriseId === null ? null : { id: workspace.enterpriseId, name: 'Organisation' },
    is_enterprise_install: workspace.isOrgInstall,
    channel: { id: channel.id, name: channel.name },
    ...(isEphemeral ? {} : { message: clickedMessage(message) }),
    state: { values: {} },
    response_url: origin.responseUrl,
    actions: [action],
  };
}

function clickedMessage({ ts, threadTs, authorId, body }: Message): object {
  return {
    type: 'message',
    user: authorId,
    app_id: APP_ID,
    ts,
    text: body.text ?? '',
    ...(body.blocks === undefined ? {} : { blocks: body.blocks }),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  };
}

type ViewOrigin = Pick<Origin, 'workspace' | 'member' | 'triggerId'>;

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload: no channel, no response URL. */
export function viewSubmissionPayload(view: OpenView, origin: ViewOrigin): Record<string, unknown> {
  return { type: 'view_submission', ...inViewFields(view, origin) };
}

/** The container of a click on a view's control is the view. */
export function viewActionsPayload(
  view: OpenView,
  action: object,
  origin: ViewOrigin,
): Record<string, unknown> {
  return {
    type: 'block_actions',
    ...inViewFields(view, origin),
    container: { type: 'view', view_id: view.id },
    actions: [action],
  };
}

function inViewFields(view: OpenView, { workspace, member, triggerId }: ViewOrigin): Record<string, unknown> {
  const { title, submit, close, callback_id: callbackId, private_metadata: metadata } = view.body;
  return {
    team: workspace.isOrgInstall ? null : { id: workspace.teamId, domain: workspace.domain },
    enterprise: workspace.enterpriseId === null ? null : { id: workspace.enterpriseId, name: 'Organisation' },
    user: { id: member.id, username: member.name, name: member.name, team_id: member.teamId },
    api_app_id: APP_ID,
    token: 'verification',
    trigger_id: triggerId,
    is_enterprise_install: workspace.isOrgInstall,
    view: {
      id: view.id,
      team_id: workspace.teamId,
      type: 'modal',
      title,
      submit: submit ?? null,
      close: close ?? null,
      private_metadata: metadata ?? '',
      callback_id: callbackId ?? '',
      external_id: '',
      state: { values: Object.fromEntries(inputsOf(view.body).map((input) => stateOf(input, view))) },
      hash: view.hash,
      clear_on_close: false,
      notify_on_close: false,
      root_view_id: view.id,
      previous_view_id: null,
      app_id: APP_ID,
      app_installed_team_id: workspace.teamId,
      bot_id: 'B0PREPBOT',
    },
  };
}

/** An empty input says null. */
function stateOf({ block_id: id = '', element }: InputBlock, view: OpenView): [string, object] {
  const typed = view.typed.get(id) ?? '';
  const value =
    element.type === 'plain_text_input'
      ? { type: element.type, value: typed === '' ? null : typed }
      : { type: element.type, selected_option: element.options.find((one) => one.value === typed) ?? null };
  return [id, { [element.action_id]: value }];
}

export function buttonAction(button: Extract<Control, { type: 'button' }>, blockId: string): object {
  return {
    action_id: button.action_id,
    block_id: blockId,
    text: button.text,
    ...(button.value === undefined ? {} : { value: button.value }),
    type: 'button',
    action_ts: '1700000000.000001',
  };
}

export function selectAction(
  select: Extract<Control, { type: 'static_select' }>,
  label: string,
  blockId: string,
): object {
  return {
    type: 'static_select',
    action_id: select.action_id,
    block_id: blockId,
    selected_option: select.options.find(({ text }) => text.text === label),
    placeholder: select.placeholder,
    action_ts: '1700000000.000001',
  };
}
