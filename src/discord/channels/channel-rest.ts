/** Owns the requests with the bot's token that say something unprompted: each is made once, and tells how it ended. */
import { DiscordAPIError, MessageFlags, RateLimitError, REST, type RouteLike } from 'discord.js';
import type { APIContainerComponent, APIFileComponent } from 'discord.js';
import type { z } from 'zod';
import type { TextFile } from '../../core/cards/text-file.ts';
import { PlatformError } from '../../core/errors.ts';
import { mapError, TOKEN_REFUSED } from '../map-error.ts';
import { attachmentOf } from '../render/render-file.ts';

const TIMEOUT_MS = 10_000;
/** A wait that Discord asks for and that is longer than this is told to whoever asked; a shorter one is kept here. */
const LONGEST_WAIT_MS = 2_000;
/** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const REQUESTS_PER_SECOND = 50;

export type Body = Readonly<Record<string, unknown>>;

/** All of them throw `PlatformError`. */
export type ChannelRest = {
  read<Value>(route: RouteLike, schema: z.ZodType<Value>, query?: URLSearchParams): Promise<Value>;
  /** What stands there once however often it is asked for: whether it arrived does not matter, so `in_doubt` is none of its ends. */
  repeatable<Value>(
    method: 'POST' | 'PATCH' | 'DELETE',
    route: RouteLike,
    schema: z.ZodType<Value>,
    body?: Body,
  ): Promise<Value>;
  /** What would stand there twice. `in_doubt` when nobody knows whether Discord took it. */
  send<Value>(
    route: RouteLike,
    schema: z.ZodType<Value>,
    body: Body,
    files?: readonly TextFile[],
  ): Promise<Value>;
};

type Options = {
  readonly apiUrl: string | null;
  readonly token: string;
  /** The token is no longer good: told once. */
  readonly onUnauthorised: (error: PlatformError) => void;
};

/**
 * A client of its own, since the SDK's repeats a failed request blindly: a post would stand there twice. Its buckets
 * keep Discord's rate limits, 50 requests a second in all among them.
 */
export function createChannelRest({ apiUrl, token, onUnauthorised }: Options): ChannelRest {
  const rest = new REST({
    ...(apiUrl === null ? {} : { api: apiUrl }),
    retries: 0,
    timeout: TIMEOUT_MS,
    globalRequestsPerSecond: REQUESTS_PER_SECOND,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  }).setToken(token);
  let isRefused = false;
  /** The SDK forgets a token that was refused, and would fail with an error of its own from then on. */
  const withToken = async (run: () => Promise<unknown>): Promise<unknown> => {
    if (isRefused) throw new PlatformError('unauthorised', TOKEN_REFUSED);
    try {
      return await run();
    } catch (error) {
      const mapped = mapError(error);
      if (mapped.kind === 'unauthorised' && !isRefused) {
        isRefused = true;
        onUnauthorised(mapped);
      }
      throw error;
    }
  };
  const options = (body: Body | undefined) => (body === undefined ? {} : { body });
  return {
    read: (route, schema, query) =>
      withToken(() => rest.get(route, query === undefined ? {} : { query })).then(
        (answer) => parseAnswer(schema, answer, 'unavailable'),
        (error: unknown) => Promise.reject(withoutDoubt(mapError(error))),
      ),
    repeatable: (method, route, schema, body) =>
      withToken(() => callOf(rest, method)(route, options(body))).then(
        (answer) => parseAnswer(schema, answer, 'unavailable'),
        (error: unknown) => Promise.reject(withoutDoubt(mapError(error))),
      ),
    send: (route, schema, body, files = []) =>
      withToken(() => rest.post(route, { body, files: files.map(attachmentOf) })).then(
        (answer) => parseAnswer(schema, answer, 'in_doubt'),
        (error: unknown) => Promise.reject(withDoubt(error)),
      ),
  };
}

const callOf = (rest: REST, method: 'POST' | 'PATCH' | 'DELETE') => {
  switch (method) {
    case 'POST':
      return rest.post.bind(rest);
    case 'PATCH':
      return rest.patch.bind(rest);
    case 'DELETE':
      return rest.delete.bind(rest);
  }
};

/** An answer that nobody can read came all the same: what was asked for may have happened. */
function parseAnswer<Value>(
  schema: z.ZodType<Value>,
  answer: unknown,
  kind: 'in_doubt' | 'unavailable',
): Value {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new PlatformError(kind, 'Discord answered something else than it says', { paths });
}

function withoutDoubt(error: PlatformError): PlatformError {
  if (error.kind !== 'in_doubt') return error;
  return new PlatformError('unavailable', error.message, error.context, error);
}

/** An answer that breaks off is an error without a code of the network: it came after Discord took the request. */
function withDoubt(error: unknown): PlatformError {
  const mapped = mapError(error);
  const isAnswer =
    error instanceof DiscordAPIError || error instanceof RateLimitError || error instanceof PlatformError;
  if (isAnswer || mapped.kind !== 'rejected') return mapped;
  return new PlatformError('in_doubt', mapped.message, mapped.context, mapped);
}

/** What every message of ours is: Components V2, and no mention in it notifies anybody but the roles named here. */
export function messageBody(
  components: readonly (APIContainerComponent | APIFileComponent)[],
  roles: readonly string[] = [],
): Body {
  return {
    components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], ...(roles.length === 0 ? {} : { roles }) },
  };
}
