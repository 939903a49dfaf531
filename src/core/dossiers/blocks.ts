/** Owns the parser's own picture of a document: blocks and lines with their place, between mdast and a dossier. */
import type { RichText } from '../text/inline.ts';

/** One line of a paragraph, heading, list item or cell, as a reader sees it. */
export type Line = {
  readonly line: number;
  /** Trimmed, and without a mark such as "(Inferred)". */
  readonly runs: RichText;
  readonly text: string;
  /** What is shown: the same with its citations ("[1]"), which say nothing by themselves. */
  readonly shown: RichText;
  /** With the mark: the line as it stands in the document. */
  readonly full: string;
  readonly isInferred: boolean;
  /** The text of the bold or italic run that begins the line, or ''. */
  readonly lead: string;
  readonly isAllBold: boolean;
  readonly isAllItalic: boolean;
  /** Ends in a line break that the writer asked for, so that the next line is not its continuation. */
  readonly endsHard: boolean;
};

export type Item = {
  readonly line: number;
  readonly lines: readonly Line[];
  readonly children: readonly Block[];
};

export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly level: number; readonly head: Line }
  | { readonly kind: 'paragraph'; readonly line: number; readonly lines: readonly Line[] }
  | {
      readonly kind: 'list';
      readonly line: number;
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly Item[];
    }
  | { readonly kind: 'quote'; readonly line: number; readonly children: readonly Block[] }
  | {
      readonly kind: 'code';
      readonly line: number;
      readonly end: number;
      readonly language: string;
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'rule'; readonly line: number };

/** The levels of headings that are none in markdown, below every real one: a section's, a bold label's, a lead-in's. */
export const SECTION_LEVEL = 6.5;
export const BOLD_LEVEL = 7;
export const PLAIN_LEVEL = 8;
