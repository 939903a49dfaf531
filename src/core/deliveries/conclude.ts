/** Owns the ends of a delivery, and what follows from each. */
import type { MessageRef } from '../ports/channel-messenger.ts';
import type { Delivery, DeliveryFailure, DeliveryState } from './delivery.ts';
import { persist } from './persist.ts';
import type { SenderPorts } from './sender-ports.ts';

/** `from`: the state in which it is: `sending` belongs to this process, `doubt` to nobody. */
type From = Extract<DeliveryState, 'sending' | 'doubt'>;

const ownerIn = (from: From, ports: SenderPorts): string | undefined =>
  from === 'sending' ? ports.identity.owner : undefined;

/** It arrived. What follows may fail here: `unfinished` tells of it again. */
export async function arrive(
  delivery: Delivery,
  from: From,
  message: MessageRef,
  ports: SenderPorts,
): Promise<void> {
  const step = { to: 'sent', message } as const;
  const isOurs = await persist(delivery, ports, () =>
    ports.deliveries.move(delivery.id, from, step, ownerIn(from, ports)),
  );
  if (isOurs) await finish(delivery, message, ports);
}

/** What follows from its arrival. False: it could not be written. */
export async function finish(delivery: Delivery, message: MessageRef, ports: SenderPorts): Promise<boolean> {
  try {
    await ports.composers[delivery.kind].onSent(delivery, message, ports.clock.now());
    await ports.deliveries.move(delivery.id, 'sent', { to: 'done' });
    return true;
  } catch (error) {
    const fields = { err: error, delivery: delivery.id, kind: delivery.kind };
    ports.logger.error(fields, 'what follows from a delivery could not be written; it is tried again');
    return false;
  }
}

/** It will not be said. What follows comes first: after a crash in between it is looked for, not found, and ends again. */
export async function end(
  delivery: Delivery,
  from: From,
  failure: DeliveryFailure,
  ports: SenderPorts,
): Promise<void> {
  const { id, kind, attempts } = delivery;
  await persist(delivery, ports, () => ports.composers[kind].onEnd(delivery, failure));
  await persist(delivery, ports, () =>
    ports.deliveries.move(id, from, { to: 'failed', failure }, ownerIn(from, ports)),
  );
  if (failure !== 'withdrawn')
    ports.logger.warn({ delivery: id, kind, failure, attempts }, 'something could not be said');
}

/** Nobody can know whether it was said. */
export async function endUnknown(delivery: Delivery, ports: SenderPorts): Promise<void> {
  const { id, kind } = delivery;
  await persist(delivery, ports, () => ports.composers[kind].onUnknown(delivery));
  await persist(delivery, ports, () => ports.deliveries.move(id, 'doubt', { to: 'unknown' }));
  ports.logger.warn({ delivery: id, kind }, 'nobody can know whether this was said');
}

/** To be said at another time, or to be looked for. */
export async function putBack(
  delivery: Delivery,
  from: From,
  step: { readonly to: 'due' | 'doubt'; readonly at: number },
  ports: SenderPorts,
): Promise<void> {
  await persist(delivery, ports, () => ports.deliveries.move(delivery.id, from, step, ownerIn(from, ports)));
}
