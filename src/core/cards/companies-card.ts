/** Owns the cards that offer companies: the whole list, several hits, the nearest names. */
import type { Entry } from '../catalogue/catalogue.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import { bold, code, plain, rich } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { encodeAction } from './action-id.ts';
import type { Block, Button, Card, Choice, ListItem } from './card.ts';
import { noticeCard } from './notice-card.ts';

/** As many as one drop-down holds on Discord. */
const COMPANIES_A_PAGE = 20;

/** All companies, page by page. A page past the end is the last one. */
export function companiesCard(entries: readonly Entry[], page: number, locale: Locale): Card {
  const m = messagesIn(locale);
  if (entries.length === 0) return noticeCard(m.companies.none);
  const pages = Math.ceil(entries.length / COMPANIES_A_PAGE);
  const current = Math.min(page, pages);
  const shown = entries.slice((current - 1) * COMPANIES_A_PAGE, current * COMPANIES_A_PAGE);
  const turn = (to: number, label: string): Button[] =>
    to < 1 || to > pages ? [] : [{ label, action: encodeAction({ verb: 'companies', page: to }) }];
  const buttons = [...turn(current + 1, m.buttons.next), ...turn(current - 1, m.buttons.previous)];
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.companies.title },
      { kind: 'text', text: [plain(m.companies.intro(entries.length))] },
      { kind: 'list', isOrdered: false, start: 1, items: shown.map(lineOf) },
      { kind: 'choices', placeholder: m.companies.choose, options: companyChoices(shown, locale) },
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
      ...(pages === 1 ? [] : [{ kind: 'footer' as const, text: [plain(m.page(current, pages))] }]),
    ] satisfies Block[],
  };
}

/** A drop-down of companies. Each option opens its card in place. */
export function companyChoices(entries: readonly Entry[], locale: Locale): readonly Choice[] {
  const m = messagesIn(locale);
  return entries.map((entry) => ({
    label: shorten(`${entry.company} · ${entry.role ?? m.card.unnamedRole}`, 70),
    action: encodeAction({ verb: 'card', entry: entry.id }),
  }));
}

function lineOf(entry: Entry): ListItem {
  const role = entry.role === null ? [] : [` · ${shorten(entry.role, 60)}`];
  return { text: rich([bold(shorten(entry.company, 60)), ...role, ' · ', code(entry.slug)]), children: [] };
}
