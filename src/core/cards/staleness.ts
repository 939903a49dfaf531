/** Owns the warning that a dossier may be out of date: its newest date lies more than six months back. */
import type { Entry } from '../catalogue/catalogue.ts';
import type { Messages } from '../i18n/locale.ts';
import { plain } from '../text/inline.ts';
import type { Block } from './card.ts';

const STALE_AFTER_MONTHS = 6;

/** A dossier that states no date is not called old: nothing is known. */
export function isStale(entry: Entry, now: number): boolean {
  if (entry.newestDate === null) return false;
  const limit = new Date(`${entry.newestDate}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + STALE_AFTER_MONTHS);
  return limit.getTime() < now;
}

export function stalenessBlocks(entry: Entry, messages: Messages, now: number): readonly Block[] {
  return entry.newestDate !== null && isStale(entry, now)
    ? [{ kind: 'text', text: [plain(messages.stale(messages.month(entry.newestDate)))] }]
    : [];
}
