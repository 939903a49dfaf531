/** Owns what is kept on a member as one text: Markdown for reading, JSON for programs. Both hold every value. */
import { tableName, type ExportFormat } from '../cards/privacy-card.ts';
import type { TextFile } from '../cards/text-file.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import type { KeptData, KeptRow } from '../ports/member-data.ts';

/** Markdown for reading, JSON for programs. */
export const exportFiles = (data: KeptData, locale: Locale): readonly TextFile[] =>
  (['md', 'json'] as const).map((format) => ({
    name: `prepbot-data.${format}`,
    text: `${exportText(data, format, locale)}\n`,
  }));

export function exportText(data: KeptData, format: ExportFormat, locale: Locale): string {
  return format === 'json' ? JSON.stringify(data, null, 2) : markdownOf(data, locale);
}

function markdownOf(data: KeptData, locale: Locale): string {
  const m = messagesIn(locale);
  const tables = Object.entries(data).map(([table, rows]) =>
    [`## ${tableName(table, m)}`, ...rows.map(rowOf)].join('\n\n'),
  );
  return [`# ${m.privacy.title}`, ...tables].join('\n\n');
}

function rowOf(row: KeptRow): string {
  return Object.entries(row)
    .map(([name, value]) => `- ${name}: ${valueOf(name, value)}`)
    .join('\n');
}

/** Columns that hold an instant, in epoch milliseconds. */
const INSTANTS = new Set(['at', 'edited', 'until', 'firstAt', 'editedAt', 'createdAt']);

/** What a member wrote keeps its lines, each as a quotation, so that none of them is read as markup of ours. */
function valueOf(name: string, value: KeptRow[string]): string {
  if (typeof value === 'number' && INSTANTS.has(name)) return new Date(value).toISOString();
  if (typeof value !== 'string' || !value.includes('\n')) return String(value ?? '–');
  return value
    .split('\n')
    .map((line) => `\n  > ${line}`)
    .join('');
}
