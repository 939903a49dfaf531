/** Owns the Slack adapter: what is received, served and answered, from the start to the end of the program. */
import type { Core } from '../core/commands/create-core.ts';
import type { PlatformError } from '../core/errors.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { Adapter } from '../core/ports/adapter.ts';
import type { ChannelMessenger } from '../core/ports/channel-messenger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Scratch } from '../core/ports/scratch.ts';
import type { Shares } from '../core/ports/shares.ts';
import { linkTo } from './channels/link-to.ts';
import { mapSlackError } from './map-error.ts';
import { createHttpReceiver } from './receive/http-receiver.ts';
import { createInFlight } from './receive/in-flight.ts';
import { Closing, PrepbotApp, UnreadablePayload } from './receive/prepbot-app.ts';
import type { Acknowledge } from './messenger.ts';
import type { SlackProfile } from './receive/find-profile.ts';
import { lookUpProfile } from './receive/look-up-profile.ts';
import type { ReadPayload } from './receive/read-payload.ts';
import type { Serving } from './receive/create-serving.ts';
import { createSocketReceiver, type ConnectedReceiver } from './receive/socket-receiver.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { explainToken, verifyToken, type Authorisation } from './verify-token.ts';

export type SlackOptions = {
  readonly botToken: string;
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** Another Web API than Slack's own, for tests; null: Slack's. */
  readonly apiUrl: string | null;
  readonly language: Locale;
};

type SlackPorts = {
  /** What answers, loaded after the first call: connecting does not wait for it. */
  readonly loadCore: () => Promise<Core>;
  readonly shares: Shares;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A token stopped being good while running: the program is to end. Called once. */
  readonly onFatal: (error: PlatformError) => void;
};

/** Only reads are made through the Web API, so a second try can double nothing. */
const RETRY = { retries: 2, minTimeout: 300, factor: 2 };
const API_TIMEOUT_MS = 10_000;
/** What is being answered when the program ends is given this long. */
const DRAIN_MS = 5000;

export function createSlackAdapter(options: SlackOptions, ports: SlackPorts): Adapter {
  const { logger } = ports;
  const inFlight = createInFlight();
  const fatal = onlyOnce(ports.onFatal);
  const receiver = createReceiver(options, logger, fatal);
  let authorisation: Authorisation | null = null;
  const app = createApp(options, {
    receiver,
    logger,
    isOpen: () => inFlight.isOpen(),
    loadReader: async () => (await serving()).readPayload,
    authorisation: () => authorisation,
  });
  const serving = once(async (): Promise<Serving> => {
    const [core, { createServing }] = await Promise.all([
      ports.loadCore(),
      import('./receive/create-serving.ts'),
    ]);
    const lookUp = (memberId: string): Promise<SlackProfile> =>
      lookUpProfile(app.client, { token: options.botToken, teamId: authorisation?.teamId ?? null }, memberId);
    const onUnauthorised = (error: PlatformError): void => fatal(explainToken(error, 'SLACK_BOT_TOKEN'));
    return createServing(options, { ...ports, core, lookUp, onUnauthorised });
  });
  listen(app, serving, (work) => inFlight.track(work), logger);
  return {
    surface: 'slack',
    channels: createChannels(options, { logger, fatal, authorisation: () => authorisation }),
    async start() {
      authorisation = await verifyToken(app.client, options.botToken, logger);
      await app.start().catch((error: unknown) => {
        throw explainToken(mapSlackError(error, 'start'), 'SLACK_APP_TOKEN');
      });
    },
    async prepare() {
      await serving();
    },
    async stop() {
      inFlight.close();
      await inFlight.settled(DRAIN_MS);
      await app.stop();
    },
    isReady: () => authorisation !== null && receiver.isConnected(),
  };
}

type ChannelParts = {
  readonly logger: Logger;
  readonly fatal: (error: PlatformError) => void;
  readonly authorisation: () => Authorisation | null;
};

/** What speaks unprompted is loaded when it first does: connecting does not wait for it. */
function createChannels(
  options: SlackOptions,
  { logger, fatal, authorisation }: ChannelParts,
): ChannelMessenger {
  const load = once(async () => {
    const { createChannelMessenger } = await import('./channel-messenger.ts');
    const onUnauthorised = (error: PlatformError): void => fatal(explainToken(error, 'SLACK_BOT_TOKEN'));
    return createChannelMessenger({ ...options, logger, authorisation, onUnauthorised });
  });
  return {
    check: async (...given) => (await load()).check(...given),
    post: async (...given) => (await load()).post(...given),
    openThread: async (...given) => (await load()).openThread(...given),
    edit: async (...given) => (await load()).edit(...given),
    remove: async (...given) => (await load()).remove(...given),
    find: async (...given) => (await load()).find(...given),
    linkTo: (_place, message) => linkTo(authorisation()?.workspaceUrl ?? null, message),
  };
}

type AppParts = {
  readonly receiver: ConnectedReceiver;
  readonly logger: Logger;
  readonly isOpen: () => boolean;
  readonly loadReader: () => Promise<ReadPayload>;
  /** What `auth.test` said; nothing is received before. */
  readonly authorisation: () => Authorisation | null;
};

/** Bolt with one bot token, verified by us before the start, so that nothing is acknowledged with a dead one. */
function createApp({ apiUrl, botToken }: SlackOptions, parts: AppParts): PrepbotApp {
  return new PrepbotApp(
    {
      receiver: parts.receiver,
      authorize: () => Promise.resolve(authorisationOf(botToken, parts.authorisation())),
      convoStore: false,
      ignoreSelf: false,
      logger: createSdkLogger(parts.logger),
      clientOptions: {
        ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
        retryConfig: RETRY,
        rejectRateLimitedCalls: true,
        timeout: API_TIMEOUT_MS,
      },
    },
    parts.isOpen,
    parts.loadReader,
  );
}

function createReceiver(
  { transport, apiUrl }: SlackOptions,
  logger: Logger,
  fatal: (error: PlatformError) => void,
): ConnectedReceiver {
  const onUnprocessed = (error: Error): boolean => {
    const isUnreadable = error instanceof UnreadablePayload;
    if (isUnreadable) logger.warn({}, 'Slack delivered something that Prepbot does not know: refused');
    else if (!(error instanceof Closing))
      logger.error({ err: error }, 'something from Slack could not be processed');
    return isUnreadable;
  };
  switch (transport.kind) {
    case 'socket':
      return createSocketReceiver({
        appToken: transport.appToken,
        apiUrl,
        logger,
        onUnprocessed,
        onUnauthorised: (error) => fatal(explainToken(error, 'SLACK_APP_TOKEN')),
      });
    case 'http':
      return createHttpReceiver({ ...transport, logger, onUnprocessed });
  }
}

type Track = (work: Promise<void>) => Promise<void>;

/** What comes before everything that answers is loaded waits for it. */
function listen(app: PrepbotApp, load: () => Promise<Serving>, track: Track, logger: Logger): void {
  app.command(/./u, async ({ body, ack }) => {
    const { readPayload, serve } = await load();
    const received = readPayload(body);
    if (received?.kind !== 'command') return;
    const acknowledge: Acknowledge = (message) => (message === undefined ? ack() : ack(message));
    await track(serve.command(received, acknowledge));
  });
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    const { readPayload, serve, serveViews } = await load();
    const received = readPayload(body);
    if (received?.kind !== 'action' && received?.kind !== 'view_action') return;
    const acknowledged = ack().catch((error: unknown) => {
      logger.warn({ err: error }, 'a click could not be acknowledged; it is answered all the same');
    });
    const answer = (): Promise<void> =>
      received.kind === 'action' ? serve.click(received) : serveViews.click(received);
    await track(acknowledged.then(answer));
  });
  app.view(/./u, async ({ body, ack }) => {
    const { readPayload, serveViews } = await load();
    const received = readPayload(body);
    if (received?.kind !== 'submission') return;
    await track(serveViews.submission(received, (response) => ack(response)));
  });
}

function authorisationOf(botToken: string, known: Authorisation | null) {
  return {
    botToken,
    botId: known?.botId ?? '',
    botUserId: known?.botUserId ?? '',
    // One Web API client for everybody, whichever workspace they come from.
    ...(known?.teamId == null ? {} : { teamId: known.teamId }),
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}

function onlyOnce(tell: (error: PlatformError) => void): (error: PlatformError) => void {
  let isTold = false;
  return (error) => {
    if (isTold) return;
    isTold = true;
    tell(error);
  };
}
