/** Owns what makes two schedules of a channel the same one: they ask the same entry, level and topics at the same times. */
import type { ScheduleSettings } from '../core/daily/schedule.ts';

export function twinKey({
  entryId,
  rule,
  level,
  topicIds,
}: Pick<ScheduleSettings, 'entryId' | 'rule' | 'level' | 'topicIds'>): string {
  return canonicalJson([entryId, rule, level, topicIds.toSorted()]);
}

/** The same text for the same value, in whichever order its keys were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
