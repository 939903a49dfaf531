/** Owns what the core answers: a value that each adapter turns into its platform's calls. */
import type { Card } from '../cards/card.ts';
import type { Modal } from '../cards/modal.ts';
import type { TextFile } from '../cards/text-file.ts';
import type { LiveFace } from '../deliveries/live-face.ts';

export type Reply = CardReply | ModalReply;

/** What a form that was sent is answered with. */
export type SubmissionReply = CardReply | InvalidReply;

/** A form. A command or a click can be answered with one; what a form sent never is (Discord refuses it). */
export type ModalReply = { readonly kind: 'modal'; readonly modal: Modal };

/**
 * At most 24 characters. Where a surface hides private messages beside a public one (Slack, in a thread that is quiet), the
 * card opens as a view under this title instead; elsewhere it is not shown.
 */
export type ViewTitle = string;

export type CardReply =
  /** A new message that only the person who asked sees. Where such a message holds no files (Slack), their direct messages do. */
  | {
      readonly kind: 'private';
      readonly card: Card;
      readonly title?: ViewTitle;
      readonly files?: readonly TextFile[];
      /**
       * Shown with the answer where the surface can; where it cannot, or is refused, the answer comes all the same and the
       * face later. Never there unless the request says `takesFace`.
       */
      readonly face?: LiveFace;
    }
  /** A new face for the private message that the control stands on; on a public one, a new message as above. */
  | { readonly kind: 'update'; readonly card: Card; readonly title?: ViewTitle }
  /**
   * A message for everybody in the channel, and a new face for the private one. `key` names what is shared: the same
   * key is posted once, however often the click is delivered (see `run-share.ts`).
   */
  | {
      readonly kind: 'share';
      readonly key: string;
      readonly card: Card;
      readonly confirmation: Card;
      /** Shown privately instead when this key was shared before. */
      readonly repeated: Card;
      /** Shown privately instead when nobody knows whether the platform took the post. */
      readonly inDoubt: Card;
      /** Shown privately instead when the platform refuses the post. */
      readonly refused: Card;
    };

/**
 * What a form sent cannot be taken. Where a form can stay open (Slack, the playground) it does, with what was typed and
 * the sentence under each field named in `errors` (with none named, the card's words under the first field); elsewhere (Discord) `card` says it privately, with a control that opens
 * the form again.
 */
export type InvalidReply = {
  readonly kind: 'invalid';
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly card: Card;
};

/** Where a form does not stay open: what is wrong, said privately. */
export const asCard = (reply: SubmissionReply): CardReply =>
  reply.kind === 'invalid' ? { kind: 'private', card: reply.card } : reply;
