/** Owns where a question comes from, in words: the dossier itself, the bank for one of its lines, an outline of one. */
import type { Messages } from '../i18n/locale.ts';
import type { QuestionSource } from '../questions/deck/deck.ts';
import { shorten } from '../text/shorten.ts';

const LINE_LENGTH = 120;

type Sourced = { readonly source: QuestionSource; readonly line: string };

export function sourceWords({ source, line }: Sourced, m: Messages): string {
  const shown = shorten(line, LINE_LENGTH);
  switch (source) {
    case 'dossier':
      return m.questions.fromDossier;
    case 'bank':
      return m.questions.fromBank(shown);
    case 'outline':
      return m.questions.fromOutline(shown);
  }
}
