/** Owns the entries: documents grouped by company and role, sisters merged, each with its id, names, age and owners. */
import type { Entry } from '../catalogue.ts';
import { compareUnits } from '../names/sorted-keys.ts';
import { squeeze } from '../names/fold.ts';
import type { CatalogueDocument, CatalogueSettings } from './document.ts';
import { fingerprint, roleId, slugify, slugWishes } from './entry-ids.ts';
import { companyKey, groupCompanies, type CompanyDocuments } from './group-companies.ts';
import { mergeDocuments } from './merge-documents.ts';
import { readOwnerLines, type OwnerLines } from './owners.ts';
import { roleKey, roleWords } from './role-key.ts';

export type Company = {
  /** The newest first: it answers when no role is asked for. */
  readonly entries: readonly [Entry, ...Entry[]];
  /** Every name that any of its entries answers to. */
  readonly names: readonly string[];
  /** Further ids that lead to an entry: the slugs of its files, and ids that it had before a sister appeared. */
  readonly otherIds: readonly (readonly [id: string, entry: Entry])[];
};

type Draft = { readonly role: string; readonly documents: readonly CatalogueDocument[] };

/** What companies share while they are built: ids in use, the slugs of all files, and the owners. */
type Shared = {
  readonly taken: Set<string>;
  readonly fileSlugs: ReadonlySet<string>;
  readonly owners: OwnerLines;
};

/** Companies in the order of their names, the same on every machine. Documents come in the order of their folders. */
export function buildCompanies(
  documents: readonly CatalogueDocument[],
  settings: CatalogueSettings,
): readonly Company[] {
  const shared: Shared = {
    taken: new Set(),
    fileSlugs: new Set(documents.map(({ summary }) => slugify(summary.slug))),
    owners: readOwnerLines(settings),
  };
  return groupCompanies(documents, settings)
    .map((group) => buildCompany(group, shared))
    .sort((a, b) => compareEntries(a.entries[0], b.entries[0]));
}

function compareEntries(a: Entry, b: Entry): number {
  return compareUnits(companyKey(a.company), companyKey(b.company)) || compareUnits(a.id, b.id);
}

function buildCompany(group: CompanyDocuments, shared: Shared): Company {
  const slug = claimSlug(group, shared);
  const drafts = draftRoles(group.documents);
  const ids = claimIds(slug, drafts, shared.taken);
  const names = namesOf(group, slug);
  const built = drafts.map((draft, i) => {
    const documents = draft.documents.toSorted((a, b) => compareUnits(a.file, b.file));
    const modifiedAt = Math.max(...documents.map((document) => document.modifiedAt));
    const entry = mergeDocuments(documents, { id: ids[i] ?? slug, slug, names }, shared.owners);
    return { entry, documents, modifiedAt };
  });
  const entries = built.toSorted(compareAge).map(({ entry }) => entry);
  const [newest, ...others] = entries;
  if (newest === undefined) throw new Error('a company has at least one document');
  const otherIds = built
    .toSorted((a, b) => a.modifiedAt - b.modifiedAt)
    .flatMap(({ entry, documents: own }) =>
      own.flatMap(({ summary }) =>
        [slugify(summary.slug), slug, roleId(slug, roleText(summary.role))].map((id) => [id, entry] as const),
      ),
    );
  return { entries: [newest, ...others], names, otherIds };
}

type Built = { readonly entry: Entry; readonly modifiedAt: number };

/** The newest stated date first, any date before none; then the file changed last; then the id. */
function compareAge(a: Built, b: Built): number {
  return (
    compareUnits(b.entry.newestDate ?? '', a.entry.newestDate ?? '') ||
    b.modifiedAt - a.modifiedAt ||
    compareUnits(a.entry.id, b.entry.id)
  );
}

/**
 * One draft a role. What states no role is about the company as a whole: it goes into the company's every role, so that
 * nobody who asks for one misses it.
 */
function draftRoles(documents: readonly CatalogueDocument[]): readonly Draft[] {
  const byRole = Map.groupBy(documents, ({ summary }) => roleKey(summary.role));
  const general = byRole.get('') ?? [];
  byRole.delete('');
  if (byRole.size === 0) return [{ role: '', documents: general }];
  return [...byRole].map(([role, own]) => ({ role, documents: [...general, ...own] }));
}

/** See `entry-ids.ts` for the rule. */
function claimSlug({ documents, configuredNames }: CompanyDocuments, { taken, fileSlugs }: Shared): string {
  const own = [...new Set(documents.map(({ summary }) => slugify(summary.slug)))];
  const stated = documents.flatMap(({ summary }) => [summary.company ?? [], summary.aliases].flat());
  const [name] = stated;
  const wishes = [
    ...slugWishes(own, [...stated, ...configuredNames]).filter(
      (wish) => own.includes(wish) || !fileSlugs.has(wish),
    ),
    ...(name === undefined ? [] : [slugify(companyKey(name))]),
  ];
  const paths = documents.map(({ folder, file }) => `${folder}/${file}`);
  const slug =
    wishes.find((wish) => !taken.has(wish)) ??
    slugify(`${own[0]?.slice(0, 24) ?? ''} ${fingerprint(paths.join())}`);
  taken.add(slug);
  return slug;
}

function claimIds(slug: string, drafts: readonly Draft[], taken: Set<string>): readonly string[] {
  if (drafts.length === 1) return [slug];
  const holder = drafts.find(({ role, documents }) =>
    documents.some(({ summary }) => slugify(summary.slug) === slug && roleKey(summary.role) === role),
  );
  return drafts.map((draft) => {
    if (draft === holder) return slug;
    const text = roleText(draft.documents.find(({ summary }) => summary.role !== null)?.summary.role ?? null);
    const wish = roleId(slug, text);
    const id = taken.has(wish) ? roleId(slug, `${text} ${fingerprint(draft.role)}`) : wish;
    taken.add(id);
    return id;
  });
}

function roleText(role: string | null): string {
  return role === null ? '' : roleWords(role).join(' ');
}

/** The shown name first: as stated, else from the settings, else the slug; then every other, each once. */
function namesOf({ documents, configuredNames }: CompanyDocuments, slug: string): readonly string[] {
  const stated = documents.flatMap(({ summary }) => summary.company ?? []);
  const aliases = documents.flatMap(({ summary }) => summary.aliases);
  const all = [
    ...stated,
    ...configuredNames,
    slug,
    ...aliases,
    ...documents.map(({ summary }) => summary.slug),
  ];
  const names = new Map<string, string>();
  for (const name of all) if (!names.has(squeeze(name))) names.set(squeeze(name), name);
  return [...names.values()]
    .filter((name) => name.trim() !== '' && name.length <= LONGEST_NAME)
    .slice(0, NAMES_AT_MOST);
}

/** Far more than any company has; a hostile document's thousands would slow every look-up. */
const NAMES_AT_MOST = 64;
const LONGEST_NAME = 200;
