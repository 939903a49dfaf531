/** Owns "Something wrong?": the form under a question's key points, and what becomes of the note. */
import type { Entry } from '../catalogue/catalogue.ts';
import { encodeAction, type Action } from '../cards/action-id.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { questionRef } from '../cards/question-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import { cleanText } from '../text/normalise.ts';
import { bold, plain } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import type { CommandContext } from './context.ts';
import { deckOf } from './question-replies.ts';
import type { CardReply, Reply } from './reply.ts';
import { actorKey, type Request, type SubmissionRequest } from './request.ts';

type NoteAction = Extract<Action, { verb: 'note' }>;

const NOTE_LENGTH = 1000;
/** The prompt in short, so that a person sees which question they write about. */
const PROMPT_LENGTH = 200;

/** The form; where the question is gone since, one sentence. */
export function askForNote(
  entry: Entry,
  action: NoteAction,
  { locale }: Request,
  context: CommandContext,
): Reply {
  const m = messagesIn(locale);
  const question = questionOf(entry, action, context);
  if (question === undefined) return { kind: 'private', card: noticeCard(m.notes.gone) };
  return {
    kind: 'modal',
    modal: {
      title: m.notes.title,
      submit: m.notes.send,
      action: encodeAction({ verb: 'note', entry: entry.id, question: action.question }),
      intro: [bold(m.notes.about), plain(` ${shorten(question.text(locale).prompt, PROMPT_LENGTH)}`)],
      fields: [
        {
          kind: 'text',
          name: 'note',
          label: m.notes.label,
          help: m.notes.help,
          isMultiline: true,
          isRequired: true,
          maxLength: NOTE_LENGTH,
        },
      ],
    },
  };
}

export async function keepNote(
  entry: Entry,
  action: NoteAction,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<CardReply> {
  const m = messagesIn(request.locale);
  const say = (text: string): CardReply => ({ kind: 'private', card: noticeCard(text) });
  const question = questionOf(entry, action, context);
  const text = cleanText(request.values['note'] ?? '').trim();
  if (question === undefined || context.notes === null) return say(m.notes.gone);
  if (text === '') return say(m.notes.empty);
  await context.notes.keep({
    questionId: question.id,
    entryId: entry.id,
    member: actorKey(request.actor),
    text: text.slice(0, NOTE_LENGTH),
    at: context.clock.now(),
  });
  return say(m.notes.thanks);
}

function questionOf(entry: Entry, { question }: NoteAction, context: CommandContext) {
  return deckOf(entry, context).questions.find(({ id }) => questionRef(id) === question);
}
