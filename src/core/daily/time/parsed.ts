/** Owns what becomes of a word that was typed: a value, said back where it could have meant something else, or a refusal. */

export type Parsed<Value, Problem> =
  | {
      readonly kind: 'understood';
      readonly value: Value;
      /** It was not written as it is kept: whoever typed it is told how it was read. */
      readonly isReading: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

export const understood = <Value>(value: Value, isReading = false) =>
  ({ kind: 'understood', value, isReading }) as const;
export const refused = <const Problem>(problem: Problem) => ({ kind: 'refused', problem }) as const;

/** Full-width digits, other kinds of space and letter case are how a keyboard writes, not what is meant. */
export const fold = (text: string): string =>
  text.normalize('NFKC').normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
