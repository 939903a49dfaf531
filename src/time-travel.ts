/** Owns letting the playground's time run ahead: to whatever comes next in its channel, and not where others live by it. */
import type { TimeControl } from './playground/time-control.ts';
import { CHANNEL_ID } from './playground/world.ts';
import type { MovableClock } from './scheduler/movable-clock.ts';
import type { Speaking } from './speaking.ts';

export type TimeTravel = { readonly clock: MovableClock; readonly loadSpeaking: () => Promise<Speaking> };

const HERE = { surface: 'playground', workspaceId: null, channelId: CHANNEL_ID } as const;

export function createTimeControl({ clock, loadSpeaking }: TimeTravel): TimeControl {
  return {
    now: () => clock.now(),
    aheadMs: () => clock.aheadMs(),
    async goToNext() {
      const speaking = await loadSpeaking();
      if (await speaking.daily.schedules.areElsewhere(HERE.surface)) return 'elsewhere';
      const next = await speaking.nextIn(HERE);
      if (next === null) return 'nothing';
      clock.runTo(next);
      await speaking.turn();
      return 'arrived';
    },
  };
}
