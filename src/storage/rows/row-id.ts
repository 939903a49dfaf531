/** Owns the ids of rows as the rest of the program knows them: a letter and a number, short enough for a button. */

export type RowLetter = 's' | 'p' | 'a' | 'n' | 'm' | 'r';

/** The number of an id, or null where it was never one of ours: forged, or of another kind of row. */
export function rowNumber(letter: RowLetter, id: string): number | null {
  const [, digits] = /^[spanmr](\d{1,11})$/u.exec(id) ?? [];
  return digits === undefined || !id.startsWith(letter) ? null : Number(digits);
}

/** Of an id that came from a record: another one is a defect of ours. Throws `RangeError`. */
export function ownRowNumber(letter: RowLetter, id: string): number {
  const number = rowNumber(letter, id);
  if (number === null) throw new RangeError(`«${id.slice(0, 20)}» is no id of a row ${letter}…`);
  return number;
}

export const rowId = (letter: RowLetter, number: number): string => `${letter}${number}`;
