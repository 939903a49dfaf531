/** Owns the making of a catalogue: entries from documents, and the answers that it gives. */
import type { Catalogue, Entry, Found } from './catalogue.ts';
import { buildCompanies, type Company } from './entries/build-entries.ts';
import type { CatalogueDocument, CatalogueSettings } from './entries/document.ts';
import { roleFit } from './entries/role-key.ts';
import { createNameIndex } from './names/name-index.ts';
import { createSearch } from './search/create-search.ts';

/** As many as one drop-down holds. */
const OFFERED = 25;
const NEAREST = 5;

/**
 * Pure: the same documents give the same catalogue. They come folder by folder, by name within each; `version` grows
 * with every change of them.
 */
export function buildCatalogue(
  documents: readonly CatalogueDocument[],
  settings: CatalogueSettings,
  version: number,
): Catalogue {
  const companies = buildCompanies(documents, settings);
  const entries = companies.flatMap((company) => company.entries);
  const byId = indexIds(companies);
  const index = createNameIndex(companies.map(({ names }) => names));
  const at = (positions: readonly number[]): readonly Company[] =>
    positions.flatMap((position) => companies[position] ?? []);

  const find = (query: string, role = ''): Found => {
    const exact = query.includes('~') ? byId.get(query.trim()) : undefined;
    if (exact !== undefined) {
      const others = entries.filter(({ slug, id }) => slug === exact.slug && id !== exact.id);
      return { kind: 'one', entry: exact, otherRoles: others, isGuess: false };
    }
    const { companies: meant, isGuess } = index.meant(query, OFFERED);
    if (meant.length === 0) return { kind: 'none', nearest: at(index.nearest(query, NEAREST)).map(newest) };
    return chooseRole(at(meant), role.trim(), isGuess);
  };

  return {
    version,
    entries,
    byId: (id) => byId.get(id) ?? null,
    find,
    complete(typed, limit) {
      if (typed.trim() === '') return entries.slice(0, limit);
      return at(index.suggested(typed, limit))
        .flatMap((company) => company.entries)
        .slice(0, limit);
    },
    search: createSearch(entries, new Set([...settings.owners.values()].flat())),
  };
}

function newest(company: Company): Entry {
  return company.entries[0];
}

/** Ids of entries first: an older id or a file's slug leads somewhere only where no entry has it as its own. */
function indexIds(companies: readonly Company[]): ReadonlyMap<string, Entry> {
  const ids = new Map<string, Entry>();
  for (const { entries } of companies) for (const entry of entries) ids.set(entry.id, entry);
  for (const { otherIds } of companies) {
    for (const [id, entry] of otherIds) if (!ids.has(id)) ids.set(id, entry);
  }
  return ids;
}

function chooseRole(companies: readonly Company[], role: string, isGuess: boolean): Found {
  const [only, ...others] = companies;
  if (only === undefined) return { kind: 'none', nearest: [] };
  if (role === '') {
    return others.length > 0
      ? { kind: 'several', entries: companies.map(newest) }
      : { kind: 'one', entry: newest(only), otherRoles: only.entries.slice(1), isGuess };
  }
  const fitting = companies.flatMap((company) => {
    const entry = bestRole(company, role);
    return entry === null ? [] : [{ company, entry }];
  });
  const [fit] = fitting;
  if (fit === undefined) {
    return others.length > 0
      ? { kind: 'several', entries: companies.map(newest) }
      : { kind: 'no_role', entries: only.entries };
  }
  if (fitting.length > 1) return { kind: 'several', entries: fitting.map(({ entry }) => entry) };
  const otherRoles = fit.company.entries.filter((entry) => entry !== fit.entry);
  return { kind: 'one', entry: fit.entry, otherRoles, isGuess };
}

/** The entry whose role fits best; of equals the newest. */
function bestRole({ entries }: Company, role: string): Entry | null {
  const fits = entries.flatMap((entry) => {
    const fit = roleFit(role, entry.role);
    return fit === null ? [] : [{ entry, fit }];
  });
  const [best] = fits.toSorted((a, b) => a.fit - b.fit);
  return best?.entry ?? null;
}
