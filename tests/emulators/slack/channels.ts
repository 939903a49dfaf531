/** Owns channels as Slack keeps them: their kinds, who may speak in them, and whether the bot reaches them. */

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export type Restriction =
  | 'restricted_action'
  | 'restricted_action_read_only_channel'
  | 'restricted_action_thread_only_channel'
  | 'restricted_action_non_threadable_channel';

export type Channel = {
  readonly id: string;
  name: string;
  readonly kind: ChannelKind;
  /** The person of a direct message. */
  readonly userId: string | null;
  hasBot: boolean;
  isArchived: boolean;
  /** What keeps the bot, as no manager of the channel, from posting. */
  restriction: Restriction | null;
  /** Who sees it; null: everybody in the workspace. */
  memberIds: Set<string> | null;
};

export function newChannel(fields: Pick<Channel, 'id' | 'name'> & Partial<Channel>): Channel {
  return {
    kind: 'public',
    userId: null,
    hasBot: false,
    isArchived: false,
    restriction: null,
    memberIds: null,
    ...fields,
  };
}

/** A direct message with the bot: the same channel each time it is opened. */
export const directMessageId = (userId: string): string => `D${userId.slice(1)}`;

export const directMessage = (userId: string): Channel =>
  newChannel({
    id: directMessageId(userId),
    name: 'directmessage',
    kind: 'im',
    userId,
    hasBot: true,
    memberIds: new Set([userId]),
  });

export type ScopeFamily = 'channels' | 'groups' | 'im' | 'mpim';

/** https://docs.slack.dev/apis/web-api/using-the-conversations-api: the scope's first half follows the channel's kind. */
export function scopeFamilyOf({ kind }: Pick<Channel, 'kind'>): ScopeFamily {
  switch (kind) {
    case 'public':
      return 'channels';
    case 'private':
      return 'groups';
    case 'im':
    case 'mpim':
      return kind;
  }
}

/** Slack never says that there is a private channel which the bot is no member of. */
export const isKnownToBot = (channel: Channel): boolean => channel.kind === 'public' || channel.hasBot;
