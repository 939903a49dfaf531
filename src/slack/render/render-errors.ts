/** Owns what is wrong with a form that was sent, as Slack shows it: below the fields, what was typed left as it is. */
import type { InvalidReply } from '../../core/commands/reply.ts';
import { wordsOfCard } from './fallback-text.ts';
import { fitLabel } from './limits.ts';

/**
 * By the names of the form's fields. What belongs to none of them stands below the first one; null where there is no
 * field at all. Slack refuses a name that the form has not.
 */
export function renderErrors(
  { errors, card }: Pick<InvalidReply, 'errors' | 'card'>,
  fields: readonly string[],
): Readonly<Record<string, string>> | null {
  const [first] = fields;
  if (first === undefined) return null;
  const told = Object.entries(errors).flatMap(([name, sentence]) =>
    sentence === undefined || sentence === '' ? [] : [[name, sentence] as const],
  );
  const shown = new Map(told.filter(([name]) => fields.includes(name)));
  const others = told.filter(([name]) => !fields.includes(name)).map(([, sentence]) => sentence);
  const general = told.length === 0 ? [wordsOfCard(card)] : others;
  if (general.length > 0) {
    shown.set(first, [shown.get(first), ...general].filter((one) => one !== undefined).join(' '));
  }
  // No limit is stated for a sentence below a field: it is held to that of a hint, which stands in the same place.
  return Object.fromEntries(
    Array.from(shown, ([name, sentence]) => [name, fitLabel(sentence, 'inputHint')] as const),
  );
}
