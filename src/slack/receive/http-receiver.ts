/** Owns HTTP: one server in front of Bolt's receiver, which checks signatures and reads bodies. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Receiver } from '@slack/bolt';
import { PlatformError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { HTTPReceiver } from '../bolt.ts';
import { createSdkLogger } from '../sdk-logger.ts';
import { Closing, UnreadablePayload } from './prepbot-app.ts';
import type { ConnectedReceiver } from './socket-receiver.ts';

type HttpOptions = {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
  readonly onUnprocessed: (error: Error) => void;
};

// As an import it would load a second undici for the WebSocket among its exports: 10 ms of every start.
const { createServer } = process.getBuiltinModule('node:http');

const PATH = '/slack/events';
/** A click's payload carries the message it stands on: some 50 kB at most. */
const LARGEST_BODY = 1024 * 1024;
const CLOSE_TIMEOUT_MS = 1000;

export function createHttpReceiver(options: HttpOptions): ConnectedReceiver {
  const bolt = createBoltReceiver(options);
  const server = createServer((request, response) => void receive(request, response));
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method !== 'POST' || request.url?.split('?')[0] !== PATH) return answer(response, 404);
      const body = await readBody(request);
      if (body === null) return answer(response, 413);
      if (!holdsObject(request.headers['content-type'], body)) return answer(response, 400);
      bolt.requestListener(Object.assign(request, { rawBody: body }), response);
    } catch (error) {
      options.logger.warn({ err: error }, 'a request to the Slack port broke off');
      if (!response.headersSent) answer(response, 400);
    }
  };
  return {
    init: (app) => bolt.init(app),
    start: () => listen(server, options.port),
    stop: () => closeServer(server),
    isConnected: () => server.listening,
  };
}

function createBoltReceiver({ signingSecret, logger, onUnprocessed }: HttpOptions): HTTPReceiver & Receiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: [PATH],
    logger: createSdkLogger(logger),
    processEventErrorHandler: ({ error, response }) => {
      onUnprocessed(error);
      if (!response.headersSent) answer(response, statusOf(error));
      return Promise.resolve(true);
    },
  });
}

function statusOf(error: Error): number {
  if (error instanceof UnreadablePayload) return 400;
  return error instanceof Closing ? 503 : 500;
}

/** Null when it is larger than anything that Slack sends. Listeners, since `for await` costs more than all of Bolt's parsing. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) resolve(null);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the connection ended within a request')));
  });
}

/** Bolt takes for granted that what it parses is an object: `payload=null` would end the process. */
function holdsObject(contentType: string | undefined, body: Buffer): boolean {
  const text = body.toString();
  const isForm = contentType === 'application/x-www-form-urlencoded';
  if (isForm && !mayHoldPayload(text)) return true;
  const json = isForm ? new URLSearchParams(text).get('payload') : text;
  if (json === null) return true;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null;
  } catch {
    return true; // Bolt refuses it, once it has checked the signature
  }
}

/** A field of that name, or one whose name is written so that it could be. A slash command has neither. */
function mayHoldPayload(form: string): boolean {
  return /(?:^|&)(?:payload(?:[=&]|$)|[^=&]*[%+])/u.test(form);
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const why = isTaken ? `port ${port} is in use by another program` : `port ${port} cannot be opened`;
    throw new PlatformError(
      'unavailable',
      `Slack over HTTP: ${why}. Set PORT to a free one.`,
      { port },
      error,
    );
  }
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await closed;
  clearTimeout(force);
}
