/** Owns a section's content with its structure kept: what cards show, where `Section.text` is what search reads. */
import type { RichText } from '../text/inline.ts';

export type BodyListItem = {
  readonly text: RichText;
  /** The document marks this statement as inferred; the mark itself is not part of `text`. */
  readonly isInferred: boolean;
  /** What stands below the item: nested lists, paragraphs, code. */
  readonly children: Body;
};

/** One block of a section. Tables become lists: a row an item, so that both platforms and a phone can show them. */
export type BodyBlock =
  | { readonly kind: 'heading'; readonly text: RichText; readonly isInferred: boolean }
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly isInferred: boolean }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly BodyListItem[];
    }
  | { readonly kind: 'quote'; readonly children: Body }
  | { readonly kind: 'code'; readonly text: string };

export type Body = readonly BodyBlock[];

/**
 * A section's two faces. `shared` is what everybody may read: empty for an owner-only section, and without the hints
 * that a candidate wrote under a question. Code that serves anybody but an owner touches `shared` alone.
 */
export type SectionBody = { readonly shared: Body; readonly owner: Body };
