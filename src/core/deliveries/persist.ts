/** Owns keeping a result that the database would not take at once: what was said is not said again because of it. */
import type { Delivery } from './delivery.ts';
import type { SenderPorts } from './sender-ports.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/**
 * Tries until it is written: a locked database is free in a moment, a full disk may take an operator hours. Throws only
 * when the program stops; the row then says `sending`, and the next start looks for its message.
 */
export async function persist<T>(
  delivery: Delivery,
  ports: Pick<SenderPorts, 'timer' | 'logger' | 'isStopping'>,
  write: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (tries === 0) {
        const fields = { err: error, delivery: delivery.id, kind: delivery.kind };
        ports.logger.error(fields, 'what became of a delivery could not be written; it is tried again');
      }
      if (ports.isStopping()) throw error;
      await ports.timer.sleep(Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries, 10), LONGEST_WAIT_MS));
    }
  }
}
