/** Owns what the bot asks Slack for: the fewest scopes, each with its use. */

const BOT_SCOPES = {
  commands: 'slash commands, buttons and the answers to them',
  'users:read':
    "each person's own language, time zone and name, and whether they are an admin of the workspace",
  'chat:write':
    'the daily question and its recap in channels that the bot was invited to, and word to its organiser',
  'im:write': 'word to one person: to an organiser whose question could not be asked',
  'files:write': 'files to one person: what is kept on them, and the report of their mock interview',
  'channels:read': 'whether the bot is in a public channel, and may post there',
  'groups:read': 'the same of a private channel that it was invited to',
  'channels:history':
    'only to look for a post of its own after a broken connection, so that none is lost and none is doubled',
  'groups:history': 'the same in a private channel',
  'usergroups:read': 'whether the user group that a question is to notify is still there',
} as const;

export const BOT_SCOPE_NAMES: readonly string[] = Object.keys(BOT_SCOPES);
