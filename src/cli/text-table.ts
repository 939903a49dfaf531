/** Owns tables in a terminal: columns that line up, also where letters are two cells wide. */

/** Hangul, Chinese, Japanese and full-width letters take two cells. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;

export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widest: readonly number[],
): readonly string[] {
  const cut = [head, ...rows].map((row) =>
    row.map((cell, column) => cutToWidth(cell, widest[column] ?? Infinity)),
  );
  const widths = head.map((_, column) => Math.max(...cut.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  const [title = [], ...body] = cut;
  return [line(title), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)];
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + cellsOf(character), 0);
const cellsOf = (character: string): number => (WIDE.test(character) ? 2 : 1);

function cutToWidth(text: string, widest: number): string {
  if (widthOf(text) <= widest) return text;
  let room = widest - 1;
  let kept = '';
  for (const character of text) {
    room -= cellsOf(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
