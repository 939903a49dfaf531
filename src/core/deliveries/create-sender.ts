/** Owns the one sender: what is due goes out, channels beside each other, each channel's in order, and what is in doubt is cleared up. */
import type { Surface } from '../commands/request.ts';
import { finish } from './conclude.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { createLanes, laneOf, surfaceOf } from './lane.ts';
import { lookFor } from './look-for.ts';
import type { SenderPorts } from './sender-ports.ts';
import { watchOwners } from './watch-owners.ts';

export type Sender = {
  /** Begins all that is to be done now. Resolves when it is begun; throws what the records throw. */
  look(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  isBusy(): boolean;
};

/**
 * How many a surface sends at a time: enough to keep its pace when the platform takes half a second, few enough that a
 * crash leaves few in doubt.
 */
const AT_A_TIME: Readonly<Record<Surface, number>> = { slack: 8, discord: 32, playground: 4, terminal: 1 };
const LOOKED_FOR_AT_A_TIME = 50;
/** What could not be finished, or has no surface now, is not tried at every look. */
const REST_MS = 30_000;
const NO_SURFACE_MS = 5 * 60_000;

export function createSender(given: SenderPorts): Sender {
  let isFatal = false;
  const ports: SenderPorts = {
    ...given,
    onFatal(error) {
      isFatal = true;
      given.onFatal(error);
    },
  };
  const { deliveries, clock, identity, logger, timer } = ports;
  const lanes = createLanes();
  const owners = watchOwners(ports);
  const working = new Map<string, Promise<void>>();
  const resting = new Map<string, number>();
  const busy = new Map<Surface, number>();
  const filling = new Map<Surface, Promise<void>>();

  const begin = ({ id, destination }: Delivery, work: () => Promise<void>): void => {
    const done = lanes
      .run(laneOf(destination), work)
      .catch((error: unknown) => logger.error({ err: error, delivery: id }, 'a delivery was left as it is'))
      .finally(() => working.delete(id));
    working.set(id, done);
  };
  const occupy = (surface: Surface, by: number): void => {
    busy.set(surface, (busy.get(surface) ?? 0) + by);
  };

  const send = (delivery: Delivery, surface: Surface): void => {
    const messenger = ports.messengerOf(surface);
    if (messenger === null) return;
    occupy(surface, 1);
    let isBusy = true;
    const release = (): void => {
      if (isBusy) occupy(surface, -1);
      isBusy = false;
    };
    begin(delivery, async () => {
      try {
        await deliver(delivery, messenger, ports, release);
      } finally {
        release();
        // Not awaited: the lane is free for the next one.
        fillOrLog(surface);
      }
    });
  };

  const fill = async (surface: Surface): Promise<void> => {
    for (;;) {
      const free = AT_A_TIME[surface] - (busy.get(surface) ?? 0);
      if (free <= 0 || isFatal || ports.isStopping()) return;
      const taken = await deliveries.claim(clock.now(), identity.owner, free, surface);
      for (const delivery of taken) send(delivery, surface);
      if (taken.length === 0) return;
    }
  };
  /** One at a time for each surface: two at once would take more than there is room for. */
  const fillOnce = (surface: Surface): Promise<void> => {
    const before = filling.get(surface);
    if (before !== undefined) return before;
    const filled = fill(surface).finally(() => filling.delete(surface));
    filling.set(surface, filled);
    return filled;
  };
  const fillOrLog = (surface: Surface): void => {
    fillOnce(surface).catch((error: unknown) =>
      logger.error({ err: error, surface }, 'what is due could not be taken; it is tried again'),
    );
  };

  const finishArrived = async (): Promise<void> => {
    const now = timer.monotonic();
    for (const [id, until] of resting) if (until <= now) resting.delete(id);
    for (const delivery of await deliveries.unfinished(LOOKED_FOR_AT_A_TIME + resting.size)) {
      const { id, message } = delivery;
      if (message === null || working.has(id) || resting.has(id)) continue;
      begin(delivery, async () => {
        if (!(await finish(delivery, message, ports))) resting.set(id, timer.monotonic() + REST_MS);
      });
    }
  };

  const clearUpDoubts = async (): Promise<void> => {
    for (const delivery of await deliveries.doubtful(clock.now(), LOOKED_FOR_AT_A_TIME)) {
      if (working.has(delivery.id)) continue;
      const messenger = ports.messengerOf(surfaceOf(delivery.destination));
      if (messenger !== null) begin(delivery, () => lookFor(delivery, messenger, ports));
      else await deliveries.move(delivery.id, 'doubt', { to: 'doubt', at: clock.now() + NO_SURFACE_MS });
    }
  };

  return {
    async look() {
      if (isFatal || ports.isStopping()) return;
      await owners.look((id) => working.has(id));
      await finishArrived();
      await clearUpDoubts();
      for (const surface of ports.surfaces) await fillOnce(surface);
    },
    isBusy: () => working.size > 0,
    async idle() {
      while (working.size > 0 || filling.size > 0)
        await Promise.allSettled([...working.values(), ...filling.values()]);
    },
  };
}
