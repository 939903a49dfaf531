/** Owns what may stand under `holidays` in `config/prepbot.yaml`: named lists of dates on which nothing is asked. */
import { z } from 'zod';
import { cleanLine } from '../core/text/normalise.ts';

/** As `/daily set` takes it. `kr` and `none` are there already. */
const NAME = /^(?!(?:kr|none)$)[a-z][a-z0-9-]{0,31}$/u;
const EXPECTED_NAME =
  'expected a name of lower-case letters, digits and hyphens, at most 32 (kr and none are there already).';
const EXPECTED_DATE = 'expected a date such as 2026-12-25, or 2026-12-25: Christmas.';
const EXPECTED_DATES = 'expected a list of dates.';

const date = z.iso.date({ error: EXPECTED_DATE });
const named = z
  .record(date, z.string({ error: EXPECTED_DATE }).transform(cleanLine).pipe(z.string().min(1).max(80)), {
    error: EXPECTED_DATE,
  })
  .refine((days) => Object.keys(days).length === 1, { error: EXPECTED_DATE });

const dates = z.array(z.union([date, named], { error: EXPECTED_DATE }), { error: EXPECTED_DATES });

export const holidaySchema = z
  .record(z.string(), dates, { error: 'expected names, each with a list of dates.' })
  .superRefine((lists, context) => {
    for (const name of Object.keys(lists)) {
      if (!NAME.test(name)) context.addIssue({ code: 'custom', path: [name], message: EXPECTED_NAME });
    }
  });

/** By name, each date with its own name, the list's where it has none. */
export function assembleHolidays(
  lists: z.infer<typeof holidaySchema> | null | undefined,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    Object.entries(lists ?? {}).map(([name, days]) => [
      name,
      new Map(
        days.flatMap((day) => (typeof day === 'string' ? [[day, name] as const] : Object.entries(day))),
      ),
    ]),
  );
}
