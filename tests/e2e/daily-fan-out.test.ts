import { expect, test } from 'vitest';
import { onEach } from '../support/every-daily-platform.ts';
import { fanOut } from '../support/daily-fan-out.ts';

/** A part of it in every run; the whole, which takes half an hour, with `FAN_OUT=whole`. */
const [CHANNELS, KILLS] = process.env['FAN_OUT'] === 'whole' ? [500, 100] : [40, 3];

test(
  `${CHANNELS} channels of Discord and Slack each, due at once, through ${KILLS} sudden ends: each has its post and its thread once`,
  { timeout: 60_000 + KILLS * 30_000 },
  onEach(async ({ startPlatform }) => {
    const platform = await startPlatform();
    const seen = await fanOut(platform, { channels: CHANNELS, kills: KILLS, seed: 20_261_121 });
    expect(seen).toEqual({ kills: KILLS, doubled: 0, lost: 0, withoutThread: 0, unknown: 0 });
    expect(platform.refusals()).toEqual([]);
  }),
);
