/** Owns which of Slack's refusals mean that the channel is the reason, and which click mends it. */
import { ChannelError, PlatformError } from '../../core/errors.ts';
import type { ChannelProblem } from '../../core/ports/channel-messenger.ts';
import { slackErrorOf } from './channel-api.ts';

/** What was asked for: some of Slack's names mean something else in each. */
export type Attempt = 'post' | 'inThread' | 'change' | 'direct';

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors, chat.update, chat.delete, conversations.open */
const PROBLEMS: Readonly<Record<string, ChannelProblem>> = {
  not_in_channel: 'not_member',
  channel_not_found: 'gone',
  message_not_found: 'gone',
  is_archived: 'archived',
  channel_is_archived: 'archived',
  /** chat.update in a frozen, archived or deleted channel. */
  is_inactive: 'archived',
  restricted_action: 'cannot_post',
  restricted_action_read_only_channel: 'cannot_post',
  restricted_action_thread_only_channel: 'cannot_post',
  restricted_action_non_threadable_channel: 'cannot_post_in_threads',
  restricted_action_thread_locked: 'cannot_post_in_threads',
  cannot_reply_to_message: 'cannot_post_in_threads',
  thread_not_found: 'gone',
  ekm_access_denied: 'cannot_post',
  team_access_not_granted: 'cannot_post',
  no_permission: 'missing_scope',
  missing_scope: 'missing_scope',
  method_not_supported_for_channel_type: 'unsuitable',
  /** The person left, never was here, or takes no messages from apps. */
  user_not_found: 'closed',
  users_not_found: 'closed',
  user_not_visible: 'closed',
  user_disabled: 'closed',
  cannot_dm_bot: 'closed',
  invalid_user_combination: 'closed',
  messages_tab_disabled: 'closed',
};

/** Direct messages have no channel that somebody could mend: a person who left has theirs archived. */
const DIRECT: Readonly<Record<string, ChannelProblem>> = {
  channel_not_found: 'closed',
  is_archived: 'closed',
  not_in_channel: 'closed',
  restricted_action: 'closed',
};

/**
 * Slack says `channel_not_found` of a deleted channel and of a private one that the bot was removed from. A face that
 * cannot be drawn now may be drawn later: nothing is given up for it.
 */
const CHANGE: Readonly<Record<string, ChannelProblem>> = { channel_not_found: 'cannot_see' };

const ELSEWHERE: Readonly<Record<Attempt, Readonly<Record<string, ChannelProblem>>>> = {
  post: {},
  inThread: { restricted_action: 'cannot_post_in_threads' },
  change: CHANGE,
  direct: DIRECT,
};
const OTHERWISE: Readonly<Record<Attempt, ChannelProblem>> = {
  post: 'cannot_post',
  inThread: 'cannot_post_in_threads',
  change: 'cannot_see',
  direct: 'closed',
};

/** Refusals of the moment: the workspace moves, or everybody in it says too much. */
const LATER: Readonly<Record<string, number>> = {
  message_limit_exceeded: 60_000,
  external_channel_migrating: 60_000,
  team_added_to_org: 60_000,
  org_login_required: 60_000,
};

/** The error as the port tells it. */
export function mapChannelError(error: unknown, attempt: Attempt): unknown {
  if (!(error instanceof PlatformError) || error instanceof ChannelError) return error;
  const name = slackErrorOf(error);
  // Slack answers with 200 whatever it says: any other status below 500 is of something between it and us.
  if (name === null) {
    const isElsewhere = error.kind === 'forbidden' || error.kind === 'gone' || 'status' in error.context;
    return isElsewhere && error.kind !== 'in_doubt' ? as('unavailable', error) : error;
  }
  const retryAfterMs = own(LATER, name);
  if (retryAfterMs !== undefined) {
    return new PlatformError('rate_limited', error.message, error.context, error, retryAfterMs);
  }
  const problem = own(ELSEWHERE[attempt], name) ?? own(PROBLEMS, name);
  if (problem !== undefined) return asProblem(problem, error);
  switch (error.kind) {
    case 'rejected':
      return asProblem('refused', error);
    case 'forbidden':
      return asProblem(OTHERWISE[attempt], error);
    case 'gone':
      return asProblem('gone', error);
    case 'unauthorised':
    case 'rate_limited':
    case 'in_doubt':
    case 'unavailable':
      return error;
  }
}

/** A name comes from outside: what every object has is none of the table's. */
const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const as = (kind: 'unavailable', error: PlatformError): PlatformError =>
  new PlatformError(kind, error.message, error.context, error);

const asProblem = (problem: ChannelProblem, error: PlatformError): ChannelError =>
  new ChannelError(problem, error.message, { ...error.context, problem }, error);
