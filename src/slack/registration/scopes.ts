/** Owns what the bot asks Slack for: the fewest scopes, each with its use. */

const BOT_SCOPES = {
  commands: 'slash commands, buttons and the answers to them',
  'users:read': "each person's own language",
} as const;

export const BOT_SCOPE_NAMES: readonly string[] = Object.keys(BOT_SCOPES);
