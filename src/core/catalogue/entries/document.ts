/** Owns what the catalogue is built from: parsed documents with where they lie, and the settings that concern them. */
import type { SectionBody } from '../../dossiers/body.ts';
import type { Dossier } from '../../dossiers/dossier.ts';

/** `bodies[i]` belongs to `dossier.sections[i]`. */
export type DocumentContent = { readonly dossier: Dossier; readonly bodies: readonly SectionBody[] };

/** The little of a document that look-ups need: it stays in memory, where the content need not. */
export type DocumentSummary = {
  readonly slug: string;
  readonly company: string | null;
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** The newest date of its news (ISO day), or null. Others do not tell its age: a founding year would call every dossier old. */
  readonly newestDate: string | null;
  /** Something in it is for its owners' eyes only. */
  readonly hasOwnerText: boolean;
};

export type CatalogueDocument = {
  readonly summary: DocumentSummary;
  /** May be made anew each time it is asked for: a parsed dossier takes twelve times the memory of its file. */
  readonly content: () => DocumentContent;
  readonly folder: string;
  /** Path relative to the folder. */
  readonly file: string;
  /** When the file was last changed, epoch milliseconds. */
  readonly modifiedAt: number;
};

export type CatalogueSettings = {
  /** More names of a company, by slug or by any of its names: `kakao` → 카카오, Daum Kakao. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /**
   * Whose a document's own parts are (`surface:…` keys), by the slug of its file, or by the company's slug or name for
   * all documents of the company that have no line of their own. `owners.ts` says which line is the closest.
   */
  readonly owners: ReadonlyMap<string, readonly string[]>;
};

export function summarise({ dossier, bodies }: DocumentContent): DocumentSummary {
  const dates = dossier.news.flatMap(({ sortDate }) => sortDate ?? []).sort();
  return {
    slug: dossier.slug,
    company: dossier.company.name,
    aliases: dossier.company.aliases,
    role: dossier.role,
    newestDate: dates.at(-1) ?? null,
    hasOwnerText:
      dossier.interviewQuestions.some(({ hint }) => hint !== null) ||
      dossier.sections.some(({ audience }, i) => audience === 'owner' || saysMoreToOwners(bodies[i])),
  };
}

export function saysMoreToOwners(body: SectionBody | undefined): boolean {
  if (body === undefined || body.owner === body.shared) return false;
  return JSON.stringify(body.owner) !== JSON.stringify(body.shared);
}
