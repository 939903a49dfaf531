/** Owns how commands may be typed here: by their own names, and as members know them from Slack. */
import { spell, type CommandDefinition } from '../../core/commands/define-command.ts';

export function spellings(command: CommandDefinition): readonly string[] {
  return [...new Set([spell(command, 'playground'), spell(command, 'slack')])];
}
