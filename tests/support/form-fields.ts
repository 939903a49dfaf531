/** Owns small forms for tests: only what a test says is in them. */
import type { ActionId } from '../../src/core/cards/card.ts';
import type { ChoiceField, Modal, TextField } from '../../src/core/cards/modal.ts';

export const letters = (n: number): string => 'x'.repeat(n);
export const times = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: n }, (_, index) => make(index));

export const text = (more: Partial<TextField> = {}): TextField => ({
  kind: 'text',
  name: 'answer',
  label: 'Answer',
  isMultiline: true,
  isRequired: true,
  maxLength: 3000,
  ...more,
});

export const choice = (options: number, more: Partial<ChoiceField> = {}): ChoiceField => ({
  kind: 'choice',
  name: 'scale',
  label: 'Scale',
  isRequired: true,
  options: times(options, (at) => ({ value: `v${at}`, label: `option ${at}` })),
  ...more,
});

export const form = (more: Partial<Modal> = {}): Modal => ({
  title: 'Form',
  submit: 'Send',
  action: 'v1:form' as ActionId,
  intro: [],
  fields: [text()],
  ...more,
});
