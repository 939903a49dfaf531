/** Owns the requests with the bot's token that say something unprompted: each is made once, and tells how it ended. */
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { PlatformError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { mapSlackError } from '../map-error.ts';
import { createSdkLogger } from '../sdk-logger.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** Both throw `PlatformError` with Slack's own name of it in `context.slackError`, where it has one. */
export type ChannelApi = {
  /**
   * What may be asked again, since it changes nothing or the same thing twice is one thing: `in_doubt` is none of its ends.
   * `scopes`: what the token was granted; null where Slack does not say.
   */
  ask<Value>(method: string, schema: z.ZodType<Value>, given: Arguments): Promise<Answered<Value>>;
  /** What would stand there twice. `in_doubt` when nobody knows whether Slack took it. */
  send<Value>(method: string, schema: z.ZodType<Value>, given: Arguments): Promise<Value>;
};

export type Answered<Value> = { readonly value: Value; readonly scopes: readonly string[] | null };

export type ChannelApiOptions = {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly timeoutMs: number;
  readonly logger: Logger;
  /** The token stopped being good. */
  readonly onUnauthorised: (error: PlatformError) => void;
};

/**
 * A client of its own, since a repeated post would stand there twice, and since the SDK's wait after a 429 would hold up
 * every other channel: both are the sender's.
 */
export function createChannelApi(options: ChannelApiOptions): ChannelApi {
  const { botToken, apiUrl, timeoutMs, logger, onUnauthorised } = options;
  const client = new WebClient(botToken, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logger: createSdkLogger(logger),
  });
  const call = async <Value>(
    method: string,
    schema: z.ZodType<Value>,
    given: Arguments,
    otherwise: 'in_doubt' | 'unavailable',
  ): Promise<Answered<Value>> => {
    try {
      const answer: unknown = await client.apiCall(method, given);
      return { value: parseAnswer(schema, answer, method, otherwise), scopes: scopesOf(answer) };
    } catch (error) {
      const mapped = mapSlackError(error, method);
      if (mapped.kind === 'unauthorised') onUnauthorised(mapped);
      throw mapped;
    }
  };
  return {
    async ask(method, schema, given) {
      try {
        return await call(method, schema, given, 'unavailable');
      } catch (error) {
        throw withoutDoubt(error);
      }
    },
    send: async (method, schema, given) => (await call(method, schema, given, 'in_doubt')).value,
  };
}

/** An answer that nobody can read came all the same: what was asked for may have happened. */
function parseAnswer<Value>(
  schema: z.ZodType<Value>,
  answer: unknown,
  method: string,
  kind: 'in_doubt' | 'unavailable',
): Value {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new PlatformError(kind, `${method}: Slack answered something else than it says`, { method, paths });
}

/** Of what may be done again: whether Slack took it does not matter. */
export function withoutDoubt(error: unknown): unknown {
  if (!(error instanceof PlatformError) || error.kind !== 'in_doubt') return error;
  return new PlatformError('unavailable', error.message, error.context, error);
}

/** The SDK puts the header `x-oauth-scopes` there. */
const scoped = z.looseObject({ response_metadata: z.looseObject({ scopes: z.array(z.string()) }) });

function scopesOf(answer: unknown): readonly string[] | null {
  const scopes = scoped.safeParse(answer).data?.response_metadata.scopes;
  return scopes === undefined || scopes.every((scope) => scope === '') ? null : scopes;
}

/** Slack's own name of what went wrong. */
export const slackErrorOf = (error: unknown): string | null => {
  const name = error instanceof PlatformError ? error.context['slackError'] : null;
  return typeof name === 'string' ? name : null;
};
