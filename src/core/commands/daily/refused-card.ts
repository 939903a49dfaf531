/** Owns the card of what was refused: every field with its reason, and a line to begin from. */
import { paragraph } from '../../cards/daily/schedule-words.ts';
import { NEEDED, SETTING_NAMES, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Card } from '../../cards/card.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { bold, code, plain, rich } from '../../text/inline.ts';
import type { Here } from './in-channel.ts';
import type { SettingErrors } from './read-settings.ts';

export const sentencesCard = (sentences: readonly string[]): Card => ({ blocks: sentences.map(paragraph) });

const EXAMPLE = { company: 'kakao', time: '09:00', days: 'weekdays', timezone: 'Asia/Seoul' } as const;
const WORD_LENGTH = 60;

/** `texts`: what was typed for a new schedule, of which the example keeps what was right; null: for one that is there. */
export function refusedCard(errors: SettingErrors, texts: SettingTexts | null, { request }: Here): Card {
  const m = messagesIn(request.locale).schedules.settings;
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
      ...(texts !== null
        ? [{ kind: 'text' as const, text: [plain(`${m.example}: `), code(exampleLine(errors, texts))] }]
        : []),
    ],
  };
}

/** What was right stays; what was not is replaced by something that would be. */
function exampleLine(errors: SettingErrors, texts: SettingTexts): string {
  const words = NEEDED.map((name) => {
    const text = errors[name] === undefined ? texts[name] : undefined;
    const word = text === undefined || text.length > WORD_LENGTH ? EXAMPLE[name] : text;
    return word.includes(' ') ? `"${word}"` : word;
  });
  return `/daily set ${words.join(' ')}`;
}
