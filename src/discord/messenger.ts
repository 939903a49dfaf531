/** Owns the delivery of a reply: which of Discord's calls says it, and in which order. */
import type { Card } from '../core/cards/card.ts';
import type { Reply } from '../core/commands/reply.ts';
import { runShare } from '../core/commands/run-share.ts';
import type { LiveFace } from '../core/deliveries/live-face.ts';
import { stampCard } from '../core/deliveries/stamp.ts';
import { PlatformError } from '../core/errors.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Shares } from '../core/ports/shares.ts';
import { ORIGINAL, type Answered, type InteractionCalls, type InteractionKey } from './interaction-calls.ts';
import { mapError } from './map-error.ts';
import { renderCard } from './render/render-card.ts';
import { renderModal } from './render/render-modal.ts';

/** Where a reply goes. `source` is the message that the control stands on which was clicked, or which opened the form. */
export type Target = {
  readonly key: InteractionKey;
  readonly source: { readonly messageId: string; readonly isPrivate: boolean } | null;
};

export type Messenger = {
  /** Resolves once the reply is out, or nobody waits for it any more. Throws `PlatformError`. */
  deliver(reply: Reply, target: Target): Promise<void>;
  /** After a deferral: into the private message that it made. Throws for a form and for a share, which cannot follow one. */
  deliverDeferred(reply: Reply, target: Target): Promise<void>;
  /** After an acknowledgement of a click. Throws for what can only be a first response: a form, a share, files. */
  deliverAfter(reply: Reply, target: Target): Promise<void>;
};

type MessengerPorts = {
  readonly calls: InteractionCalls;
  readonly shares: Shares;
  readonly clock: Clock;
  readonly logger: Logger;
};

export function createMessenger(ports: MessengerPorts): Messenger {
  return {
    async deliver(reply, target) {
      switch (reply.kind) {
        case 'private':
          if (reply.face === undefined || target.source?.isPrivate !== false) await say(ports, target, reply);
          else await sayWithFace(ports, target, reply, reply.face);
          return;
        case 'update':
          note(ports.logger, target, await showFirst(ports, target, reply.card));
          return;
        case 'modal':
          note(ports.logger, target, await ports.calls.ask(target.key, renderModal(reply.modal)));
          return;
        case 'share':
          await share(ports, target, reply);
      }
    },
    async deliverDeferred(reply, { key }) {
      switch (reply.kind) {
        case 'private':
          await ports.calls.edit(key, ORIGINAL, renderCard(reply.card), reply.files);
          return;
        case 'update':
          await ports.calls.edit(key, ORIGINAL, renderCard(reply.card));
          return;
        case 'modal':
        case 'share':
          throw tooLateFor(reply);
      }
    },
    async deliverAfter(reply, target) {
      switch (reply.kind) {
        case 'private':
          if (reply.files !== undefined) throw tooLateFor(reply);
          await Promise.all([
            ports.calls.followUp(target.key, renderCard(reply.card)),
            ...(reply.face === undefined ? [] : [showFaceAfter(ports, target, reply.face)]),
          ]);
          return;
        case 'update':
          await showAfter(ports, target, reply.card);
          return;
        case 'modal':
        case 'share':
          throw tooLateFor(reply);
      }
    },
  };
}

const tooLateFor = ({ kind }: Reply): PlatformError =>
  new PlatformError(
    'rejected',
    `what answers later cannot answer with a reply of kind ${kind}: Discord takes that first or never`,
    { reply: kind },
  );

/** Never rejects: what is not shown now is brought up to date later. */
async function showFaceAfter(
  { calls, logger }: MessengerPorts,
  { key, source }: Target,
  { card, stamp, shown }: LiveFace,
): Promise<void> {
  if (source?.isPrivate !== false) return;
  try {
    await calls.edit(key, ORIGINAL, renderCard(stampCard(card, stamp)));
    await shown();
  } catch (error) {
    logger.warn({ err: mapError(error), interaction: key.id }, 'a face could not go with its answer');
  }
}

type PrivateReply = Extract<Reply, { kind: 'private' }>;

async function say({ calls, logger }: MessengerPorts, target: Target, reply: PrivateReply): Promise<void> {
  note(logger, target, await calls.reply(target.key, renderCard(reply.card), true, reply.files));
}

/**
 * The face is the first response, by which the click is acknowledged as well, and the sentence follows. Where Discord
 * refuses the face nothing is answered yet: then the sentence is the first response, as it is without a face.
 */
async function sayWithFace(
  ports: MessengerPorts,
  target: Target,
  reply: PrivateReply,
  face: LiveFace,
): Promise<void> {
  const { calls, logger } = ports;
  const { key } = target;
  const answered = await showFace(ports, target, face);
  if (answered === 'refused') return say(ports, target, reply);
  note(logger, target, answered);
  if (answered !== 'sent') return;
  const settled = face.shown().catch((error: unknown) => {
    logger.warn({ err: error, interaction: key.id }, 'a message that is up to date will be drawn once more');
  });
  await calls.followUp(key, renderCard(reply.card));
  await settled;
}

/** `refused`: Discord does not show it, or nobody knows; the message is brought up to date later. */
async function showFace(
  { calls, logger }: MessengerPorts,
  { key }: Target,
  { card, stamp }: LiveFace,
): Promise<Answered | 'refused'> {
  try {
    return await calls.update(key, renderCard(stampCard(card, stamp)));
  } catch (error) {
    logger.warn({ err: mapError(error), interaction: key.id }, 'a face could not go with its answer');
    return 'refused';
  }
}

/** In place of the private message that was clicked; a message that everybody sees never turns for one of them. */
function showFirst({ calls }: MessengerPorts, { key, source }: Target, card: Card): Promise<Answered> {
  return source?.isPrivate === true
    ? calls.update(key, renderCard(card))
    : calls.reply(key, renderCard(card), true);
}

/**
 * The post is the interaction's first response, not a follow-up: Discord takes one first response only, so even two
 * processes without a common database, or a repeated request, cannot post twice. The private message is edited after.
 * One click delivered twice is told apart from two clicks by a claim of its own: the second delivery says nothing, since
 * its "already shared" could take the first response away from the post.
 */
async function share(
  ports: MessengerPorts,
  target: Target,
  reply: Extract<Reply, { kind: 'share' }>,
): Promise<void> {
  const { calls, shares, clock, logger } = ports;
  if (!(await shares.claim(`discord:click:${target.key.id}`, clock.now()))) {
    logger.debug({ interaction: target.key.id }, 'this click is being answered already');
    return;
  }
  let hasPosted = false;
  await runShare(reply, {
    shares,
    clock,
    post: async (card) => {
      const answered = await calls.reply(target.key, renderCard(card), false);
      note(logger, target, answered);
      if (answered !== 'sent')
        throw new PlatformError('gone', 'this click can no longer be answered', { answered });
      hasPosted = true;
    },
    show: async (card) => {
      if (hasPosted) await showAfter(ports, target, card);
      else note(logger, target, await showFirst(ports, target, card));
    },
  });
}

/** After the post: in place of the private message, or beside it where that can no longer be edited. */
async function showAfter(
  { calls, logger }: MessengerPorts,
  { key, source }: Target,
  card: Card,
): Promise<void> {
  const container = renderCard(card);
  try {
    if (source?.isPrivate === true) return await calls.edit(key, source.messageId, container);
  } catch (error) {
    logger.debug({ err: mapError(error), interaction: key.id }, 'the private message cannot be edited');
  }
  await calls.followUp(key, container);
}

function note(logger: Logger, { key }: Target, answered: Answered): void {
  if (answered === 'late') logger.debug({ interaction: key.id }, 'an answer came too late');
  if (answered === 'taken') logger.debug({ interaction: key.id }, 'another process answered');
}
