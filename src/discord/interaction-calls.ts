/** Owns the calls that one interaction allows: its first response, follow-ups and edits, each within its time. */
import { setTimeout as delay } from 'node:timers/promises';
import { InteractionResponseType, MessageFlags, REST, Routes } from 'discord.js';
import type {
  APIApplicationCommandOptionChoice,
  APIContainerComponent,
  APIInteractionResponse,
  APIModalInteractionResponseCallbackData,
  RawFile,
  RouteLike,
  RESTPostAPIWebhookWithTokenJSONBody,
} from 'discord.js';
import { PlatformError } from '../core/errors.ts';
import type { TextFile } from '../core/cards/text-file.ts';
import type { Clock } from '../core/ports/clock.ts';
import { isAlreadyAnswered, isTooLate, mapError } from './map-error.ts';
import { LIMITS } from './render/limits.ts';
import { attachmentOf, renderFile } from './render/render-file.ts';

/** What an interaction is answered with. `receivedAt` is in epoch milliseconds; `token` is a secret. */
export type InteractionKey = {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly receivedAt: number;
};

/** `taken`: another process answered. `late`: three seconds were over. Both are expected and end the matter. */
export type Answered = 'sent' | 'taken' | 'late';

export type InteractionCalls = {
  /** A new message, for the person alone or for everybody in the channel. */
  reply(
    key: InteractionKey,
    card: APIContainerComponent,
    isPrivate: boolean,
    files?: readonly TextFile[],
  ): Promise<Answered>;
  /** A new face for the message that the control stands on. */
  update(key: InteractionKey, card: APIContainerComponent): Promise<Answered>;
  /** A form: a first response only, and never to a form. */
  ask(key: InteractionKey, modal: APIModalInteractionResponseCallbackData): Promise<Answered>;
  /**
   * Says that an answer will come, privately: a message that `edit` fills under the name `@original`. After it nothing
   * else can be the first response.
   */
  defer(key: InteractionKey): Promise<Answered>;
  /** Says that the click has arrived, and shows nothing: `@original` is then the message that was clicked. */
  acknowledge(key: InteractionKey): Promise<Answered>;
  suggest(
    key: InteractionKey,
    choices: readonly APIApplicationCommandOptionChoice<string>[],
  ): Promise<Answered>;
  /** After the first response: a private message. */
  followUp(key: InteractionKey, card: APIContainerComponent): Promise<void>;
  /** After the first response: a new face for a message. */
  edit(
    key: InteractionKey,
    messageId: string,
    card: APIContainerComponent,
    files?: readonly TextFile[],
  ): Promise<void>;
};

/** What the first response is called afterwards. */
export const ORIGINAL = '@original';

const ATTEMPTS = 3;
const PAUSE_MS = 150;
/** A request that has begun gets this long, however late it is: Discord's own clock decides. */
const LEAST_MS = 500;
/** Longer than Discord ever takes for one message; after it nobody waits. */
const FOLLOW_UP_MS = 5_000;
/** A wait that is asked for by a 429 and would not leave time for the answer. */
const LONGEST_WAIT_MS = 1_500;

const PRIVATE = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
const PUBLIC = MessageFlags.IsComponentsV2;
/** Nothing said here pings, whatever stands in it. */
const messageOf = (card: APIContainerComponent, flags: number, files: readonly TextFile[] = []) => ({
  components: [card, ...files.map(renderFile)],
  flags,
  allowed_mentions: { parse: [] },
});

/**
 * A client of its own, since the SDK repeats a failed request blindly: fine for a first response, of which Discord
 * takes one only, but a follow-up would stand there twice.
 */
export function createInteractionCalls(apiUrl: string | null, clock: Clock): InteractionCalls {
  const rest = new REST({
    ...(apiUrl === null ? {} : { api: apiUrl }),
    retries: 0,
    timeout: FOLLOW_UP_MS,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  });
  const respond = (
    key: InteractionKey,
    body: APIInteractionResponse,
    files: readonly TextFile[] = [],
  ): Promise<Answered> => respondOnce(rest, clock, key, { body, files: files.map(attachmentOf) });
  return {
    reply: (key, card, isPrivate, files) => {
      const data = messageOf(card, isPrivate ? PRIVATE : PUBLIC, files);
      return respond(key, { type: InteractionResponseType.ChannelMessageWithSource, data }, files);
    },
    update: (key, card) =>
      respond(key, { type: InteractionResponseType.UpdateMessage, data: messageOf(card, PUBLIC) }),
    ask: (key, modal) => respond(key, { type: InteractionResponseType.Modal, data: modal }),
    // Components V2 cannot be flagged here: the edit does it.
    defer: (key) =>
      respond(key, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      }),
    acknowledge: (key) => respond(key, { type: InteractionResponseType.DeferredMessageUpdate }),
    suggest: (key, choices) =>
      respond(key, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: [...choices] },
      }),
    async followUp(key, card) {
      const body: RESTPostAPIWebhookWithTokenJSONBody = messageOf(card, PRIVATE);
      await rest
        .post(Routes.webhook(key.applicationId, key.token), { body, auth: false })
        .catch((error: unknown) => Promise.reject(mapError(error)));
    },
    edit: (key, messageId, card, files) =>
      editMessage(rest, Routes.webhookMessage(key.applicationId, key.token, messageId), card, files),
  };
}

/**
 * Sends a first response. Discord takes one only, so an attempt of which the end is unknown (a broken connection, a
 * 500) is repeated: a refusal with 40060 then says that it had arrived.
 */
async function respondOnce(
  rest: REST,
  clock: Clock,
  key: InteractionKey,
  answer: { readonly body: APIInteractionResponse; readonly files: RawFile[] },
): Promise<Answered> {
  const deadlineAt = key.receivedAt + LIMITS.firstResponseMs;
  let isInDoubt = false;
  for (let attempt = 1; ; attempt += 1) {
    const left = deadlineAt - clock.now();
    if (left <= 0 && attempt === 1) return 'late';
    try {
      await rest.post(Routes.interactionCallback(key.id, key.token), {
        ...answer,
        auth: false,
        signal: AbortSignal.timeout(Math.max(left, LEAST_MS)),
      });
      return 'sent';
    } catch (sdkError) {
      const error = mapError(sdkError);
      if (isAlreadyAnswered(error)) return isInDoubt ? 'sent' : 'taken';
      if (isTooLate(error) && !isInDoubt) return 'late';
      if (isTooLate(error)) throw new PlatformError('in_doubt', 'a late answer may have arrived', {}, error);
      isInDoubt ||= error.kind === 'in_doubt';
      const canRepeat = error.kind === 'in_doubt' || error.kind === 'unavailable';
      const isOver = attempt === ATTEMPTS || deadlineAt - clock.now() <= PAUSE_MS;
      if (!canRepeat || isOver) throw isInDoubt ? asInDoubt(error) : error;
      await delay(PAUSE_MS);
    }
  }
}

const asInDoubt = (error: PlatformError): PlatformError =>
  error.kind === 'in_doubt' ? error : new PlatformError('in_doubt', error.message, error.context, error);

/** An edit may be repeated: twice the same face is one face. */
async function editMessage(
  rest: REST,
  route: RouteLike,
  card: APIContainerComponent,
  files: readonly TextFile[] = [],
): Promise<void> {
  const request = { body: messageOf(card, PUBLIC, files), files: files.map(attachmentOf), auth: false };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rest.patch(route, request);
      return;
    } catch (sdkError) {
      const error = mapError(sdkError);
      const canRepeat = error.kind === 'in_doubt' || error.kind === 'unavailable';
      if (!canRepeat || attempt === ATTEMPTS) throw error;
      await delay(PAUSE_MS);
    }
  }
}
