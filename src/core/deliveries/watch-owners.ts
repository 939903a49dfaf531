/** Owns what is done about deliveries that a process was sending when it ended, or that it does not get on with. */
import type { Delivery } from './delivery.ts';
import { LOOK_AFTER_MS } from './judge-failure.ts';
import type { SenderPorts } from './sender-ports.ts';

/**
 * Twice as long as anybody may hold one (`HELD_AT_MOST_MS`), and a request that was begun at its end takes no longer than
 * the rest. Measured where clocks cannot jump.
 */
export const LEASE_MS = 60_000;

export type OwnersWatch = {
  /** Puts those in doubt whose process is gone, or has had them unchanged for too long. */
  look(isOurs: (id: string) => boolean): Promise<void>;
};

type Seen = { readonly owner: string | null; readonly attempts: number; readonly since: number };

export function watchOwners(ports: SenderPorts): OwnersWatch {
  let seen: ReadonlyMap<string, Seen> = new Map();
  return {
    async look(isOurs) {
      const sending = (await ports.deliveries.sending()).filter(({ id }) => !isOurs(id));
      const now = ports.timer.monotonic();
      const before = seen;
      seen = new Map(sending.map((delivery) => [delivery.id, sightingOf(delivery, before, now)]));
      for (const delivery of sending) {
        const since = seen.get(delivery.id)?.since ?? now;
        if (isAbandoned(delivery, now - since, ports)) await doubt(delivery, ports);
      }
    },
  };
}

function sightingOf({ id, owner, attempts }: Delivery, before: ReadonlyMap<string, Seen>, now: number): Seen {
  const last = before.get(id);
  const isSame = last?.owner === owner && last.attempts === attempts;
  return { owner, attempts, since: isSame ? last.since : now };
}

function isAbandoned({ owner }: Delivery, unchangedMs: number, { identity }: SenderPorts): boolean {
  return owner === null || identity.isGone(owner) || unchangedMs >= LEASE_MS;
}

async function doubt({ id, kind, owner }: Delivery, ports: SenderPorts): Promise<void> {
  const step = { to: 'doubt', at: ports.clock.now() + LOOK_AFTER_MS } as const;
  const isMoved = await ports.deliveries.move(id, 'sending', step, owner ?? undefined);
  if (isMoved) ports.logger.warn({ delivery: id, kind, owner }, 'a process ended while it sent this');
}
