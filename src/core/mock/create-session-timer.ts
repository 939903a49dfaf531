/** Owns the timers of sessions: a round's end, and the end of a session in which nobody does anything. */
import type { Logger } from '../ports/logger.ts';
import { runEvent, type MockPorts } from './run-event.ts';

export type SessionTimer = {
  /** Makes happen what is due. Throws what the records throw when they are asked what that is. */
  look(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  isBusy(): boolean;
  /** When the next one is due, in epoch milliseconds; null: no session is open. */
  nextAt(): Promise<number | null>;
};

const AT_A_LOOK = 200;

export function createSessionTimer(ports: MockPorts & { readonly logger: Logger }): SessionTimer {
  const { mockSessions, clock, logger } = ports;
  return {
    async look() {
      for (const { id } of await mockSessions.due(clock.now(), AT_A_LOOK)) {
        try {
          await runEvent(id, { kind: 'timer' }, ports);
        } catch (error) {
          // One session's trouble holds up no other; it is due still, and comes again.
          logger.error(
            { err: error, session: id },
            'what is due in a mock interview did not happen; it is tried again',
          );
        }
      }
    },
    idle: () => Promise.resolve(),
    isBusy: () => false,
    nextAt: () => mockSessions.nextAt(),
  };
}
