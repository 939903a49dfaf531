/** Owns one request from end to end: read it, ask the core, deliver the answer; a failure is told, never thrown. */
import { randomInt } from 'node:crypto';
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { Core } from '../../core/commands/create-core.ts';
import type { Request } from '../../core/commands/request.ts';
import { PlatformError } from '../../core/errors.ts';
import { messagesIn, type Locale } from '../../core/i18n/locale.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Acknowledge, Messenger } from '../messenger.ts';
import type { FindLocale } from './find-locale.ts';
import type { ReceivedAction, ReceivedCommand } from './read-payload.ts';
import { resolveCommand } from './resolve-command.ts';

type ServePorts = {
  readonly core: Core;
  readonly messenger: Messenger;
  readonly findLocale: FindLocale;
  readonly logger: Logger;
  /** The language of what everybody in a channel sees. */
  readonly publicLocale: Locale;
};

export type Serve = {
  command(received: ReceivedCommand, acknowledge: Acknowledge): Promise<void>;
  /** The click is acknowledged already. */
  click(received: ReceivedAction): Promise<void>;
};

export function createServe({ core, messenger, findLocale, logger, publicLocale }: ServePorts): Serve {
  const requestOf = async ({ actor, channelId }: ReceivedCommand | ReceivedAction): Promise<Request> => ({
    actor,
    // A conversation's id begins with D in a direct message.
    isShareable: !channelId.startsWith('D'),
    locale: await findLocale(actor),
    publicLocale,
  });
  const report = (error: unknown, doing: string, locale: Locale) => {
    const reference = String(randomInt(100_000, 1_000_000));
    const kind = error instanceof PlatformError ? error.kind : 'defect';
    logger.error({ err: error, reference, kind, doing }, 'an answer could not be delivered');
    return { kind: 'private', card: noticeCard(messagesIn(locale).failed(reference)) } as const;
  };
  /** Nobody is left without a word, unless the way to them is gone. */
  const tell = async (error: unknown, apologise: () => Promise<void>): Promise<void> => {
    if (error instanceof PlatformError && error.kind === 'gone') return;
    await apologise().catch((second: unknown) => {
      logger.warn({ err: second }, 'the apology could not be delivered either');
    });
  };
  return {
    async command(received, acknowledge) {
      const request = await requestOf(received);
      const resolved = resolveCommand(core.commands, received.command, received.text);
      if (resolved === null) {
        logger.warn(
          { command: received.command },
          'a slash command that Prepbot does not know was delivered',
        );
        return;
      }
      const reply = await core.run(resolved.command, { ...request, options: resolved.options });
      try {
        await messenger.answerCommand(reply, acknowledge, received.responseUrl);
      } catch (error) {
        const apology = report(error, received.command, request.locale);
        await tell(error, () => messenger.answerCommand(apology, acknowledge, received.responseUrl));
      }
    },
    async click(received) {
      const request = await requestOf(received);
      const { actionId, messageId } = received;
      const reply = await core.act({ ...request, actionId, messageId });
      try {
        await messenger.answerClick(reply, received);
      } catch (error) {
        const apology = report(error, 'click', request.locale);
        await tell(error, () => messenger.answerClick(apology, received));
      }
    },
  };
}
