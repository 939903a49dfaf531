/** Owns the catalogue's face: which dossiers there are, and how one is found by what a person types. */
import type { SectionBody } from '../dossiers/body.ts';
import type { Dossier, Section } from '../dossiers/dossier.ts';

/** One section of an entry. Where sister documents were merged, `file` tells which one it came from. */
export type EntrySection = {
  readonly section: Section;
  readonly body: SectionBody;
  readonly file: string;
  /** Whose the document is that it came from: two candidates' documents may have met in one entry. */
  readonly owners: readonly string[];
};

/** One company and role: a dossier, or several sister documents merged. */
export type Entry = {
  /** Stable, at most 40 characters, no colon and no white space: `kakao`, or `kakao~data-engineer` for a second role. */
  readonly id: string;
  /** What a person types: shared by all roles of a company. */
  readonly slug: string;
  /** The name to show: as the dossier states it, else from the configuration, else the slug. */
  readonly company: string;
  /** Every name it answers to, the shown one first. */
  readonly names: readonly string[];
  readonly role: string | null;
  /** Merged: facts, topics and so on of all its documents, in the order of the files' names. */
  readonly dossier: Dossier;
  readonly sections: readonly EntrySection[];
  /** File names (not paths) it was read from. */
  readonly files: readonly string[];
  /** The newest date of its news (ISO day), or null. */
  readonly newestDate: string | null;
  /** `surface:…` keys of the people who may read all owner-only parts. See `EntrySection.owners` for each part's. */
  readonly owners: readonly string[];
};

export type Found =
  | {
      readonly kind: 'one';
      readonly entry: Entry;
      readonly otherRoles: readonly Entry[];
      /** Only a typo away: the person is asked before it is taken for an answer. */
      readonly isGuess: boolean;
    }
  /** The company is known, the role that was asked for is not: these are there. */
  | { readonly kind: 'no_role'; readonly entries: readonly [Entry, ...Entry[]] }
  | { readonly kind: 'several'; readonly entries: readonly Entry[] }
  | { readonly kind: 'none'; readonly nearest: readonly Entry[] };

export type Hit = {
  readonly entry: Entry;
  readonly section: EntrySection;
  /** The line of the section that matched best, as plain text, and the words in it that matched. */
  readonly line: string;
  readonly matched: readonly string[];
};

export type Catalogue = {
  /** Grows with every change: what is made from one version is never shown for another. */
  readonly version: number;
  readonly entries: readonly Entry[];
  /** By the id that an action carries. */
  byId(id: string): Entry | null;
  /** By slug, name, alias, Hangul name, initial consonants, prefix or with a typo; `role` chooses among several. */
  find(query: string, role?: string): Found;
  /** Entries for what is typed so far, likeliest first, all of them for an empty text. */
  complete(typed: string, limit: number): readonly Entry[];
  /** Sections whose words match, best first. Owner-only text is found by its owners (`reader` is their key) alone. */
  search(words: string, reader: string, limit: number): readonly Hit[];
};
