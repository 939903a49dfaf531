/** Owns how a day is told by its month: "May 2025", "2025년 5월". */

/** `isoDay` is a calendar day, so the zone is fixed: no reader's zone may move it into another month. */
export function monthOf(isoDay: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  );
}
