/** Owns which deliveries go one after the other: those to the same channel, with its threads, or to the same person. */
import type { Surface } from '../commands/request.ts';
import type { Destination } from '../ports/channel-messenger.ts';

export const surfaceOf = (destination: Destination): Surface =>
  destination.kind === 'member' ? destination.surface : destination.place.surface;

/** One text for each lane. */
export const laneOf = (destination: Destination): string =>
  destination.kind === 'member'
    ? JSON.stringify([destination.surface, destination.workspaceId, 'member', destination.memberId])
    : JSON.stringify([destination.place.surface, destination.place.workspaceId, destination.place.channelId]);

export type Lanes = {
  /** Runs it when everything before it in its lane is over; an error is the caller's and holds up nothing. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T>;
};

export function createLanes(): Lanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(lane, work) {
      const before = last.get(lane) ?? Promise.resolve();
      const turn = before.then(work, work);
      last.set(lane, turn);
      const leave = (): void => {
        if (last.get(lane) === turn) last.delete(lane);
      };
      turn.then(leave, leave);
      return turn;
    },
  };
}
