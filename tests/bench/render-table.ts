/** Owns the table that a person reads. */
import type { Row, Spread } from './measurement.ts';

const HEAD = ['', 'ratio', 'p10–p90', 'same against same', 'bound', 'holds', 'in figures'];

export function renderTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    `${row.measurement}: ${row.what}`,
    shown(row.value.median, row.unit),
    range(row.value, row.unit),
    row.noise === null ? '' : range(row.noise, row.unit),
    row.bound === null ? '' : `≤ ${shown(row.bound, row.unit)}`,
    row.holds === null ? '' : row.holds ? 'yes' : 'NO',
    row.detail,
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [HEAD, widths.map((width) => '-'.repeat(width)), ...lines]
    .map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

const range = ({ p10, p90 }: Spread, unit: Row['unit']): string =>
  `${number(p10, unit)}–${number(p90, unit)}`;

const shown = (value: number, unit: Row['unit']): string =>
  unit === 'MB' ? `${value < 0 ? '' : '+'}${number(value, unit)} MB` : `${number(value, unit)} ×`;

const number = (value: number, unit: Row['unit']): string => value.toFixed(unit === 'MB' ? 0 : 2);
