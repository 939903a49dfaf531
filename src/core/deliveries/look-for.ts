/** Owns what is done about a delivery in doubt: its message is looked for, and what is seen decides. */
import { ChannelError, PlatformError } from '../errors.ts';
import type { ChannelMessenger, Sighting } from '../ports/channel-messenger.ts';
import { arrive, end, endUnknown, putBack } from './conclude.ts';
import type { Delivery } from './delivery.ts';
import { isExpired, retryAt } from './judge-failure.ts';
import type { SenderPorts } from './sender-ports.ts';

/** The platform's clock and ours may differ, and ours may have been set: the look goes back so much further. */
const CLOCK_MARGIN_MS = 60 * 60_000;
/** The platform is too busy to be asked, or does not answer. */
const UNTOLD_RETRY_MS = 10_000;

export async function lookFor(
  delivery: Delivery,
  messenger: ChannelMessenger,
  ports: SenderPorts,
): Promise<void> {
  if (ports.composers[delivery.kind].isRepeatable) return again(delivery, ports);
  await ports.pace.turnToLook(delivery.destination);
  if (ports.isStopping()) return;
  const since = Math.min(delivery.createdAt, delivery.nextAttemptAt) - CLOCK_MARGIN_MS;
  let seen: Sighting;
  try {
    seen = await messenger.find(delivery.destination, delivery.id, since);
  } catch (error) {
    return afterFailedLook(error, delivery, ports);
  }
  switch (seen.kind) {
    case 'found':
      return arrive(delivery, 'doubt', seen.message, ports);
    case 'absent':
      return again(delivery, ports);
    case 'unreadable':
      return endUnknown(delivery, ports);
  }
}

/** The platform did not take it: it is due again, inside its time. */
async function again(delivery: Delivery, ports: SenderPorts): Promise<void> {
  if (!(await isStillInDoubt(delivery, ports))) return;
  const now = ports.clock.now();
  if (isExpired(delivery, now)) return end(delivery, 'doubt', 'expired', ports);
  const at = delivery.attempts <= 1 ? now : retryAt({ ...delivery, attempts: delivery.attempts - 1 }, now);
  await putBack(delivery, 'doubt', { to: 'due', at }, ports);
}

/**
 * Two processes may look for one delivery. One that looked before the other one sent it again must not take its own, old
 * sighting for today's.
 */
async function isStillInDoubt(delivery: Delivery, ports: SenderPorts): Promise<boolean> {
  const now = await ports.deliveries.find(delivery.id);
  return (
    now?.state === 'doubt' &&
    now.attempts === delivery.attempts &&
    now.nextAttemptAt === delivery.nextAttemptAt
  );
}

/** A look that failed never counts as "not there". */
async function afterFailedLook(error: unknown, delivery: Delivery, ports: SenderPorts): Promise<void> {
  const { id, kind } = delivery;
  const now = ports.clock.now();
  ports.logger.warn({ err: error, delivery: id, kind }, 'a delivery in doubt could not be looked for');
  if (error instanceof PlatformError) {
    if (error.kind === 'unauthorised') return ports.onFatal(error);
    if (error.kind === 'gone') return end(delivery, 'doubt', 'gone', ports);
    if (error instanceof ChannelError || error.kind === 'forbidden') return endUnknown(delivery, ports);
  }
  const retryMs = error instanceof PlatformError ? error.retryAfterMs : null;
  await putBack(delivery, 'doubt', { to: 'doubt', at: now + (retryMs ?? UNTOLD_RETRY_MS) }, ports);
}
