/** Owns which documents are about the same company. */
import { bareCompanyName } from '../names/corporate-forms.ts';
import { squeeze } from '../names/fold.ts';
import type { CatalogueDocument, CatalogueSettings } from './document.ts';

export type CompanyDocuments = {
  readonly documents: readonly CatalogueDocument[];
  /** Names from the settings that belong to this company. */
  readonly configuredNames: readonly string[];
};

/** What the spellings of one company have in common: no corporate form, no case, no punctuation. */
export function companyKey(name: string): string {
  return squeeze(bareCompanyName(name));
}

/**
 * Documents are of one company when they share a name: as stated, as an alias, or by a line of the settings. A document
 * that states none goes by its slug, or joins the one company that has a file of that slug. Two files that merely have
 * the same slug are not of one company when both say whose they are.
 */
export function groupCompanies(
  documents: readonly CatalogueDocument[],
  settings: CatalogueSettings,
): readonly CompanyDocuments[] {
  const groups = createGroups();
  const bySlug = Map.groupBy(documents, ({ summary }) => summary.slug);
  for (const [line, names] of settings.names) {
    const keys = [line, ...names].map(companyKey);
    groups.join([...keys, ...meantBySlug(bySlug.get(line) ?? [], keys)]);
  }
  for (const document of documents) {
    groups.join([statedKey(document), ...document.summary.aliases.map(companyKey)]);
  }
  for (const sameSlug of bySlug.values()) adoptNameless(sameSlug, groups);
  const namesByRoot = Map.groupBy(settings.names, ([line]) => groups.root(companyKey(line)));
  const members = Map.groupBy(documents, (document) => groups.root(statedKey(document)));
  return [...members].map(([root, own]) => ({
    documents: own,
    configuredNames: [...new Set((namesByRoot.get(root) ?? []).flatMap(([, names]) => names))],
  }));
}

function isNamed(document: CatalogueDocument): boolean {
  return document.summary.company !== null;
}

function statedKey({ summary }: CatalogueDocument): string {
  return companyKey(summary.company ?? summary.slug);
}

/** A line of the settings may say a file's slug, unless its name tells already which company it means. */
function meantBySlug(sameSlug: readonly CatalogueDocument[], keys: readonly string[]): readonly string[] {
  const stated = new Set(sameSlug.map(statedKey));
  return stated.size === 1 && !keys.some((key) => stated.has(key)) ? [...stated] : [];
}

/** `kakao.md` says "Daum Kakao" and a sister of the same slug says nothing: it is the same company's. */
function adoptNameless(sameSlug: readonly CatalogueDocument[], groups: Groups): void {
  const nameless = sameSlug.find((document) => !isNamed(document));
  if (nameless === undefined) return;
  const roots = new Set(sameSlug.filter(isNamed).map((document) => groups.root(statedKey(document))));
  if (roots.size === 1) groups.join([...roots, statedKey(nameless)]);
}

type Groups = { join(keys: readonly string[]): void; root(key: string): string };

/** Disjoint sets of keys. The empty key belongs to nobody. */
function createGroups(): Groups {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    if (at !== key) parents.set(key, at);
    return at;
  };
  return {
    root,
    join(keys) {
      const [first, ...others] = keys.filter((key) => key !== '');
      if (first === undefined) return;
      for (const other of others) {
        const [from, to] = [root(other), root(first)];
        if (from !== to) parents.set(from, to);
      }
    },
  };
}
