/** Owns the door in front of Bolt: what it could stumble over, or what is none of ours, does not reach it. */
import type { AppOptions, ReceiverEvent } from '@slack/bolt';
import { App } from '../bolt.ts';
import type { ReadPayload } from './read-payload.ts';

/** Somebody signed it, but it is neither a slash command nor a click that we could have sent. */
export class UnreadablePayload extends Error {
  override readonly name = 'UnreadablePayload';
}

/** The program is ending and takes nothing new: over HTTP the caller is told, a socket's envelope stays unanswered. */
export class Closing extends Error {
  override readonly name = 'Closing';
}

/** Bolt reads fields of the body before any listener could check them: a click without a user would be its TypeError. */
export class PrepbotApp extends App {
  readonly #isOpen: () => boolean;
  readonly #loadReader: () => Promise<ReadPayload>;

  constructor(options: AppOptions, isOpen: () => boolean, loadReader: () => Promise<ReadPayload>) {
    super(options);
    this.#isOpen = isOpen;
    this.#loadReader = loadReader;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const readPayload = await this.#loadReader();
    if (!this.#isOpen()) throw new Closing();
    if (readPayload(event.body) === null) throw new UnreadablePayload();
    await super.processEvent(event);
  }
}
