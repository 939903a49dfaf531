/** Owns the definitions of `/privacy`'s subcommands, and which clicks are theirs; what answers them is loaded when first asked. */
import type { Action } from '../cards/action-id.ts';
import { defineCommand, type CommandDefinition } from './define-command.ts';

export type PrivacyAction = Extract<Action, { verb: `privacy-${string}` }>;

export const isPrivacyAction = (action: Action): action is PrivacyAction =>
  action.verb.startsWith('privacy-');

const PRIVACY = {
  name: 'privacy',
  spokenUnder: null,
  describe: (m) => m.privacy.family,
  options: [],
  example: '',
  responds: 'now',
  visibility: 'private',
} as const satisfies Partial<CommandDefinition>;

export const PRIVACY_COMMANDS: readonly CommandDefinition[] = [
  defineCommand({
    ...PRIVACY,
    subcommand: 'export',
    describeSubcommand: (m) => m.privacy.exportIt,
    handle: async (...asked) => (await import('./privacy.ts')).runExport(...asked),
  }),
  defineCommand({
    ...PRIVACY,
    subcommand: 'delete',
    describeSubcommand: (m) => m.privacy.deleteIt,
    handle: async (...asked) => (await import('./privacy.ts')).runDelete(...asked),
  }),
];
