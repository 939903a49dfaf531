/** Owns the modal: a form as data. What is sent comes back under the names of its fields. */
import type { RichText } from '../text/inline.ts';
import type { ActionId } from './card.ts';

export type Modal = {
  /** At most 24 characters: Slack's limit, the smaller one. */
  readonly title: string;
  /** The button that sends it, at most 24 characters. */
  readonly submit: string;
  /** What is sent is for this. */
  readonly action: ActionId;
  /** Read before the fields are filled in, such as the question that is answered. */
  readonly intro: RichText;
  /** One to four: Discord takes five parts in all, and the intro is one of them. `isLong`: up to twelve. */
  readonly fields: readonly ModalField[];
  /** Never shown on Discord, which gives its commands options instead. */
  readonly isLong?: true;
  /** A button below the fields that opens more of them: its click is answered with the longer modal, what was typed stays. */
  readonly unfold?: { readonly label: string; readonly action: ActionId };
};

export type ModalField = TextField | ChoiceField;

export type TextField = {
  readonly kind: 'text';
  readonly name: string;
  /** At most 45 characters: Discord's limit for a label. */
  readonly label: string;
  /** Below or above the field; at most 100 characters. */
  readonly help?: string;
  readonly isMultiline: boolean;
  readonly isRequired: boolean;
  /** At most 3,000: Slack's limit for a text input. */
  readonly maxLength: number;
  /** What stands in it when it opens, such as a text that was refused before. */
  readonly initial?: string;
};

/** One of a few. */
export type ChoiceField = {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly isRequired: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string;
};
