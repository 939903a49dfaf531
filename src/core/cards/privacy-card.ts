/** Owns how a member reads what is kept on them: how much of what, all of it as text, and what deleting takes. */
import { messagesIn, type Locale, type Messages } from '../i18n/locale.ts';
import type { KeptData } from '../ports/member-data.ts';
import { plain } from '../text/inline.ts';
import { encodeAction } from './action-id.ts';
import type { Block, Button, Card } from './card.ts';
import { splitString } from './split-text.ts';

export type ExportFormat = 'md' | 'json';

/** Of cost, not of characters: a code block on Discord, with room for what stands around it. */
const PAGE_COST = 2600;

/** `data` is not empty. */
export function keptCard(data: KeptData, locale: Locale): Card {
  const m = messagesIn(locale);
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.privacy.title },
      countsBlock(data, m),
      { kind: 'text', text: [plain(m.privacy.summary(rowsIn(data)))] },
      { kind: 'buttons', buttons: [formatButton('md', 1, m), formatButton('json', 1, m)] },
    ],
  };
}

/** `data` is not empty. */
export function askDeleteCard(data: KeptData, locale: Locale): Card {
  const m = messagesIn(locale);
  const confirm: Button = {
    label: m.privacy.confirm,
    action: encodeAction({ verb: 'privacy-delete' }),
    tone: 'danger',
  };
  return {
    blocks: [
      { kind: 'text', text: [plain(m.privacy.ask)] },
      countsBlock(data, m),
      { kind: 'text', text: [plain(m.privacy.askMore)] },
      { kind: 'buttons', buttons: [confirm, { ...formatButton('md', 1, m), label: m.privacy.look }] },
    ],
  };
}

/** One page of the whole text, as it can be copied; a page beyond the last one is the last one. */
export function exportCard(text: string, format: ExportFormat, page: number, locale: Locale): Card {
  const m = messagesIn(locale);
  const pages = splitString(text, PAGE_COST);
  const shown = Math.min(page, pages.length);
  const other = format === 'md' ? 'json' : 'md';
  const buttons: readonly Button[] = [
    ...(shown < pages.length ? [{ ...formatButton(format, shown + 1, m), label: m.buttons.next }] : []),
    ...(shown > 1 ? [{ ...formatButton(format, shown - 1, m), label: m.buttons.previous }] : []),
    formatButton(other, 1, m),
  ];
  return {
    blocks: [
      { kind: 'code', text: pages[shown - 1] ?? '' },
      { kind: 'buttons', buttons },
      ...(pages.length > 1 ? [{ kind: 'footer' as const, text: [plain(m.page(shown, pages.length))] }] : []),
    ],
  };
}

export const rowsIn = (data: KeptData): number =>
  Object.values(data).reduce((sum, rows) => sum + rows.length, 0);

function countsBlock(data: KeptData, m: Messages): Block {
  const fields = Object.entries(data).map(([table, rows]) => ({
    label: tableName(table, m),
    value: [plain(String(rows.length))],
  }));
  return { kind: 'fields', fields };
}

/** A table that the words do not know yet is told by its own name. */
export function tableName(table: string, m: Messages): string {
  const names: Readonly<Partial<Record<string, string>>> = m.privacy.tables;
  return names[table] ?? table;
}

const formatButton = (format: ExportFormat, page: number, m: Messages): Button => ({
  label: format === 'md' ? m.privacy.asMarkdown : m.privacy.asJson,
  action: encodeAction({ verb: 'privacy-export', format, page }),
});
