/** Owns what a modal sent, as values by field name. */
import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { SubmissionRequest } from '../../core/commands/request.ts';
import { submittedValues } from '../../core/commands/submitted-values.ts';

type Part = ModalSubmitInteraction['components'][number];

/** Other kinds of parts than a form of ours has are left out. */
export function readSubmission(interaction: ModalSubmitInteraction): SubmissionRequest['values'] {
  return submittedValues(interaction.components.flatMap(valuesIn));
}

function valuesIn(part: Part): readonly (readonly [name: string, value: string | null | undefined])[] {
  if (part.type !== ComponentType.Label) return [];
  const { component } = part;
  switch (component.type) {
    case ComponentType.TextInput:
    case ComponentType.RadioGroup:
      return [[component.customId, component.value]];
    case ComponentType.StringSelect:
      return [[component.customId, component.values[0]]];
    default:
      return [];
  }
}
