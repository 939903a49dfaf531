/** Owns delivering replies: in a command's acknowledgement, or through the response URL of a click; a form as a view. */
import type { ModalView } from '@slack/types';
import type { Card } from '../core/cards/card.ts';
import type { Modal } from '../core/cards/modal.ts';
import type { Reply } from '../core/commands/reply.ts';
import { runShare } from '../core/commands/run-share.ts';
import { PlatformError } from '../core/errors.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Shares } from '../core/ports/shares.ts';
import { hasFiles, whileOnTheWay, type BringFiles, type Brought } from './files/bring-files.ts';
import { renderCardView } from './render/render-card-view.ts';
import { renderCard } from './render/render-card.ts';
import { renderModal } from './render/render-modal.ts';
import { postToResponseUrl, type ResponseBody } from './response-url.ts';
import type { ShowFace } from './show-face.ts';
import { encodeOrigin, type ViewOrigin } from './view-origin.ts';
import type { Views } from './views.ts';

/** Without a body it only says that the command was received. */
export type Acknowledge = (body?: ResponseBody) => Promise<void>;

/** Where a command was typed. */
export type Typed = {
  readonly memberId: string;
  readonly channelId: string;
  readonly responseUrl: string;
  readonly triggerId: string;
  readonly locale: Locale;
};

export type Click = Typed & {
  readonly messageId: string;
  /** Only then is the message given a new face: one that everybody sees never turns for one reader. */
  readonly isPrivateMessage: boolean;
};

export type Messenger = {
  /** The answer goes out in the acknowledgement: one round trip. */
  answerCommand(reply: Reply, acknowledge: Acknowledge, typed: Typed): Promise<void>;
  /** The click is acknowledged already. Throws `PlatformError`. */
  answerClick(reply: Reply, click: Click): Promise<void>;
};

type MessengerPorts = {
  readonly shares: Shares;
  readonly clock: Clock;
  readonly views: Views;
  readonly bringFiles: BringFiles;
  readonly showFace: ShowFace;
};

export function createMessenger(ports: MessengerPorts): Messenger {
  const { views, bringFiles } = ports;
  const open = async (modal: Modal, { triggerId, locale }: Typed, origin: ViewOrigin): Promise<void> => {
    await views.open(triggerId, renderModal(modal, { metadata: encodeOrigin(origin), locale }));
  };
  /** Slack hides private messages in a quiet thread, and shows them far below an old post: a view opens where one looks. */
  const openCard = (card: Card, title: string, click: Click): Promise<string | null> =>
    views.open(click.triggerId, cardView(card, title, click));
  const sayPlainly = async (reply: PrivateReply, click: Click): Promise<void> => {
    const card = hasFiles(reply) ? (await bringFiles(reply, click)).card : reply.card;
    await postToResponseUrl(click.responseUrl, privately(card));
  };
  /** Null: it is told already. The trigger does not wait for files. */
  const openView = async (reply: PrivateReply, title: string, click: Click): Promise<string | null> => {
    try {
      return await openCard(hasFiles(reply) ? whileOnTheWay(reply, click.locale) : reply.card, title, click);
    } catch (error) {
      // So many views a minute and no more: where one looks second is better than nowhere.
      if (!(error instanceof PlatformError) || error.kind !== 'rate_limited') throw error;
      await sayPlainly(reply, click);
      return null;
    }
  };
  const tell = async (reply: PrivateReply, click: Click): Promise<void> => {
    const { title } = reply;
    if (title === undefined || !views.hasRoom()) return sayPlainly(reply, click);
    const viewId = await openView(reply, title, click);
    if (viewId === null || !hasFiles(reply)) return;
    const update = (card: Card): Promise<void> => views.update(viewId, cardView(card, title, click));
    await settleView(await bringFiles(reply, click), update, click.responseUrl);
  };
  return {
    async answerCommand(reply, acknowledge, typed) {
      switch (reply.kind) {
        case 'private': {
          if (!hasFiles(reply)) return acknowledge(privately(reply.card));
          // An acknowledgement does not wait for the files.
          await acknowledge();
          const { card } = await bringFiles(reply, typed);
          return acknowledge(privately(card));
        }
        case 'update':
          return acknowledge(privately(reply.card));
        case 'modal':
          // Empty and at once: the trigger's three seconds run already.
          await acknowledge();
          await open(reply.modal, typed, { ...typed, messageId: null, isPrivateMessage: false });
          return;
        case 'share':
          await runShare(reply, {
            ...ports,
            post: (card) => postPublicly(typed.responseUrl, card),
            show: (card) => acknowledge(privately(card)),
          });
      }
    },
    async answerClick(reply, click) {
      switch (reply.kind) {
        case 'private': {
          const shown = reply.face === undefined ? null : ports.showFace(reply.face, click.responseUrl);
          await tell(reply, click);
          await shown;
          return;
        }
        case 'update':
          if (reply.title !== undefined && !click.isPrivateMessage) {
            await openCard(reply.card, reply.title, click);
          } else await show(click, reply.card);
          return;
        case 'modal':
          await open(reply.modal, click, click);
          return;
        case 'share':
          await runShare(reply, {
            ...ports,
            post: (card) => postPublicly(click.responseUrl, card),
            show: (card) => show(click, card),
          });
      }
    },
  };
}

type PrivateReply = Extract<Reply, { kind: 'private' }>;

const cardView = (card: Card, title: string, click: Click): ModalView =>
  renderCardView(card, { title, metadata: encodeOrigin(click), locale: click.locale });

/**
 * What became of the files, in the view that waits for them. Whoever closed it is told only of what did not arrive; where it
 * cannot be changed for another reason, a message tells it.
 */
export async function settleView(
  { isThere, card, notice }: Brought,
  update: (card: Card) => Promise<void>,
  responseUrl: string | null,
): Promise<void> {
  try {
    await update(card);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const isClosed = error.kind === 'gone';
    if (responseUrl === null && !isClosed) throw error;
    if (responseUrl !== null && !(isClosed && isThere))
      await postToResponseUrl(responseUrl, privately(notice));
  }
}

async function show({ responseUrl, isPrivateMessage }: Click, card: Card): Promise<void> {
  if (isPrivateMessage) await replacePrivate(responseUrl, card);
  else await postToResponseUrl(responseUrl, privately(card));
}

/** A new face for the private message that the response URL belongs to. */
export async function replacePrivate(responseUrl: string, card: Card, withinMs?: number): Promise<void> {
  const body = { ...privately(card), replace_original: true };
  await postToResponseUrl(responseUrl, body, { isRepeatable: true, withinMs });
}

export async function postPublicly(responseUrl: string, card: Card, withinMs?: number): Promise<void> {
  await postToResponseUrl(responseUrl, { ...privately(card), response_type: 'in_channel' }, { withinMs });
}

export function privately(card: Card): ResponseBody {
  return {
    ...renderCard(card),
    response_type: 'ephemeral',
    replace_original: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}
