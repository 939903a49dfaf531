/** Owns telling a schedule as it is now: what, when, and the next dates. */
import { scheduleCard } from '../../cards/daily/schedule-card.ts';
import type { Card } from '../../cards/card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import type { Here } from './in-channel.ts';
import { outlookOf } from './outlook-of.ts';
import { sourceOf } from './source-of.ts';

type Said = { readonly lead: string | null; readonly notes: readonly string[] };

export function tellSchedule(here: Here, schedule: Schedule, { lead, notes }: Said): Card {
  const { request, context, daily, now } = here;
  const { locale } = request;
  return scheduleCard({
    schedule,
    source: sourceOf(schedule, context, locale).source,
    outlook: outlookOf(schedule, now, daily),
    lead,
    notes,
    locale,
  });
}
