/** Owns the refreshing of messages whose face is out of date: within the workspace's budget, and the newest state wins. */
import type { Surface } from '../commands/request.ts';
import { PlatformError } from '../errors.ts';
import type { ChannelMessenger, Outgoing } from '../ports/channel-messenger.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Pace } from '../ports/pace.ts';
import type { Refresh, Refreshes, RefreshSubject } from '../ports/refreshes.ts';

export type RefresherPorts = {
  readonly refreshes: Refreshes;
  /** What the message shows now; null: nothing any more. */
  readonly faceOf: (subject: RefreshSubject) => Promise<Pick<Outgoing, 'card' | 'ping'> | null>;
  readonly messengerOf: (surface: Surface) => ChannelMessenger | null;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isStopping: () => boolean;
  readonly onFatal: (error: PlatformError) => void;
};

export type Refresher = {
  /** Begins what is due and within the budget. Resolves when it is begun; throws what the records throw. */
  look(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  isBusy(): boolean;
};

const AT_A_LOOK = 100;
const NO_SURFACE_MS = 60 * 60_000;
/** Minutes, then hours: somebody's words that are to leave a recap leave it when the channel can be reached again. */
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 6 * 60 * 60_000;
/** About a week of trying. */
const GIVEN_UP_AFTER = 40;

export function createRefresher(ports: RefresherPorts): Refresher {
  const { refreshes, clock, pace } = ports;
  const working = new Map<string, Promise<void>>();

  const begin = async (refresh: Refresh): Promise<void> => {
    const key = `${refresh.kind} ${refresh.subject}`;
    if (working.has(key)) return;
    const messenger = ports.messengerOf(refresh.place.surface);
    const waitMs = messenger === null ? NO_SURFACE_MS : pace.takeEdit(refresh.place);
    // Out of the way of the workspaces that have edits left.
    if (messenger === null || waitMs > 0) return refreshes.postpone(refresh, clock.now() + waitMs);
    const done = refreshOne(refresh, messenger, ports)
      .catch((error: unknown) => logFailure(ports.logger, error, refresh))
      .finally(() => working.delete(key));
    working.set(key, done);
  };

  return {
    async look() {
      if (ports.isStopping()) return;
      for (const refresh of await refreshes.due(clock.now(), AT_A_LOOK)) await begin(refresh);
    },
    isBusy: () => working.size > 0,
    async idle() {
      while (working.size > 0) await Promise.allSettled(working.values());
    },
  };
}

/** What is marked while it is under way stays marked: the version tells. */
async function refreshOne(
  refresh: Refresh,
  messenger: ChannelMessenger,
  ports: RefresherPorts,
): Promise<void> {
  const { refreshes } = ports;
  const { message, stamp, version } = refresh;
  try {
    const face = await ports.faceOf(refresh);
    if (face !== null) await messenger.edit(message, { ...face, stamp });
  } catch (error) {
    return afterFailure(error, refresh, ports);
  }
  // Somebody may have shown a newer face meanwhile, with the answer to a click, and this edit may have come after it.
  if (!(await refreshes.clear(refresh, version))) await refreshes.mark(refresh, ports.clock.now());
}

async function afterFailure(error: unknown, refresh: Refresh, ports: RefresherPorts): Promise<void> {
  const { refreshes, clock } = ports;
  if (error instanceof PlatformError) {
    if (error.kind === 'gone') return void (await refreshes.clear(refresh, refresh.version));
    if (error.kind === 'unauthorised') ports.onFatal(error);
  }
  logFailure(ports.logger, error, refresh);
  if (refresh.attempts >= GIVEN_UP_AFTER) return void (await refreshes.clear(refresh, refresh.version));
  const backOffMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(refresh.attempts, 20), LONGEST_RETRY_MS);
  const askedMs = error instanceof PlatformError ? error.retryAfterMs : null;
  await refreshes.postpone(refresh, clock.now() + (askedMs ?? backOffMs));
}

function logFailure(logger: Logger, error: unknown, { kind, subject, attempts }: Refresh): void {
  logger.warn({ err: error, kind, subject, attempts }, 'a message could not be brought up to date');
}
