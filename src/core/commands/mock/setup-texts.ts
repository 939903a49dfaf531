/** Owns what is typed for a new session: the names of the options, in order, and their texts. */
import { cleanLine } from '../../text/normalise.ts';
import type { CommandRequest } from '../request.ts';

export const SETUP_NAMES = ['company', 'topic', 'rounds', 'minutes', 'level', 'language'] as const;
export type SetupName = (typeof SETUP_NAMES)[number];
/** What was not typed is absent. */
export type SetupTexts = Readonly<Partial<Record<SetupName, string>>>;

export function setupTexts(given: CommandRequest['options']): SetupTexts {
  return Object.fromEntries(
    SETUP_NAMES.flatMap((name) => {
      const text = cleanLine(given[name] ?? '');
      return text === '' ? [] : [[name, text] as const];
    }),
  );
}
