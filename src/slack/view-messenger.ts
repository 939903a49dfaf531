/** Owns delivering replies to what is done in a view: in the acknowledgement of a form, or as the view's next content. */
import type { ModalView } from '@slack/types';
import type { Card } from '../core/cards/card.ts';
import type { CardReply, Reply, SubmissionReply } from '../core/commands/reply.ts';
import { runShare } from '../core/commands/run-share.ts';
import type { LiveFace } from '../core/deliveries/live-face.ts';
import { PlatformError } from '../core/errors.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Shares } from '../core/ports/shares.ts';
import { hasFiles, whileOnTheWay, type BringFiles, type ReplyWithFiles } from './files/bring-files.ts';
import { postPublicly, privately, replacePrivate, settleView } from './messenger.ts';
import { renderCardView } from './render/render-card-view.ts';
import { renderErrors } from './render/render-errors.ts';
import { renderModal, withTyped } from './render/render-modal.ts';
import { postToResponseUrl } from './response-url.ts';
import type { ShowFace } from './show-face.ts';
import { encodeOrigin, type ViewOrigin } from './view-origin.ts';
import type { Views } from './views.ts';

/** https://docs.slack.dev/surfaces/modals#updating_response, #close_all_views, #displaying_errors */
export type ViewResponse =
  | { readonly response_action: 'update'; readonly view: ModalView }
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> };

export type OpenView = {
  readonly memberId: string;
  readonly viewId: string;
  readonly title: string;
  readonly origin: ViewOrigin | null;
  readonly locale: Locale;
};

/** The form that was sent: the names of its fields, in their order. */
export type SentForm = OpenView & { readonly fields: readonly string[] };

/** The view that was clicked in: what stands in its fields, by name, where it is a form. */
export type ClickedView = OpenView & { readonly typed: ReadonlyMap<string, string> };

export type ViewMessenger = {
  /** What the acknowledgement of a form says. Throws `PlatformError`. */
  answerSubmission(reply: SubmissionReply, form: SentForm): Promise<ViewResponse>;
  /** What an acknowledgement does not wait for: the files of this answer. Throws `PlatformError`. */
  bring(reply: ReplyWithFiles, view: OpenView): Promise<void>;
  /** The new face that goes with this answer, on the message from which the form was opened. Never rejects. */
  showFace(face: LiveFace, view: OpenView): Promise<void>;
  /** A click within a view, acknowledged already. Throws `PlatformError`. */
  answerClick(reply: Reply, view: ClickedView): Promise<void>;
  /** In the view, else where it was opened. Throws `PlatformError`. */
  apologise(card: Card, view: OpenView): Promise<void>;
};

type ViewMessengerPorts = {
  readonly shares: Shares;
  readonly clock: Clock;
  readonly views: Views;
  readonly bringFiles: BringFiles;
  readonly showFace: ShowFace;
  readonly logger: Logger;
};

/** Of the three seconds of an acknowledgement, the channel gets this much. */
const CHANNEL_MS = 1800;

/**
 * A form's answer takes the form's place: it is where the person looks, it always arrives (a response URL may have run
 * out, and Slack hides private messages in a quiet thread), and its buttons work. Only a new face for the private card
 * that the form was opened from goes there, and the view closes.
 */
export function createViewMessenger(ports: ViewMessengerPorts): ViewMessenger {
  const showIn =
    (view: OpenView) =>
    (card: Card): Promise<void> =>
      ports.views.update(view.viewId, cardView(card, view));
  const bring = async (reply: ReplyWithFiles, view: OpenView): Promise<void> =>
    settleView(await ports.bringFiles(reply, view), showIn(view), view.origin?.responseUrl ?? null);
  return {
    bring,
    async showFace(face, { origin }) {
      if (origin !== null) await ports.showFace(face, origin.responseUrl);
    },
    async answerSubmission(reply, view) {
      switch (reply.kind) {
        case 'private':
          return inPlace(hasFiles(reply) ? whileOnTheWay(reply, view.locale) : reply.card, view);
        case 'update':
          return (await isReplaced(reply.card, view, ports.logger))
            ? { response_action: 'clear' }
            : inPlace(reply.card, view);
        case 'invalid': {
          const errors = renderErrors(reply, view.fields);
          // A view without a field has nothing that could stay.
          return errors === null ? inPlace(reply.card, view) : { response_action: 'errors', errors };
        }
        case 'share':
          return inPlace(await shareFromForm(reply, view, ports), view);
      }
    },
    async answerClick(reply, view) {
      const show = showIn(view);
      switch (reply.kind) {
        case 'private':
          if (hasFiles(reply)) {
            await show(whileOnTheWay(reply, view.locale));
            await bring(reply, view);
          } else await show(reply.card);
          return;
        case 'update':
          await show(reply.card);
          return;
        case 'modal':
          // Not pushed on top: that takes a fresh trigger, and a third view is the last that Slack takes.
          await ports.views.update(
            view.viewId,
            renderModal(withTyped(reply.modal, view.typed), settingOf(view)),
          );
          return;
        case 'share':
          await runShare(reply, { ...ports, post: (card) => postFrom(view, card), show });
      }
    },
    async apologise(card, view) {
      try {
        await showIn(view)(card);
      } catch (error) {
        if (view.origin === null) throw error;
        await postToResponseUrl(view.origin.responseUrl, privately(card));
      }
    },
  };
}

const settingOf = ({ origin, locale }: OpenView) => ({
  metadata: origin === null ? '' : encodeOrigin(origin),
  locale,
});

const cardView = (card: Card, view: OpenView): ModalView =>
  renderCardView(card, { title: view.title, ...settingOf(view) });

const inPlace = (card: Card, view: OpenView): ViewResponse => ({
  response_action: 'update',
  view: cardView(card, view),
});

async function isReplaced(card: Card, { origin }: OpenView, logger: Logger): Promise<boolean> {
  if (origin?.isPrivateMessage !== true) return false;
  try {
    await replacePrivate(origin.responseUrl, card, CHANNEL_MS);
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    logger.debug(
      { err: error },
      'the card below a form cannot be changed; its new face is shown in the form',
    );
    return false;
  }
}

async function postFrom({ origin }: OpenView, card: Card, withinMs?: number): Promise<void> {
  if (origin === null) throw new PlatformError('gone', 'the view does not tell where it was opened');
  await postPublicly(origin.responseUrl, card, withinMs);
}

/** The card that tells the person how the share went: there is always one. */
async function shareFromForm(
  reply: Extract<CardReply, { kind: 'share' }>,
  view: OpenView,
  ports: ViewMessengerPorts,
): Promise<Card> {
  const shown: Card[] = [];
  const show = (card: Card): Promise<void> => {
    shown.push(card);
    return Promise.resolve();
  };
  try {
    await runShare(reply, { ...ports, post: (card) => postFrom(view, card, CHANNEL_MS), show });
  } catch (error) {
    if (shown.length === 0) throw error;
    ports.logger.error({ err: error }, 'a share from a form may not have arrived');
  }
  return shown.at(-1) ?? reply.inDoubt;
}
