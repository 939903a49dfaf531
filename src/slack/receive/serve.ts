/** Owns one request from end to end: read it, ask the core, deliver the answer; a failure is told, never thrown. */
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { Core } from '../../core/commands/create-core.ts';
import type { Reply } from '../../core/commands/reply.ts';
import type { ClickResponds } from '../../core/commands/define-command.ts';
import type { Actor, Request } from '../../core/commands/request.ts';
import { messagesIn, type Locale } from '../../core/i18n/locale.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Acknowledge, Messenger } from '../messenger.ts';
import { noteFailure } from '../note-failure.ts';
import { postToResponseUrl } from '../response-url.ts';
import { RIGHTS_WAIT_MS, type FindProfile } from './find-profile.ts';
import type { ReceivedAction, ReceivedCommand } from './read-payload.ts';
import { resolveCommand } from './resolve-command.ts';

export type RequestPorts = {
  readonly core: Core;
  readonly findProfile: FindProfile;
  readonly logger: Logger;
  /** The language of what everybody in a channel sees. */
  readonly publicLocale: Locale;
};

type ServePorts = RequestPorts & { readonly messenger: Messenger };

export type Serve = {
  command(received: ReceivedCommand, acknowledge: Acknowledge): Promise<void>;
  /** The click is acknowledged already. */
  click(received: ReceivedAction): Promise<void>;
};

export function createServe(ports: ServePorts): Serve {
  const { core, messenger, logger } = ports;
  return {
    async command(received, acknowledge) {
      const resolved = resolveCommand(core.commands, received.command, received.text);
      if (resolved === null) {
        logger.warn(
          { command: received.command },
          'a slash command that Prepbot does not know was delivered',
        );
        return;
      }
      const { command, options } = resolved;
      const say = acknowledgeFirst(acknowledge, received.responseUrl);
      if (command.responds === 'later') await acknowledgeEmpty(say, logger);
      const request = await requestOf(received, ports, waitFor(command.responds, command.asksRights));
      const { locale } = request;
      const reader = { locale, memberId: request.actor.memberId };
      const reply = await core.run(command, { ...request, options });
      await deliver(reply, received.command, locale, logger, (answer) =>
        messenger.answerCommand(answer, say, { ...received, ...reader }),
      );
    },
    async click(received) {
      const { actionId, messageId, isPrivateMessage } = received;
      const request = await requestOf(received, ports, waitFor(core.respondsTo(actionId)));
      const { locale } = request;
      const reader = { locale, memberId: request.actor.memberId };
      const takesFace = !isPrivateMessage;
      const reply = await core.act({ ...request, actionId, messageId, takesFace });
      await deliver(reply, 'a click', locale, logger, (answer) =>
        messenger.answerClick(answer, { ...received, ...reader }),
      );
    },
  };
}

/** How long the person's profile is waited for; undefined: as long as for their language alone. */
export function waitFor(responds: ClickResponds, asksRights = false): number | undefined {
  if (responds === 'later') return RIGHTS_WAIT_MS.later;
  return asksRights ? RIGHTS_WAIT_MS.beforeAcknowledgement : undefined;
}

/** `channelId` null: nobody knows where, so there is nobody to share with. */
export async function requestOf(
  { actor, channelId }: { readonly actor: Actor; readonly channelId: string | null },
  { findProfile, publicLocale }: RequestPorts,
  longestWaitMs?: number,
): Promise<Request> {
  const { locale, name, isManager, timeZone } = await findProfile(actor, longestWaitMs);
  return {
    actor: { ...actor, name: name ?? actor.name },
    channelId: channelId?.startsWith('D') === true ? null : channelId,
    rights: {
      isManager: isManager ?? false,
      roleIds: [],
      ...(isManager === null ? { isUnknown: true } : {}),
    },
    timeZone,
    // A conversation's id begins with D in a direct message.
    isShareable: channelId !== null && !channelId.startsWith('D'),
    locale,
    publicLocale,
  };
}

/** Without it the person reads that the app did not respond; the answer comes all the same. */
async function acknowledgeEmpty(say: Acknowledge, logger: Logger): Promise<void> {
  await say().catch((error: unknown) => {
    logger.warn({ err: error }, 'a command could not be acknowledged; it is answered all the same');
  });
}

/** A command is acknowledged once; what is said after that goes through its response URL. */
function acknowledgeFirst(acknowledge: Acknowledge, responseUrl: string): Acknowledge {
  let isAcknowledged = false;
  return async (body) => {
    if (isAcknowledged) {
      if (body !== undefined) await postToResponseUrl(responseUrl, body);
      return;
    }
    await acknowledge(body);
    isAcknowledged = true;
  };
}

/** Where an answer cannot be delivered, the log says why under a reference, and the person is told it unless the way is gone. */
async function deliver(
  reply: Reply,
  doing: string,
  locale: Locale,
  logger: Logger,
  send: (reply: Reply) => Promise<void>,
): Promise<void> {
  try {
    await send(reply);
  } catch (error) {
    const { kind, reference } = noteFailure(error, doing, logger);
    if (kind === 'gone') return;
    const card = noticeCard(messagesIn(locale).failed(reference));
    await send({ kind: 'private', card }).catch((second: unknown) => {
      logger.warn({ err: second, reference }, 'the apology could not be delivered either');
    });
  }
}
