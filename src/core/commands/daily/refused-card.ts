/** Owns the cards of what was refused: every field with its reason, every problem with its click, and a line to go on from. */
import { paragraph } from '../../cards/daily/schedule-words.ts';
import { SETTING_NAMES, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Block, Card } from '../../cards/card.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { bold, code, plain, rich } from '../../text/inline.ts';
import { checkSentences, type Checked } from '../channel/check-channel.ts';
import { exampleLine } from './example-line.ts';
import type { Here } from './in-channel.ts';
import type { SettingErrors } from './read-settings.ts';

export const sentencesCard = (sentences: readonly string[]): Card => ({ blocks: sentences.map(paragraph) });

const lineBlock = (lead: string, line: string): Block => ({
  kind: 'text',
  text: [plain(`${lead}: `), code(line)],
});

/** `texts`: what was typed for a new schedule, of which the example keeps what was right; null: for one that is there. */
export function refusedCard(errors: SettingErrors, texts: SettingTexts | null, here: Here): Card {
  const m = messagesIn(here.request.locale).schedules.settings;
  const wrong = SETTING_NAMES.filter((name) => errors[name] !== undefined);
  return {
    blocks: [
      paragraph(m.refused),
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: wrong.map((name) => ({
          text: rich([bold(m.label[name]), `: ${errors[name] ?? ''}`]),
          children: [],
        })),
      },
      ...(texts === null ? [] : [lineBlock(m.example, exampleLine(texts, wrong, here))]),
    ],
  };
}

/** `texts`: what was typed as a line, which stands below to be sent again; null: a form keeps it. */
export function uncheckedCard(
  checked: Exclude<Checked, { kind: 'good' }>,
  texts: SettingTexts | null,
  here: Here,
): Card {
  const { check } = messagesIn(here.request.locale).schedules;
  const { blocks } = sentencesCard(checkSentences(checked, here.place, here.request.locale));
  const again =
    texts === null ? paragraph(`${check.again}.`) : lineBlock(check.again, exampleLine(texts, [], here));
  return { blocks: [...blocks, again] };
}

/** Discord has its options: what is missing is named, with a line that has it. */
export function missingCard(texts: SettingTexts, missing: readonly (keyof SettingTexts)[], here: Here): Card {
  const m = messagesIn(here.request.locale).schedules.settings;
  const names = missing.map((name) => `${m.label[name]} (${name})`).join(', ');
  return { blocks: [lineBlock(m.missing(names), exampleLine(texts, [], here))] };
}
