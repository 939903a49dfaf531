/** Owns a sender for tests: memory records, a scripted platform, a clock that a test moves. */
import type { Surface } from '../../src/core/commands/request.ts';
import type { Composer, Composers } from '../../src/core/deliveries/composers.ts';
import { createSender } from '../../src/core/deliveries/create-sender.ts';
import type { DeliveryDraft } from '../../src/core/deliveries/delivery.ts';
import type { SenderPorts } from '../../src/core/deliveries/sender-ports.ts';
import { encodeAction } from '../../src/core/cards/action-id.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { PlatformError } from '../../src/core/errors.ts';
import type { Pace } from '../../src/core/ports/pace.ts';
import { rich } from '../../src/core/text/inline.ts';
import type { FakeTime } from './fake-timer.ts';
import { crashAt, type Crash } from './crashing.ts';
import type { memoryRecords } from './memory-records.ts';
import { recordingLogger } from './recording-logger.ts';
import type { ScriptedPlatform } from './scripted-platform.ts';

/** Nobody has to wait. */
export const openPace: Pace = {
  turn: () => Promise.resolve(),
  turnToLook: () => Promise.resolve(),
  heldFor: () => 0,
  hold: () => undefined,
  takeEdit: () => 0,
};

export const cardOf = (text: string): Card => ({
  blocks: [
    { kind: 'text', text: rich([text]) },
    { kind: 'buttons', buttons: [{ label: 'Hint', action: encodeAction({ verb: 'hint', post: 'p1' }) }] },
  ],
});

export type Told = { readonly what: 'sent' | 'ended' | 'unknown'; readonly id: string; readonly why: string };

/** Composers that say their subject, and keep what followed. */
export function plainComposers(told: Told[] = []): Composers {
  const tell = (what: Told['what'], id: string, why = ''): Promise<void> => {
    if (!told.some((one) => one.what === what && one.id === id && one.why === why))
      told.push({ what, id, why });
    return Promise.resolve();
  };
  const says: Composer = {
    isRepeatable: false,
    compose: ({ subject }) =>
      Promise.resolve({ kind: 'message', outgoing: { card: cardOf(subject), ping: null, title: subject } }),
    onSent: ({ id }) => tell('sent', id),
    onEnd: ({ id }, failure) => tell('ended', id, failure),
    onUnknown: ({ id }) => tell('unknown', id),
  };
  return { post: says, thread: says, recap: says, notice: says, mock: says, 'mock-thread': says };
}

type Options = {
  readonly records: Pick<ReturnType<typeof memoryRecords>, 'deliveries'>;
  readonly platform: ScriptedPlatform;
  readonly time: FakeTime;
  readonly owner?: string;
  /** Owners whose processes have ended. */
  readonly gone?: ReadonlySet<string>;
  readonly composers?: Composers;
  readonly crash?: Crash;
  readonly change?: Partial<SenderPorts>;
};

export function senderOf({
  records,
  platform,
  time,
  owner = 'one',
  gone = new Set(),
  crash = crashAt(Infinity),
  ...rest
}: Options) {
  const logger = recordingLogger();
  const fatal: PlatformError[] = [];
  const messenger = crash.watch(platform);
  const composers = rest.composers ?? plainComposers();
  const sender = createSender({
    deliveries: crash.watch(records.deliveries),
    composers: {
      post: crash.watch(composers.post),
      thread: crash.watch(composers.thread),
      recap: crash.watch(composers.recap),
      notice: crash.watch(composers.notice),
      mock: crash.watch(composers.mock),
      'mock-thread': crash.watch(composers['mock-thread']),
    },
    messengerOf: () => messenger,
    surfaces: ['slack', 'discord'],
    identity: { owner, isGone: (other) => gone.has(other) },
    pace: openPace,
    clock: time.clock,
    timer: time.timer,
    logger,
    isStopping: () => false,
    onFatal: (error) => fatal.push(error),
    ...rest.change,
  });
  return { sender, logger, fatal };
}

/** Something to be said in a channel. */
export function draftOf(
  key: string,
  { channelId = 'C1', surface = 'slack', ...more }: Partial<DeliveryDraft> & DraftPlace = {},
): DeliveryDraft {
  const place = { surface, workspaceId: 'T1', channelId };
  const destination = { kind: 'channel', place } as const;
  return { key, kind: 'post', subject: key, destination, expiresAt: null, notBefore: 0, ...more };
}

type DraftPlace = { readonly channelId?: string; readonly surface?: Surface };
