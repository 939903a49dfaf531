/** Owns keeping what stood in the form of a schedule that somebody else changed meanwhile. */
import { z } from 'zod';
import { SETTING_NAMES, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { draftKey } from '../member-key.ts';
import { actorKey } from '../request.ts';
import { textsIn } from './setting-options.ts';
import type { Here } from './in-channel.ts';

/** Long enough to read what changed, short enough that nobody has forgotten it. */
const KEPT_MS = 15 * 60_000;

const draftSchema = z.partialRecord(z.enum(SETTING_NAMES), z.string());

const keyOf = ({ request }: Here, { id }: Schedule): string =>
  draftKey(actorKey(request.actor), `daily-edit:${id}`);

export const keepDraft = (here: Here, schedule: Schedule, texts: SettingTexts): Promise<void> =>
  here.daily.scratch.set(keyOf(here, schedule), JSON.stringify(texts), KEPT_MS);

export const dropDraft = (here: Here, schedule: Schedule): Promise<void> =>
  here.daily.scratch.delete(keyOf(here, schedule));

/** What was typed, with every name of ours; null: nothing is kept. It stays until it is saved or its time is over. */
export async function findDraft(here: Here, schedule: Schedule): Promise<SettingTexts | null> {
  const kept = await here.daily.scratch.get(keyOf(here, schedule));
  if (kept === null) return null;
  const parsed = draftSchema.safeParse(JSON.parse(kept));
  return parsed.success ? textsIn(parsed.data) : null;
}
