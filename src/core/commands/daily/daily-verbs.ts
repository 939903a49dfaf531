/** Owns which clicks and forms belong to the daily question, told without loading what answers them. */
import type { Action } from '../../cards/action-id.ts';
import type { Responds } from '../define-command.ts';

const POST_VERBS = [
  'answer',
  'hint',
  'points',
  'follow',
  'grade',
  'answers',
  'read-answer',
  'draft',
  'vote',
] as const;
/** On a daily post. */
export type PostAction = Extract<Action, { verb: (typeof POST_VERBS)[number] }>;

export const isPostAction = (action: Action): action is PostAction =>
  POST_VERBS.some((verb) => verb === action.verb);

/** On a schedule. */
export type ScheduleAction = Extract<Action, { verb: `daily-${string}` }>;

export const isScheduleAction = (action: Action): action is ScheduleAction =>
  action.verb.startsWith('daily-');

export function respondsToSchedule({ verb }: ScheduleAction): Responds {
  return verb === 'daily-test' || verb === 'daily-retry' ? 'later' : 'now';
}
