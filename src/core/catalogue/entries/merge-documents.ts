/** Owns making one entry out of the documents of one company and role. */
import type { SectionKind } from '../../dossiers/dossier.ts';
import type { Entry, EntrySection } from '../catalogue.ts';
import { ownersOf, type OwnerLines } from './owners.ts';
import { mergeDossiers } from './merge-dossiers.ts';
import { saysMoreToOwners, type CatalogueDocument } from './document.ts';

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

/** The merged content is made when it is looked at, and kept no longer than somebody looks. */
export function mergeDocuments(
  documents: readonly CatalogueDocument[],
  { id, slug, names }: Identity,
  lines: OwnerLines,
): Entry {
  const owned = documents.map((document) => ({
    document,
    owners: ownersOf(document.summary, [slug, ...names], lines),
  }));
  const content = weakly(() => mergeContent(owned, slug));
  const summaries = documents.map(({ summary }) => summary);
  const stated = summaries.find(({ company }) => company !== null)?.company ?? null;
  const dates = summaries.flatMap(({ newestDate }) => newestDate ?? []).sort();
  return {
    id,
    slug,
    company: stated ?? names[0] ?? slug,
    names: stated === null ? names : [stated, ...names.filter((name) => name !== stated)],
    role: summaries.find(({ role }) => role !== null)?.role ?? null,
    get dossier() {
      return content().dossier;
    },
    get sections() {
      return content().sections;
    },
    files: [...new Set(documents.map(({ file }) => file))],
    newestDate: dates.at(-1) ?? null,
    owners: ownersOfAll(owned),
  };
}

type Owned = { readonly document: CatalogueDocument; readonly owners: readonly string[] };
type Content = Pick<Entry, 'dossier' | 'sections'>;

function mergeContent(owned: readonly Owned[], slug: string): Content {
  const contents = owned.map(({ document, owners }) => ({
    ...document.content(),
    owners,
    file: document.file,
  }));
  const sections = contents.flatMap(({ dossier, bodies, file, owners }) =>
    dossier.sections.map((section, i): EntrySection => {
      return { section, body: bodies[i] ?? { shared: [], owner: [] }, file, owners };
    }),
  );
  const [only, ...sisters] = contents;
  if (only !== undefined && sisters.length === 0) return { dossier: only.dossier, sections };
  const merged = distinctSections(sections).toSorted((a, b) => ORDER[a.section.kind] - ORDER[b.section.kind]);
  const dossier = mergeDossiers(
    contents.map((one) => one.dossier),
    merged.map(({ section }) => section),
    slug,
  );
  return { dossier, sections: merged };
}

function distinctSections(sections: readonly EntrySection[]): readonly EntrySection[] {
  const distinct = new Map<string, EntrySection>();
  for (const one of sections) {
    const { kind, heading, text, audience } = one.section;
    const isOwned = audience === 'owner' || saysMoreToOwners(one.body);
    const key = JSON.stringify([kind, heading, text, isOwned ? one.owners : []]);
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()];
}

/** Those who may read every owner-only part: two candidates' merged documents open as a whole for neither. */
function ownersOfAll(owned: readonly Owned[]): readonly string[] {
  const holders = owned.filter(({ document }) => document.summary.hasOwnerText);
  const [first, ...others] = holders.length > 0 ? holders : owned;
  return (first?.owners ?? []).filter((owner) => others.every(({ owners }) => owners.includes(owner)));
}

/** Made when asked for; the same object as long as anybody holds it. */
function weakly<T extends object>(make: () => T): () => T {
  let kept: WeakRef<T> | null = null;
  return () => {
    const known = kept?.deref();
    if (known !== undefined) return known;
    const made = make();
    kept = new WeakRef(made);
    return made;
  };
}
