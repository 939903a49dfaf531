/** Owns what the subcommands of `/daily` have in common, and the options that several of them take. */
import type { CommandDefinition, CommandOption } from '../define-command.ts';

export const DAILY = {
  name: 'daily',
  spokenUnder: null,
  describe: (m) => m.schedules.commands.family,
  visibility: 'private',
  asksRights: true,
} as const satisfies Partial<CommandDefinition>;

export const scheduleOption = {
  name: 'schedule',
  isRequired: false,
  describe: (m) => m.schedules.settings.describe.schedule,
  complete: async (...typing) => (await import('./suggest-schedules.ts')).suggestSchedules(...typing),
} as const satisfies CommandOption;
