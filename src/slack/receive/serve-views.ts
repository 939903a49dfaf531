/** Owns what is done in a view from end to end: a form that is sent, a click on the card that answered it. */
import { LRUCache } from 'lru-cache';
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { CardReply, SubmissionReply } from '../../core/commands/reply.ts';
import type { Request } from '../../core/commands/request.ts';
import { PlatformError } from '../../core/errors.ts';
import { messagesIn } from '../../core/i18n/locale.ts';
import { hasFiles } from '../files/bring-files.ts';
import type { ClickedView, SentForm, ViewMessenger, ViewResponse } from '../view-messenger.ts';
import type { ReceivedSubmission, ReceivedViewAction } from './read-view.ts';
import { noteFailure } from '../note-failure.ts';
import { requestOf, waitFor, type RequestPorts } from './serve.ts';

type ServeViewsPorts = RequestPorts & { readonly messenger: ViewMessenger };

/** Neither throws: what goes wrong is logged, and the person is told under which reference. */
export type ServeViews = {
  submission(
    received: ReceivedSubmission,
    acknowledge: (response: ViewResponse) => Promise<void>,
  ): Promise<void>;
  /** The click is acknowledged already. */
  click(received: ReceivedViewAction): Promise<void>;
};

/** Slack delivers a submission again at once, after a minute and after five. */
const ANSWERED_MS = 10 * 60 * 1000;
const ANSWERS = 200;

export function createServeViews(ports: ServeViewsPorts): ServeViews {
  const { core, messenger, logger } = ports;
  /** One submission has one answer, however often it is delivered. */
  const answers = new LRUCache<string, Promise<FormAnswer>>({ max: ANSWERS, ttl: ANSWERED_MS });
  return {
    async submission(received, acknowledge) {
      const answer = answers.get(received.key) ?? answerSubmission(received, ports);
      answers.set(received.key, answer);
      const { response, afterwards } = await answer;
      try {
        await acknowledge(response);
      } catch (error) {
        noteFailure(error, 'the acknowledgement of a form', logger);
      }
      await afterwards();
    },
    async click(received) {
      const asked = { ...received, channelId: received.origin?.channelId ?? null };
      const request = await requestOf(asked, ports, waitFor(core.respondsTo(received.actionId)));
      const messageId = received.origin?.messageId ?? received.viewId;
      const reply = await core.act({ ...request, actionId: received.actionId, messageId });
      const view: ClickedView = { ...received, ...readerOf(request) };
      try {
        await messenger.answerClick(reply, view);
      } catch (error) {
        // Who has closed the view waits for nothing.
        if (error instanceof PlatformError && error.kind === 'gone') {
          logger.debug({ err: error }, 'a view was closed before its answer came');
          return;
        }
        const { reference } = noteFailure(error, 'a click in a view', logger);
        const card = noticeCard(messagesIn(view.locale).failed(reference));
        await messenger.apologise(card, view).catch((second: unknown) => {
          logger.warn({ err: second, reference }, 'the apology could not be delivered either');
        });
      }
    },
  };
}

/** `afterwards` is done once, by whichever delivery is acknowledged first; it never throws. */
type FormAnswer = { readonly response: ViewResponse; readonly afterwards: () => Promise<void> };

async function answerSubmission(received: ReceivedSubmission, ports: ServeViewsPorts): Promise<FormAnswer> {
  const { origin, actionId, values } = received;
  const { core, messenger, logger } = ports;
  const request = await requestOf({ ...received, channelId: origin?.channelId ?? null }, ports);
  const view: SentForm = { ...received, ...readerOf(request) };
  const messageId = origin?.messageId ?? null;
  const takesFace = messageId !== null && origin?.isPrivateMessage === false;
  const reply = await core.submit({ ...request, actionId, messageId, takesFace, values });
  try {
    const response = await messenger.answerSubmission(reply, view);
    const afterwards = async (): Promise<void> => {
      await Promise.all([bringIfAny(reply, view, ports), showFaceIfAny(reply, view, ports)]);
    };
    return { response, afterwards: once(afterwards) };
  } catch (error) {
    const { reference } = noteFailure(error, 'the answer to a form', logger);
    const card = noticeCard(messagesIn(view.locale).failed(reference));
    const apology: CardReply = { kind: 'private', card };
    return { response: await messenger.answerSubmission(apology, view), afterwards: () => Promise.resolve() };
  }
}

async function bringIfAny(
  reply: SubmissionReply,
  view: SentForm,
  { messenger, logger }: ServeViewsPorts,
): Promise<void> {
  if (!hasFiles(reply)) return;
  await messenger.bring(reply, view).catch((error: unknown) => {
    noteFailure(error, 'what became of files', logger);
  });
}

async function showFaceIfAny(
  reply: SubmissionReply,
  view: SentForm,
  { messenger }: ServeViewsPorts,
): Promise<void> {
  if (reply.kind === 'private' && reply.face !== undefined) await messenger.showFace(reply.face, view);
}

const readerOf = ({ actor, locale }: Request) => ({ memberId: actor.memberId, locale });

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run());
}
