/** Owns the sending of one delivery that this process has taken: at most one request, and every step written down. */
import type { ChannelMessenger, MessageRef } from '../ports/channel-messenger.ts';
import type { Composed } from './composers.ts';
import { arrive, end, putBack } from './conclude.ts';
import type { Delivery } from './delivery.ts';
import { isExpired, judgeFailure, retryAt } from './judge-failure.ts';
import type { SenderPorts } from './sender-ports.ts';
import { stampCard } from './stamp.ts';

/**
 * A row that another process has seen in `sending` for a minute is looked for (`watch-owners.ts`). Whoever held one for
 * longer than this puts it back instead of sending it: a process that was stopped and goes on must not send what another
 * one has sent meanwhile.
 */
export const HELD_AT_MOST_MS = 30_000;
/** Where the platform wants to be left alone for longer, the row waits in the database and not here. */
const WAIT_AT_MOST_MS = 2000;

/** `onRequestOver`: called once, when nothing is asked of the platform any more. */
export async function deliver(
  delivery: Delivery,
  messenger: ChannelMessenger,
  ports: SenderPorts,
  onRequestOver: () => void,
): Promise<void> {
  const takenAt = ports.timer.monotonic();
  const after = await attempt(delivery, messenger, ports, takenAt);
  onRequestOver();
  await after();
}

type After = () => Promise<void>;

/** Gives what has to be written down. */
async function attempt(
  delivery: Delivery,
  messenger: ChannelMessenger,
  ports: SenderPorts,
  takenAt: number,
): Promise<After> {
  const { clock, pace, timer } = ports;
  if (isExpired(delivery, clock.now())) return () => end(delivery, 'sending', 'expired', ports);
  const heldMs = pace.heldFor(delivery.destination);
  if (heldMs > WAIT_AT_MOST_MS) return later(delivery, clock.now() + heldMs, ports);
  const composed = await compose(delivery, ports);
  if (composed === null) return later(delivery, retryAt(delivery, clock.now()), ports);
  if (composed.kind === 'withdrawn') return () => end(delivery, 'sending', 'withdrawn', ports);
  if (!canBeFound(composed, delivery, ports)) return () => end(delivery, 'sending', 'refused', ports);
  await pace.turn(delivery.destination);
  if (ports.isStopping() || timer.monotonic() - takenAt > HELD_AT_MOST_MS)
    return later(delivery, clock.now(), ports);
  if (isExpired(delivery, clock.now())) return () => end(delivery, 'sending', 'expired', ports);
  try {
    const message = await perform(delivery, composed, messenger);
    return () => arrive(delivery, 'sending', message, ports);
  } catch (error) {
    return afterFailure(error, delivery, ports);
  }
}

const later =
  (delivery: Delivery, at: number, ports: SenderPorts): After =>
  () =>
    putBack(delivery, 'sending', { to: 'due', at }, ports);

/** Null: it could not be composed now, such as while the database is locked. */
async function compose(delivery: Delivery, ports: SenderPorts): Promise<Composed | null> {
  try {
    return await ports.composers[delivery.kind].compose(delivery);
  } catch (error) {
    const { id, kind } = delivery;
    ports.logger.error({ err: error, delivery: id, kind }, 'this could not be put into words; tried again');
    return null;
  }
}

/** A message that could never be found again is not sent. */
function canBeFound(composed: Composed, delivery: Delivery, ports: SenderPorts): boolean {
  if (composed.kind !== 'message') return true;
  try {
    stampCard(composed.outgoing.card, delivery.id);
    return true;
  } catch (error) {
    ports.logger.error({ err: error, delivery: delivery.id, kind: delivery.kind }, 'a card of ours is wrong');
    return false;
  }
}

async function perform(
  delivery: Delivery,
  composed: Exclude<Composed, { kind: 'withdrawn' }>,
  messenger: ChannelMessenger,
): Promise<MessageRef> {
  if (composed.kind === 'thread')
    return { ...composed.of, threadId: await messenger.openThread(composed.of, composed.name) };
  return messenger.post(delivery.destination, { ...composed.outgoing, stamp: delivery.id });
}

function afterFailure(error: unknown, delivery: Delivery, ports: SenderPorts): After {
  const now = ports.clock.now();
  const verdict = judgeFailure(error, delivery, now);
  const { id, kind } = delivery;
  ports.logger.warn({ err: error, delivery: id, kind, verdict: verdict.kind }, 'a delivery met a failure');
  switch (verdict.kind) {
    case 'retry':
      if (verdict.holdMs !== null) ports.pace.hold(delivery.destination, verdict.holdMs);
      return later(delivery, verdict.at, ports);
    case 'doubt':
      return ports.composers[kind].isRepeatable
        ? later(delivery, retryAt(delivery, now), ports)
        : () => putBack(delivery, 'sending', { to: 'doubt', at: verdict.at }, ports);
    case 'end':
      return () => end(delivery, 'sending', verdict.failure, ports);
    case 'fatal':
      return async () => {
        await putBack(delivery, 'sending', { to: 'due', at: now }, ports);
        ports.onFatal(verdict.error);
      };
  }
}
