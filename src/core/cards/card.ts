/** Owns the card: one message as data, before any platform has a say in how it looks. */
import type { RichText } from '../text/inline.ts';

export type Card = { readonly blocks: readonly Block[] };

export type Block =
  | HeadingBlock
  | TextBlock
  | FieldsBlock
  | ListBlock
  | CodeBlock
  | QuoteBlock
  | ChoicesBlock
  | ButtonsBlock
  | DividerBlock
  | FooterBlock;

/** A card's title (level 1, at most one, first) or the title of a part (level 2). */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** A quiet word beside the title, such as a slug and a role. */
  readonly aside?: string;
};

export type TextBlock = { readonly kind: 'text'; readonly text: RichText };

/** Short facts, a label and a value a line. */
export type FieldsBlock = { readonly kind: 'fields'; readonly fields: readonly Field[] };
export type Field = { readonly label: string; readonly value: RichText };

export type ListBlock = {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  /** The first number of an ordered list: a page may begin in its middle. */
  readonly start: number;
  readonly items: readonly ListItem[];
};
export type ListItem = { readonly text: RichText; readonly children: readonly ListBlock[] };

export type CodeBlock = { readonly kind: 'code'; readonly text: string };
export type QuoteBlock = { readonly kind: 'quote'; readonly text: RichText };

/** A drop-down. Every option is an action of its own. */
export type ChoicesBlock = {
  readonly kind: 'choices';
  readonly placeholder: string;
  readonly options: readonly Choice[];
};
export type Choice = { readonly label: string; readonly action: ActionId };

/** One row of at most five buttons, the likeliest first. */
export type ButtonsBlock = { readonly kind: 'buttons'; readonly buttons: readonly Button[] };
export type Button = {
  readonly label: string;
  readonly action: ActionId;
  readonly tone?: 'primary' | 'danger';
};

export type DividerBlock = { readonly kind: 'divider' };

/** Where the card's statements come from, and what else is said quietly. */
export type FooterBlock = { readonly kind: 'footer'; readonly text: RichText };

/** What a control sends back: made and read by `action-id.ts` alone, at most 100 characters. */
export type ActionId = string & { readonly __brand: 'ActionId' };

/** Discord's limit for a custom_id, the smaller of the two platforms (Slack takes 255). */
export const ACTION_ID_LENGTH = 100;

/** At most this many buttons stand in a row (UX; it is also Discord's own limit). */
export const BUTTONS_IN_A_ROW = 5;
