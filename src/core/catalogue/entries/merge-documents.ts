/** Owns making one entry out of the documents of one company and role. */
import type { SectionKind } from '../../dossiers/dossier.ts';
import type { Entry, EntrySection } from '../catalogue.ts';
import { ownersOf, type OwnerLines } from './owners.ts';
import { mergeDossiers } from './merge-dossiers.ts';
import type { CatalogueDocument } from './document.ts';

/** The order of sections where sisters meet: what the company is, the role, what to prepare, what is one's own. */
const ORDER: Readonly<Record<SectionKind, number>> = {
  overview: 0,
  company_summary: 1,
  mission_values: 2,
  news: 3,
  role_overview: 4,
  role_context: 5,
  topics: 6,
  interview_questions: 7,
  questions_to_ask: 8,
  concepts: 9,
  other: 10,
  fit: 11,
  resume_highlights: 12,
  advice: 13,
  sources: 14,
};

export type Identity = { readonly id: string; readonly slug: string; readonly names: readonly string[] };

export function mergeDocuments(
  documents: readonly CatalogueDocument[],
  { id, slug, names }: Identity,
  owners: OwnerLines,
): Entry {
  const owned = documents.map((document) => ({
    document,
    owners: ownersOf(document.dossier.slug, slug, names, owners),
  }));
  const sections = mergeSections(owned);
  const dossiers = documents.map(({ dossier }) => dossier);
  const [only] = dossiers;
  const dossier =
    dossiers.length === 1 && only !== undefined
      ? only
      : mergeDossiers(
          dossiers,
          sections.map(({ section }) => section),
          slug,
        );
  const stated = dossier.company.name;
  return {
    id,
    slug,
    company: stated ?? names[0] ?? slug,
    names: stated === null ? names : [stated, ...names.filter((name) => name !== stated)],
    role: dossier.role,
    dossier,
    sections,
    files: [...new Set(documents.map(({ file }) => file))],
    newestDate: dossier.news.reduce<string | null>(
      (newest, { sortDate }) => (sortDate !== null && sortDate > (newest ?? '') ? sortDate : newest),
      null,
    ),
    owners: ownersOfAll(sections, owned),
  };
}

type Owned = { readonly document: CatalogueDocument; readonly owners: readonly string[] };

function mergeSections(owned: readonly Owned[]): readonly EntrySection[] {
  const sections = owned.flatMap(({ document, owners }) =>
    document.dossier.sections.map((section, i): EntrySection => {
      const body = document.bodies[i] ?? { shared: [], owner: [] };
      return { section, body, file: document.file, owners };
    }),
  );
  if (owned.length === 1) return sections;
  const distinct = new Map<string, EntrySection>();
  for (const one of sections) {
    const { kind, heading, text } = one.section;
    const key = JSON.stringify([kind, heading, text, hasOwnerText(one) ? one.owners : []]);
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()].sort((a, b) => ORDER[a.section.kind] - ORDER[b.section.kind]);
}

/** Those who may read every owner-only part: two candidates' merged documents open as a whole for neither. */
function ownersOfAll(sections: readonly EntrySection[], owned: readonly Owned[]): readonly string[] {
  const holders: readonly { owners: readonly string[] }[] = sections.filter(hasOwnerText);
  const [first, ...others] = owned.length > 1 && holders.length > 0 ? holders : owned;
  return (first?.owners ?? []).filter((owner) => others.every(({ owners }) => owners.includes(owner)));
}

function hasOwnerText({ section, body }: EntrySection): boolean {
  if (section.audience === 'owner') return true;
  return body.owner !== body.shared && JSON.stringify(body.owner) !== JSON.stringify(body.shared);
}
