/** Owns suggestions as Discord's choices. */
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Suggestion } from '../../core/commands/define-command.ts';
import { shortenLabel } from './controls.ts';
import { LIMITS } from './limits.ts';

/**
 * At most 25. A longer name ends with "…". A value is what will be typed, so one that does not fit is left out: a part
 * of it would ask for something else.
 */
export function renderSuggestions(
  suggestions: readonly Suggestion[],
): readonly APIApplicationCommandOptionChoice<string>[] {
  return suggestions
    .filter(({ name, value }) => name.trim() !== '' && value !== '' && value.length <= LIMITS.suggestionValue)
    .slice(0, LIMITS.suggestions)
    .map(({ name, value }) => ({ name: shortenLabel(name, LIMITS.suggestionName), value }));
}
