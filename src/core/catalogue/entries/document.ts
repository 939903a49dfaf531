/** Owns what the catalogue is built from: parsed documents with where they lie, and the settings that concern them. */
import type { SectionBody } from '../../dossiers/body.ts';
import type { Dossier } from '../../dossiers/dossier.ts';

export type CatalogueDocument = {
  readonly dossier: Dossier;
  /** One for each of the dossier's sections, in the same order. */
  readonly bodies: readonly SectionBody[];
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
   * all documents of the company that have no line of their own.
   */
  readonly owners: ReadonlyMap<string, readonly string[]>;
};
