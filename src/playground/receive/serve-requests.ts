/** Owns the life of what a member types or clicks: read, run by the core, delivered; and what happens when a step fails. */
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { Core } from '../../core/commands/create-core.ts';
import { parseArguments } from '../../core/commands/parse-arguments.ts';
import { readLine } from '../../core/commands/read-line.ts';
import { asCard, type CardReply, type InvalidReply, type Reply } from '../../core/commands/reply.ts';
import { messagesIn, type Locale } from '../../core/i18n/locale.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { cleanLine } from '../../core/text/normalise.ts';
import { shorten } from '../../core/text/shorten.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Member } from '../members.ts';
import type { Messenger, Target } from '../messenger.ts';
import { LIMITS } from '../render/limits.ts';
import type { Message, World } from '../world.ts';
import type { OpenForm } from '../render/render-form.ts';
import { mapRequest } from './map-request.ts';
import type { Submission } from './read-form.ts';
import { spellings } from './spellings.ts';

export type ServePorts = {
  readonly core: Core;
  readonly world: World;
  readonly messenger: Messenger;
  readonly logger: Logger;
  readonly publicLocale: Locale;
};

/**
 * None throws: what goes wrong is logged, and the member is told under which reference. A form is returned, for the
 * window that asked for it; everything else arrives in the channel.
 */
export type ServeRequests = {
  say(member: Member, line: string): Promise<OpenForm | null>;
  act(member: Member, messageId: string, actionId: string): Promise<OpenForm | null>;
  /** One sentence of the page's own, privately. */
  tell(member: Member, text: string): Promise<void>;
  /** What cannot be taken is returned where the form is still open; null: it was taken, or said in the channel. */
  submit(member: Member, submission: Submission, isOpen: boolean): Promise<InvalidReply | null>;
};

/** Of a very long line, as much stands above its answer. */
const ASKED_LENGTH = 200;

export function createServeRequests(ports: ServePorts): ServeRequests {
  const { core, world, publicLocale } = ports;
  return {
    async say(member, line) {
      const asked = shorten(cleanLine(line.slice(0, LIMITS.line)), ASKED_LENGTH);
      const reply = await answerLine(core, member, line, publicLocale);
      return deliver(reply, { member, asked, source: null }, ports);
    },
    async act(member, messageId, actionId) {
      const source = world.find(messageId, member.id);
      const target = { member, asked: null, source };
      // A form that no message opened has its own buttons.
      const reply =
        source === null && messageId !== ''
          ? notice(wordsIn(member.locale).refused.gone)
          : await core.act({
              ...mapRequest(member, publicLocale),
              actionId,
              messageId,
              takesFace: isSeenByAll(source),
            });
      return deliver(reply, target, ports);
    },
    async tell(member, text) {
      await deliver(notice(text), { member, asked: null, source: null }, ports);
    },
    async submit(member, { message, action: actionId, values }, isOpen) {
      const source = world.find(message, member.id);
      const request = { ...mapRequest(member, publicLocale), actionId, values };
      const takesFace = isSeenByAll(source);
      const reply = await core.submit({ ...request, messageId: source?.id ?? null, takesFace });
      if (reply.kind === 'invalid' && isOpen) return reply;
      await deliver(asCard(reply), { member, asked: null, source }, ports);
      return null;
    },
  };
}

const isSeenByAll = (source: Message | null): boolean => source?.onlyFor === null;

async function answerLine(core: Core, member: Member, line: string, publicLocale: Locale): Promise<Reply> {
  const { refused } = wordsIn(member.locale);
  if (line.length > LIMITS.line) return notice(refused.tooLong(LIMITS.line));
  const read = readLine(core.commands, line, spellings);
  switch (read.kind) {
    case 'text':
      return notice(refused.noSlash);
    case 'unknown':
      return notice(refused.unknown(shorten(read.typed, ASKED_LENGTH)));
    case 'command': {
      const options = parseArguments(read.command.options, read.rest);
      return core.run(read.command, { ...mapRequest(member, publicLocale), options });
    }
  }
}

const notice = (text: string): CardReply => ({ kind: 'private', card: noticeCard(text) });

/** The reference that the member is told is the revision at which it failed: it stands in the log line too. */
async function deliver(
  reply: Reply,
  target: Target,
  { messenger, world, logger }: ServePorts,
): Promise<OpenForm | null> {
  if (reply.kind === 'modal') return { modal: reply.modal, messageId: target.source?.id ?? null };
  try {
    await messenger.deliver(reply, target);
  } catch (error) {
    const reference = `${world.id}-${world.revision()}`;
    logger.error({ err: error, surface: 'playground', reference, doing: reply.kind }, 'an answer failed');
    const { failed } = messagesIn(target.member.locale);
    await messenger.deliver(notice(failed(reference)), target);
  }
  return null;
}
