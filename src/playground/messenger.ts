/** Owns the delivery of a reply: which change in the channel says it, and to whom. */
import type { Card } from '../core/cards/card.ts';
import type { TextFile } from '../core/cards/text-file.ts';
import type { CardReply } from '../core/commands/reply.ts';
import { runShare } from '../core/commands/run-share.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { LiveFace } from '../core/deliveries/live-face.ts';
import { stampCard } from '../core/deliveries/stamp.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Shares } from '../core/ports/shares.ts';
import { isStamped } from './channel-messenger.ts';
import type { Member } from './members.ts';
import type { Message, World } from './world.ts';

/** Who is answered, and on what. */
export type Target = {
  readonly member: Member;
  /** The command line that was typed; null after a click. */
  readonly asked: string | null;
  /** The message that the control stands on which was clicked, or which opened the form; null after a command. */
  readonly source: Message | null;
};

export type Messenger = {
  deliver(reply: CardReply, target: Target): Promise<void>;
};

type MessengerPorts = {
  readonly world: World;
  readonly shares: Shares;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The language of what everybody sees. */
  readonly publicLocale: Locale;
};

export function createMessenger(ports: MessengerPorts): Messenger {
  const { world, shares, clock, logger, publicLocale } = ports;
  const post = (card: Card): Promise<void> => {
    world.post({ onlyFor: null, asked: null, locale: publicLocale, card });
    return Promise.resolve();
  };
  return {
    async deliver(reply, target) {
      switch (reply.kind) {
        case 'private':
          if (reply.face !== undefined) await showFace(reply.face, target.source, { world, logger });
          tell(world, target, reply.card, reply.files);
          return;
        case 'update':
          show(world, target, reply.card);
          return;
        case 'share':
          await runShare(reply, {
            shares,
            clock,
            post,
            show: (card) => Promise.resolve(show(world, target, card)),
          });
      }
    },
  };
}

/** On the message that was clicked, which everybody sees; a forged click names another one, and changes nothing. */
async function showFace(
  { card, stamp, shown }: LiveFace,
  source: Message | null,
  { world, logger }: Pick<MessengerPorts, 'world' | 'logger'>,
): Promise<void> {
  if (source === null || source.onlyFor !== null || !isStamped(source, stamp)) return;
  if (world.edit(source.id, stampCard(card, stamp)) === null) return;
  await shown().catch((error: unknown) => {
    logger.warn(
      { err: error, surface: 'playground' },
      'a message that is up to date will be drawn once more',
    );
  });
}

/** Where it was asked: what is clicked in a thread is answered there. */
function tell(
  world: World,
  { member, asked, source }: Target,
  card: Card,
  files: readonly TextFile[] = [],
): void {
  const threadOf = source?.threadOf ?? null;
  world.post({ onlyFor: member.id, asked, locale: member.locale, card, threadOf, files });
}

/** In place of the private message that was clicked; a message that everybody sees never turns for one of them. */
function show(world: World, target: Target, card: Card): void {
  const { member, source } = target;
  const isOwnMessage = source !== null && source.onlyFor === member.id;
  if (!isOwnMessage || world.replace(source.id, member.id, card) === null) tell(world, target, card);
}
