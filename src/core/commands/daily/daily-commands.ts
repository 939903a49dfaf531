/** Owns the list of `/daily`'s subcommands, in the order in which people meet them. */
import type { CommandDefinition } from '../define-command.ts';
import { dailyNow } from './ask-now.ts';
import { dailyEdit } from './edit.ts';
import { dailyHistory } from './history.ts';
import { dailyPause } from './pause.ts';
import { dailyPreview } from './preview.ts';
import { dailyResume } from './resume.ts';
import { dailySet } from './set.ts';
import { dailySkip } from './skip.ts';
import { dailyStatus } from './status.ts';
import { dailyStop } from './stop.ts';
import { dailyStreak } from './streak.ts';

export const DAILY_COMMANDS: readonly CommandDefinition[] = [
  dailySet,
  dailyStatus,
  dailyPreview,
  dailyNow,
  dailySkip,
  dailyPause,
  dailyResume,
  dailyEdit,
  dailyHistory,
  dailyStreak,
  dailyStop,
];
