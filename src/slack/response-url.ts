/** Owns posting to a response URL: what Slack says back is read, since it says no with status 200 as well. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { PlatformError } from '../core/errors.ts';
import { namedError, networkError, rateLimited, statusError } from './map-error.ts';
import type { SlackMessage } from './render/render-card.ts';

export type ResponseBody = SlackMessage & {
  /** Absent: as the message is that is replaced. */
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
  /** A dossier's links are for clicking, not for a preview of each page. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
};

const DOING = 'response_url';
const TIMEOUT_MS = 10_000;
/** Longer than this nobody waits for the answer to a click. */
const LONGEST_WAIT_MS = 5000;
const PAUSE_MS = 300;
/** With less than this left there is no second attempt. */
const LEAST_MS = 300;

type PostOptions = {
  /** A second effect is none: the same face on the same message. */
  readonly isRepeatable?: boolean;
  /** All attempts and the pause between them. */
  readonly withinMs?: number | undefined;
};

/**
 * Resolves once Slack has taken the message; throws `PlatformError`. Tried a second time only where the first surely had
 * no effect (refused connection, 429) or where a second effect is none.
 */
export async function postToResponseUrl(
  url: string,
  body: ResponseBody,
  { isRepeatable = false, withinMs = TIMEOUT_MS }: PostOptions = {},
): Promise<void> {
  const endsAt = performance.now() + withinMs;
  try {
    await postOnce(url, body, withinMs);
  } catch (error) {
    const pause = pauseBeforeRetry(error, isRepeatable);
    const left = endsAt - performance.now() - (pause ?? 0);
    if (pause === null || left < LEAST_MS) throw error;
    await sleep(pause);
    await postOnce(url, body, left);
  }
}

function pauseBeforeRetry(error: unknown, isRepeatable: boolean): number | null {
  if (!(error instanceof PlatformError)) return null;
  switch (error.kind) {
    case 'unavailable':
      return PAUSE_MS;
    case 'in_doubt':
      return isRepeatable ? PAUSE_MS : null;
    case 'rate_limited': {
      const wait = error.retryAfterMs ?? PAUSE_MS;
      return wait <= LONGEST_WAIT_MS ? wait : null;
    }
    case 'unauthorised':
    case 'forbidden':
    case 'gone':
    case 'rejected':
      return null;
  }
}

async function postOnce(url: string, body: ResponseBody, withinMs: number): Promise<void> {
  const { status, retryAfter, text } = await send(url, body, withinMs);
  const name = refusalIn(text);
  if (status === 429) throw rateLimited(retryAfter, DOING);
  if (status !== 200) throw statusError(status, DOING, name ?? undefined);
  if (name !== null) throw namedError(name, DOING);
}

async function send(
  url: string,
  body: ResponseBody,
  withinMs: number,
): Promise<{ status: number; retryAfter: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(Math.ceil(withinMs)),
    });
    const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '1', 10);
    return {
      status: response.status,
      retryAfter: Number.isNaN(retryAfter) ? 1 : retryAfter,
      text: await response.text(),
    };
  } catch (error) {
    throw networkError(error, DOING);
  }
}

const refusal = z.object({ ok: z.literal(false), error: z.string().default('unknown_error') });

/** The error's name in `{"ok":false,"error":…}`, or null where the answer is not one. */
function refusalIn(text: string): string | null {
  if (!text.startsWith('{')) return null;
  try {
    const parsed = refusal.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.error : null;
  } catch {
    return null; // not JSON: the status decides
  }
}
