/** Owns whose a document's own parts are, by the settings. */
import type { CatalogueSettings, DocumentSummary } from './document.ts';
import { companyKey } from './group-companies.ts';

export type OwnerLines = {
  readonly bySlug: ReadonlyMap<string, readonly string[]>;
  readonly byCompany: ReadonlyMap<string, readonly string[]>;
  /** By the key of a company's name, the keys of all the names that the settings give it, its own among them. */
  readonly alsoCalled: ReadonlyMap<string, readonly string[]>;
};

/** The settings, ready to be asked for a thousand documents. */
export function readOwnerLines({ owners, names }: CatalogueSettings): OwnerLines {
  const byCompany = new Map<string, readonly string[]>();
  for (const [line, keys] of owners) {
    const company = companyKey(line);
    byCompany.set(company, [...new Set([...(byCompany.get(company) ?? []), ...keys])]);
  }
  const alsoCalled = new Map<string, readonly string[]>();
  for (const [line, more] of names) {
    const keys = [line, ...more].map(companyKey);
    for (const key of keys) alsoCalled.set(key, [...(alsoCalled.get(key) ?? []), ...keys]);
  }
  return { bySlug: owners, byCompany, alsoCalled };
}

/**
 * The line for the file's slug decides; without one, those for the company that the document itself states; without
 * those, the ones for any name of the companies it was grouped with. So a document that merely calls itself like this
 * one's company adds no readers to it.
 */
export function ownersOf(
  { slug: fileSlug, company }: DocumentSummary,
  groupNames: readonly string[],
  { bySlug, byCompany, alsoCalled }: OwnerLines,
): readonly string[] {
  const own = bySlug.get(fileSlug);
  if (own !== undefined) return own;
  const stated = company === null ? [] : [companyKey(company)];
  const closer = stated.flatMap((key) => [key, ...(alsoCalled.get(key) ?? [])]);
  const keys = closer.some((key) => byCompany.has(key)) ? closer : groupNames.map(companyKey);
  return [...new Set(keys.flatMap((key) => byCompany.get(key) ?? []))];
}
