/**
 * Owns the definitions of `/daily`'s subcommands, in the order in which people meet them. What answers one is loaded when
 * it is first asked: a start and an idle program go without.
 */
import { defineCommand, type CommandDefinition } from '../define-command.ts';
import { DAILY, scheduleOption } from './daily-family.ts';
import { SETTING_OPTIONS } from './setting-options.ts';

export const DAILY_COMMANDS: readonly CommandDefinition[] = [
  defineCommand({
    ...DAILY,
    subcommand: 'set',
    describeSubcommand: (m) => m.schedules.commands.set,
    example: 'kakao 09:00 weekdays Asia/Seoul',
    responds: 'later',
    options: SETTING_OPTIONS,
    handle: async (...asked) => (await import('./set.ts')).runSet(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'status',
    describeSubcommand: (m) => m.schedules.commands.status,
    example: '',
    responds: 'now',
    options: [scheduleOption],
    handle: async (...asked) => (await import('./status.ts')).runStatus(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'preview',
    describeSubcommand: (m) => m.schedules.commands.preview,
    example: '',
    responds: 'now',
    options: [scheduleOption],
    handle: async (...asked) => (await import('./preview.ts')).runPreview(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'now',
    describeSubcommand: (m) => m.schedules.commands.now,
    example: '',
    responds: 'now',
    options: [scheduleOption],
    handle: async (...asked) => (await import('./ask-now.ts')).runNow(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'skip',
    describeSubcommand: (m) => m.schedules.commands.skip,
    example: '2026-12-24',
    responds: 'now',
    options: [
      {
        name: 'date',
        isRequired: false,
        describe: (m) => m.schedules.settings.describe.date,
      },
      scheduleOption,
    ],
    handle: async (...asked) => (await import('./skip.ts')).runSkip(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'pause',
    describeSubcommand: (m) => m.schedules.commands.pause,
    example: '2026-12-28',
    responds: 'now',
    options: [
      { name: 'until', isRequired: false, describe: (m) => m.schedules.settings.describe.until },
      scheduleOption,
    ],
    handle: async (...asked) => (await import('./pause.ts')).runPause(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'resume',
    describeSubcommand: (m) => m.schedules.commands.resume,
    example: '',
    responds: 'later',
    options: [scheduleOption],
    handle: async (...asked) => (await import('./resume.ts')).runResume(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'edit',
    describeSubcommand: (m) => m.schedules.commands.edit,
    example: 'schedule:1 time:10:00',
    responds: 'later',
    options: [scheduleOption, ...SETTING_OPTIONS],
    handle: async (...asked) => (await import('./edit.ts')).runEdit(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'history',
    describeSubcommand: (m) => m.schedules.commands.history,
    example: '',
    responds: 'now',
    options: [scheduleOption],
    handle: async (...asked) => (await import('./history.ts')).runHistory(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'streak',
    describeSubcommand: (m) => m.posts.streak.command,
    options: [scheduleOption],
    example: '',
    responds: 'now',
    handle: async (...asked) => (await import('./streak.ts')).runStreak(...asked),
  }),
  defineCommand({
    ...DAILY,
    subcommand: 'stop',
    describeSubcommand: (m) => m.schedules.commands.stop,
    example: '',
    responds: 'now',
    options: [scheduleOption],
    handle: async (...asked) => (await import('./stop.ts')).runStop(...asked),
  }),
];
