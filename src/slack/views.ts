/** Owns the two calls that show a view: opening one with a trigger, and giving one that is open another content. */
import type { ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import type { Logger } from '../core/ports/logger.ts';
import { mapSlackError } from './map-error.ts';
import { createSdkLogger } from './sdk-logger.ts';

export type Views = {
  /**
   * Resolves once the person has the view before them, with its id; null where another delivery of this click opened it.
   * Throws `PlatformError`.
   */
  open(triggerId: string, view: ModalView): Promise<string | null>;
  /** Whether there is room for one that could be said elsewhere: forms can only be opened. */
  hasRoom(): boolean;
  /** Throws `PlatformError` (`gone`) when the person has closed it. */
  update(viewId: string, view: ModalView): Promise<void>;
};

type ViewsOptions = {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly logger: Logger;
};

/** A trigger lives three seconds, so a later answer to `views.open` helps nobody. */
const TIMEOUT_MS = 3000;
/** `views.open` is of tier 4, "100+ per minute" a workspace (https://docs.slack.dev/apis/web-api/rate-limits): half is for forms. */
const FOR_SENTENCES = 50;
const MINUTE_MS = 60_000;
const RETRY = { retries: 2, minTimeout: 200, factor: 2 };

/**
 * A client of its own, with a shorter patience. Both calls may be repeated: a trigger opens one view only, and the same
 * content twice is one content.
 */
export function createViews({ botToken, apiUrl, logger }: ViewsOptions): Views {
  const client = new WebClient(botToken, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: RETRY,
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: createSdkLogger(logger),
  });
  /** When those of the last minute were opened, oldest first. */
  const opened: number[] = [];
  const forget = (): void => {
    while (opened[0] !== undefined && opened[0] < performance.now() - MINUTE_MS) opened.shift();
  };
  return {
    hasRoom() {
      forget();
      return opened.length < FOR_SENTENCES;
    },
    async open(triggerId, view) {
      forget();
      opened.push(performance.now());
      try {
        const answer = await client.views.open({ trigger_id: triggerId, view });
        return answer.view?.id ?? null;
      } catch (sdkError) {
        const error = mapSlackError(sdkError, 'views.open');
        // This click was delivered twice, or an attempt that seemed to fail did not: the view is there.
        if (error.context['slackError'] !== 'exchanged_trigger_id') throw error;
        logger.debug({ err: error }, 'the view was open already');
        return null;
      }
    },
    async update(viewId, view) {
      try {
        await client.views.update({ view_id: viewId, view });
      } catch (sdkError) {
        throw mapSlackError(sdkError, 'views.update');
      }
    },
  };
}
