/** Owns delivering replies: in a command's acknowledgement, or through the response URL of a click. */
import type { Card } from '../core/cards/card.ts';
import type { Reply } from '../core/commands/reply.ts';
import { runShare } from '../core/commands/run-share.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Shares } from '../core/ports/shares.ts';
import { renderCard } from './render/render-card.ts';
import { postToResponseUrl, type ResponseBody } from './response-url.ts';

export type Acknowledge = (body: ResponseBody) => Promise<void>;

export type Click = {
  readonly responseUrl: string;
  /** Only then is the message given a new face: one that everybody sees never turns for one reader. */
  readonly isPrivateMessage: boolean;
};

export type Messenger = {
  /** The answer goes out in the acknowledgement: one round trip. */
  answerCommand(reply: Reply, acknowledge: Acknowledge, responseUrl: string): Promise<void>;
  /** The click is acknowledged already. Throws `PlatformError`. */
  answerClick(reply: Reply, click: Click): Promise<void>;
};

export function createMessenger(ports: { shares: Shares; clock: Clock }): Messenger {
  return {
    async answerCommand(reply, acknowledge, responseUrl) {
      switch (reply.kind) {
        case 'private':
        case 'update':
          await acknowledge(privately(reply.card));
          return;
        case 'share':
          await runShare(reply, {
            ...ports,
            post: (card) => postPublicly(responseUrl, card),
            show: (card) => acknowledge(privately(card)),
          });
      }
    },
    async answerClick(reply, click) {
      switch (reply.kind) {
        case 'private':
          await postToResponseUrl(click.responseUrl, privately(reply.card), false);
          return;
        case 'update':
          await show(click, reply.card);
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

async function show(click: Click, card: Card): Promise<void> {
  const body = { ...privately(card), replace_original: click.isPrivateMessage };
  await postToResponseUrl(click.responseUrl, body, click.isPrivateMessage);
}

async function postPublicly(responseUrl: string, card: Card): Promise<void> {
  await postToResponseUrl(responseUrl, { ...privately(card), response_type: 'in_channel' }, false);
}

function privately(card: Card): ResponseBody {
  return {
    ...renderCard(card),
    response_type: 'ephemeral',
    replace_original: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}
