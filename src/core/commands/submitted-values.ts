/** Owns what every surface does to the values of a form before the core reads them. */
import { cleanText } from '../text/normalise.ts';
import type { SubmissionRequest } from './request.ts';

/** By field name, cleaned; what is blank or missing is absent. How long a value is and which choices there are is checked by its reader. */
export function submittedValues(
  entries: readonly (readonly [name: string, value: string | null | undefined])[],
): SubmissionRequest['values'] {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const text = cleanText(value ?? '').trim();
      return text === '' ? [] : [[name, text]];
    }),
  );
}
