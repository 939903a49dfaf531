/** Owns the promise that a share happens once: claimed before it is posted, given back only when it surely was not. */
import type { Card } from '../cards/card.ts';
import { PlatformError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Shares } from '../ports/shares.ts';
import type { Reply } from './reply.ts';

type SharePorts = {
  readonly shares: Shares;
  readonly clock: Clock;
  /** Posts for everybody in the channel; throws `PlatformError`. */
  readonly post: (card: Card) => Promise<void>;
  /** Gives the private message that the button stands on a new face. */
  readonly show: (card: Card) => Promise<void>;
};

/**
 * Posts a share and tells the person how it went. A crash between claim and post costs one share, which the person can
 * repeat from a new card; posting first would cost a double one, which nobody can take back.
 */
export async function runShare(reply: Extract<Reply, { kind: 'share' }>, ports: SharePorts): Promise<void> {
  if (!(await ports.shares.claim(reply.key, ports.clock.now()))) {
    await ports.show(reply.repeated);
    return;
  }
  try {
    await ports.post(reply.card);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'in_doubt') {
      await tellDoubt(reply, ports, error);
      throw error;
    }
    await ports.shares.release(reply.key);
    await ports.show(reply.refused);
    return;
  }
  await ports.show(reply.confirmation);
}

/** The claim stays: a post that may have arrived is not made again by itself. The person can look, and knows how to go on. */
async function tellDoubt(
  reply: Extract<Reply, { kind: 'share' }>,
  ports: SharePorts,
  doubt: PlatformError,
): Promise<void> {
  try {
    await ports.show(reply.inDoubt);
  } catch (error) {
    throw new AggregateError([doubt, error], 'a share is in doubt, and the person could not be told');
  }
}
