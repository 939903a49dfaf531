/** Owns which clicks and forms belong to mock interviews. */
import type { Action } from '../../cards/action-id.ts';
import type { ClickResponds } from '../define-command.ts';

const VERBS = [
  'mock-join',
  'mock-leave',
  'mock-start',
  'mock-answer',
  'mock-hint',
  'mock-skip',
  'mock-reveal',
  'mock-points',
  'mock-read',
  'mock-rate',
  'mock-rating',
  'mock-follow',
  'mock-next',
  'mock-end',
  'mock-report',
] as const;
export type MockAction = Extract<Action, { verb: (typeof VERBS)[number] }>;

export const isMockAction = (action: Action): action is MockAction =>
  VERBS.some((verb) => verb === action.verb);

/** Those that change a session, and are answered with a sentence. */
const CHANGING: readonly MockAction['verb'][] = [
  'mock-join',
  'mock-leave',
  'mock-start',
  'mock-skip',
  'mock-reveal',
  'mock-follow',
  'mock-next',
  'mock-end',
];

export const respondsToMock = ({ verb }: MockAction): ClickResponds =>
  CHANGING.includes(verb) ? 'soon' : 'now';
