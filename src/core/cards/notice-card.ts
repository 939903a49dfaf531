/** Owns the notice: a card that says one thing and offers the next step. */
import { plain } from '../text/inline.ts';
import type { Button, Card, Choice } from './card.ts';

type NextSteps = {
  readonly buttons?: readonly Button[];
  readonly choices?: { readonly placeholder: string; readonly options: readonly Choice[] };
};

export function noticeCard(text: string, { buttons = [], choices }: NextSteps = {}): Card {
  return {
    blocks: [
      { kind: 'text', text: [plain(text)] },
      ...(choices === undefined || choices.options.length === 0
        ? []
        : [{ kind: 'choices' as const, ...choices }]),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
    ],
  };
}
