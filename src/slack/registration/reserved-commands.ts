/** Owns the names that Slack keeps for itself: one of them in a manifest makes Slack refuse the whole of it. */

/**
 * Slack's built-in slash commands (slack.com/help/articles/201259356-Slash-commands-in-Slack) and names that its command
 * form is known to refuse. Sources disagree on `help`: it is kept out as well.
 */
export const RESERVED_COMMANDS: ReadonlySet<string> = new Set([
  'active',
  'apps',
  'archive',
  'away',
  'call',
  'collapse',
  'dm',
  'dnd',
  'expand',
  'feed',
  'help',
  'invite',
  'join',
  'kick',
  'leave',
  'me',
  'msg',
  'mute',
  'open',
  'pro',
  'remind',
  'rename',
  'search',
  'shortcuts',
  'shrug',
  'star',
  'status',
  'topic',
  'who',
]);
