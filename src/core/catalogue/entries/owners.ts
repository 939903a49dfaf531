/** Owns whose a document's own parts are, by the settings. */
import { companyKey } from './group-companies.ts';

export type OwnerLines = {
  readonly bySlug: ReadonlyMap<string, readonly string[]>;
  readonly byCompany: ReadonlyMap<string, readonly string[]>;
};

/** The settings, ready to be asked for a thousand documents. */
export function readOwnerLines(lines: ReadonlyMap<string, readonly string[]>): OwnerLines {
  const byCompany = new Map<string, readonly string[]>();
  for (const [line, owners] of lines) {
    const key = companyKey(line);
    byCompany.set(key, [...new Set([...(byCompany.get(key) ?? []), ...owners])]);
  }
  return { bySlug: lines, byCompany };
}

/** A line for the file's slug decides; without one, those for the company, by its slug or any of its names. */
export function ownersOf(
  fileSlug: string,
  slug: string,
  names: readonly string[],
  lines: OwnerLines,
): readonly string[] {
  const own = lines.bySlug.get(fileSlug);
  if (own !== undefined) return own;
  const keys = new Set([slug, ...names].map(companyKey));
  return [...new Set([...keys].flatMap((key) => lines.byCompany.get(key) ?? []))];
}
