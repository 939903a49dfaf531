/** Owns Socket Mode: two connections, each replaced at once when Slack closes it, so that no command meets a gap. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Receiver } from '@slack/bolt';
import { PlatformError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { SocketModeReceiver, type App } from '../bolt.ts';
import { mapSlackError } from '../map-error.ts';
import { createSdkLogger } from '../sdk-logger.ts';

/**
 * Slack closes every connection now and then (`warning`, `refresh_requested`) and lets an app hold up to ten
 * (https://docs.slack.dev/apis/events-api/using-socket-mode). Bolt's own reconnection waits `clientPingTimeout` (5 s)
 * first, and commands fail meanwhile; a shorter timeout would shorten the watchdog of the pongs as well. So Bolt's is off,
 * a closed connection is replaced without a pause, and a second one carries the commands meanwhile. Measured against the
 * emulator, a command every 5 ms: Bolt's own failed for 5.0 s, with `clientPingTimeout: 1000` for 1.0 s; here none failed
 * when one connection ended, and for 10 ms when both did at once.
 */
const CONNECTIONS = 2;
const HELLO_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 1000;
/** A connection that ends sooner was thrown out: the next but one waits. Slack's own last for hours. */
const STEADY_MS = 5000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

type SocketOptions = {
  readonly appToken: string;
  readonly apiUrl: string | null;
  readonly logger: Logger;
  /** What an unreadable payload becomes: acknowledged or not. */
  readonly onUnprocessed: (error: Error) => boolean;
  /** The app token stopped being good. */
  readonly onUnauthorised: (error: PlatformError) => void;
};

export type ConnectedReceiver = Receiver & { isConnected(): boolean };

type Connection = {
  readonly receiver: SocketModeReceiver;
  /** Resolves when Slack says that it closes this connection, or when it is closed. */
  readonly ended: Promise<void>;
};

export function createSocketReceiver(options: SocketOptions): ConnectedReceiver {
  const stopped = new AbortController();
  const open = new Set<Connection>();
  let app: App | null = null;
  const connect = async (): Promise<Connection> => {
    if (app === null) throw new Error('the receiver is started before it is initialised');
    const connection = createConnection(options, app);
    await greet(connection);
    if (stopped.signal.aborted) {
      await close(connection);
      throw new Error('stopped');
    }
    open.add(connection);
    void connection.ended.then(() => open.delete(connection));
    return connection;
  };
  return {
    init: (boltApp) => {
      app = boltApp;
    },
    start: async () => {
      const first = await connect().catch((error: unknown) => {
        throw mapSlackError(error, 'apps.connections.open');
      });
      for (let index = 0; index < CONNECTIONS; index += 1) {
        void keepConnected(options, stopped.signal, connect, index === 0 ? first : null);
      }
    },
    stop: async () => {
      stopped.abort();
      await Promise.all(Array.from(open, close));
    },
    isConnected: () => open.size > 0,
  };
}

/** For ever: waits for the end of a connection and makes the next one. Never throws. */
async function keepConnected(
  options: SocketOptions,
  stopped: AbortSignal,
  connect: () => Promise<Connection>,
  first: Connection | null,
): Promise<void> {
  let connection = first;
  let strikes = 0;
  while (!stopped.aborted) {
    const startedAt = performance.now();
    try {
      connection ??= await connect();
      await connection.ended;
      strikes = performance.now() - startedAt < STEADY_MS ? strikes + 1 : 0;
      if (strikes > 1)
        await pause('a Slack connection ended right after it was made', strikes - 1, options, stopped);
    } catch (cause) {
      if (stopped.aborted) return;
      const error = mapSlackError(cause, 'apps.connections.open');
      if (error.kind === 'unauthorised') return options.onUnauthorised(error);
      strikes += 1;
      await pause('a Slack connection could not be made', strikes, options, stopped, error);
    }
    connection = null;
  }
}

/** Twice as long with each strike, unless Slack says how long. */
async function pause(
  why: string,
  strikes: number,
  { logger }: SocketOptions,
  stopped: AbortSignal,
  error?: PlatformError,
): Promise<void> {
  const pauseMs = error?.retryAfterMs ?? Math.min(FIRST_PAUSE_MS * 2 ** (strikes - 1), LONGEST_PAUSE_MS);
  logger.warn({ ...(error === undefined ? {} : { err: error }), strikes, pauseMs }, why);
  await pauseUnlessStopped(pauseMs, stopped);
}

function createConnection(options: SocketOptions, app: App): Connection {
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: createSdkLogger(options.logger),
    installerOptions: {
      clientOptions: {
        ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: HELLO_TIMEOUT_MS,
      },
    },
    processEventErrorHandler: ({ error }) => Promise.resolve(options.onUnprocessed(error)),
  });
  receiver.init(app);
  const ended = new Promise<void>((resolve) => {
    receiver.client.once('disconnected', () => resolve());
    // Slack announces the end before it comes: the successor is made while this one still closes.
    receiver.client.on('ws_message', (data: unknown) => {
      if (typeof data === 'string' && data.includes('"disconnect"') && isFarewell(data)) resolve();
    });
  });
  return { receiver, ended };
}

function isFarewell(data: string): boolean {
  try {
    const message: unknown = JSON.parse(data);
    return (
      typeof message === 'object' && message !== null && 'type' in message && message.type === 'disconnect'
    );
  } catch {
    return false; // not JSON: the SDK ignores it as well
  }
}

/** Connects and waits for Slack's hello. */
async function greet(connection: Connection): Promise<void> {
  const timeout = new AbortController();
  const late = pauseUnlessStopped(HELLO_TIMEOUT_MS, timeout.signal).then(() => {
    if (!timeout.signal.aborted)
      throw new PlatformError('unavailable', 'Slack opened a connection without a hello');
  });
  try {
    await Promise.race([connection.receiver.start(), late]);
  } catch (error) {
    await close(connection);
    throw error instanceof Error
      ? error
      : new PlatformError('unavailable', 'Slack closed a connection before its hello');
  } finally {
    timeout.abort();
  }
}

/** Waits for the closing handshake, but not for long. */
async function close({ receiver }: Connection): Promise<void> {
  const done = new AbortController();
  await Promise.race([receiver.client.disconnect(), pauseUnlessStopped(CLOSE_TIMEOUT_MS, done.signal)]);
  done.abort();
}

/** Ends early, without an error, when `stopped` is aborted. */
async function pauseUnlessStopped(ms: number, stopped: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stopped }).catch((error: unknown) => {
    if (!stopped.aborted) throw error;
  });
}
