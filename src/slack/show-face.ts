/** Owns the new face of a message whose control was pressed: shown through the response URL that came with the click. */
import type { LiveFace } from '../core/deliveries/live-face.ts';
import type { Logger } from '../core/ports/logger.ts';
import { renderFace } from './render/render-post.ts';
import { postToResponseUrl } from './response-url.ts';

/** `responseUrl`: of a click on that message. Never rejects: what is not shown now is brought up to date later. */
export type ShowFace = (face: LiveFace, responseUrl: string) => Promise<void>;

/** Within what a face may take before somebody else draws it. */
const WITHIN_MS = 3000;

/**
 * Takes nothing from the budget of `chat.update`. A response URL changes the message it came with, in a thread as well
 * (https://docs.slack.dev/interactivity/handling-user-interaction#updating_message_response); it is good for five answers
 * within thirty minutes, which a form that stays open for longer has used up.
 */
export function createShowFace(logger: Logger): ShowFace {
  return async (face, responseUrl) => {
    try {
      const body = {
        ...renderFace(face),
        replace_original: true,
        unfurl_links: false,
        unfurl_media: false,
      } as const;
      await postToResponseUrl(responseUrl, body, { isRepeatable: true, withinMs: WITHIN_MS });
      await face.shown();
    } catch (error) {
      logger.debug(
        { err: error },
        'a face could not go with its answer; the message is brought up to date later',
      );
    }
  };
}
