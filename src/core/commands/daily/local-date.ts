/** Owns which date it is somewhere, and when a date begins there. */
import { Temporal } from 'temporal-polyfill';

/** ISO date (`YYYY-MM-DD`) of an instant in an IANA zone. */
export const localDate = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The first instant of an ISO date in an IANA zone, in epoch milliseconds. */
export const startOfDate = (date: string, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
