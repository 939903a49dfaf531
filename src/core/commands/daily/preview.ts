/** Owns `/daily preview`: the next question, for whoever asks alone. Nothing is used up. */
import type { Card } from '../../cards/card.ts';
import { moment, sayWith, whyWords } from '../../cards/daily/schedule-words.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { AskedQuestion } from '../../daily/post.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { bold, plain, rich } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import type { Handle } from '../define-command.ts';
import { scheduleName, statusAction, withSchedule } from './choose-schedule.ts';
import { drawNext } from './draw-next.ts';
import { inChannel, type Here } from './in-channel.ts';

/** Only a dossier's own question can be longer. */
const PROMPT_LENGTH = 1500;

export const runPreview: Handle = (request, context) =>
  inChannel(request, context, 'look', (here) =>
    withSchedule(
      here,
      { typed: request.options.schedule ?? '', command: '/daily preview' },
      async (schedule) => ({ kind: 'private', card: await previewCard(here, schedule) }),
    ),
  );

async function previewCard(here: Here, schedule: Schedule): Promise<Card> {
  const { locale } = here.request;
  const drawn = await drawNext(schedule, here);
  return drawn.kind === 'none'
    ? noticeCard(whyWords(drawn.reason, schedule.place.surface, locale))
    : questionBlocks(drawn.question, schedule, here);
}

function questionBlocks(question: AskedQuestion, schedule: Schedule, here: Here): Card {
  const { locale } = here.request;
  const all = messagesIn(locale);
  const m = all.schedules;
  // As the channel will read it.
  const { prompt, hint } = question.text[schedule.language];
  const when = schedule.nextDueAt;
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: shorten(question.company, 100),
        aside: shorten(question.topic ?? all.questions.ownTopic, 100),
      },
      { kind: 'text', text: [plain(shorten(prompt, PROMPT_LENGTH))] },
      ...(hint === null
        ? []
        : [{ kind: 'text' as const, text: rich([bold(all.buttons.hint), `: ${hint}`]) }]),
      {
        kind: 'text',
        text: rich([
          `${scheduleName(schedule, here)} · ${all.questions.levels[question.level]} · ${all.questions.minutes(question.minutes)}`,
          ...(when === null ? [] : [' · ', ...sayWith(m.preview.next, moment(when))]),
        ]),
      },
      { kind: 'buttons', buttons: [{ label: m.buttons.status, action: statusAction(schedule) }] },
      { kind: 'footer', text: [plain(m.preview.footer)] },
    ],
  };
}
