/** Owns reading whose topics are asked: a company, or one of its roles, never a guess. */
import type { Catalogue, Entry } from '../../catalogue/catalogue.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import type { Outcome } from './findings.ts';

const LIST_LENGTH = 300;

export function readCompany(
  typed: string,
  role: string,
  catalogue: Catalogue,
  locale: Locale,
): Outcome<Entry> {
  const m = messagesIn(locale).schedules.settings.company;
  const name = cleanLine(typed);
  const wanted = cleanLine(role);
  const found = wanted === '' ? catalogue.find(name) : catalogue.find(name, wanted);
  switch (found.kind) {
    case 'one':
      return found.isGuess
        ? { problem: m.guess(name, shownName(found.entry)) }
        : { value: found.entry, ...otherRoles(wanted, found.otherRoles, locale) };
    case 'no_role':
      return { field: 'role', problem: m.noRole(wanted, roles(found.entries)) };
    case 'several':
      return { problem: m.several(name, shorten(slugs(found.entries), LIST_LENGTH)) };
    case 'none': {
      const [nearest] = found.nearest;
      const problem = nearest === undefined ? m.none(name) : m.guess(name, shownName(nearest));
      return { problem };
    }
  }
}

/** One of several was taken: which others there are is said back. */
function otherRoles(wanted: string, others: readonly Entry[], locale: Locale): { readonly note?: string } {
  const names = roles(others);
  return wanted !== '' || names === '' ? {} : { note: messagesIn(locale).schedules.card.otherRoles(names) };
}

const shownName = ({ slug, company }: Entry): string => (slug === company ? slug : `${slug} (${company})`);

const slugs = (entries: readonly Entry[]): string => [...new Set(entries.map(({ slug }) => slug))].join(', ');

const roles = (entries: readonly Entry[]): string =>
  shorten(entries.flatMap(({ role }) => (role === null ? [] : [role])).join(' · '), LIST_LENGTH);
