/** Owns the face that goes with the answer to a click: which message it is for, and what follows when it was shown. */
import type { Card } from '../cards/card.ts';
import type { Clock } from '../ports/clock.ts';
import type { RefreshMark, Refreshes } from '../ports/refreshes.ts';

/** A new face for the message that the control stands on, which everybody sees. */
export type LiveFace = {
  readonly card: Card;
  /** The delivery whose stamp the message carries: each control of the face carries it again. */
  readonly stamp: string;
  /** To be called once the platform has taken it. Throws what the records throw. */
  readonly shown: () => Promise<void>;
};

/** Longer than an answer may take: until then nobody else draws the face. */
export const RIDE_MS = 4_000;

type Settling = { readonly refreshes: Refreshes; readonly clock: Clock; readonly wake: () => void };

/**
 * The message stays marked until its face was shown, so that a crash, a refusal and an answer of which the end is unknown
 * leave it to the refresher. Answers to two clicks may arrive in either order, and so may an edit between them: whoever finds
 * the mark no longer as it was may have shown an older face over a newer one, and has it drawn once more from records.
 */
export async function settleFace(mark: RefreshMark, { refreshes, clock, wake }: Settling): Promise<void> {
  if (await refreshes.clear(mark, mark.version)) return;
  await refreshes.mark(mark, clock.now());
  wake();
}
