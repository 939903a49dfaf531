/** Owns letting the playground's time run ahead: to whatever comes next in its channel, and not where others live by it. */
import type { Daily } from './daily.ts';
import type { TimeControl } from './playground/time-control.ts';
import { CHANNEL_ID } from './playground/world.ts';
import type { MovableClock } from './scheduler/movable-clock.ts';

export type TimeTravel = { readonly clock: MovableClock; readonly loadDaily: () => Promise<Daily> };

const HERE = { surface: 'playground', workspaceId: null, channelId: CHANNEL_ID } as const;

export function createTimeControl({ clock, loadDaily }: TimeTravel): TimeControl {
  return {
    now: () => clock.now(),
    aheadMs: () => clock.aheadMs(),
    async goToNext() {
      const daily = await loadDaily();
      if (await daily.context.schedules.areElsewhere(HERE.surface)) return 'elsewhere';
      const next = await daily.nextIn(HERE);
      if (next === null) return 'nothing';
      clock.runTo(next);
      await daily.turn();
      return 'arrived';
    },
  };
}
