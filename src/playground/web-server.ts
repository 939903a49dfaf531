/** Owns the web server's life: listening where it is told to, and closing without waiting for a browser's idle lines. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { mapListenError, type Address } from './map-error.ts';

export type WebServer = {
  /** Returns the address to open. Throws `ConfigError` when a setting is in the way. */
  listen(address: Address): Promise<string>;
  /** Finishes what is being answered. */
  close(): Promise<void>;
  isListening(): boolean;
};

/** What is being answered when the program ends is given this long. */
const DRAIN_MS = 5000;

export function createWebServer(fetch: (request: Request) => Response | Promise<Response>): WebServer {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  const answers = countAnswers(server);
  return {
    async listen({ host, port }) {
      try {
        server.listen(port, host);
        await once(server, 'listening');
      } catch (error) {
        throw mapListenError(error, { host, port });
      }
      const address = server.address();
      return urlOf(host, typeof address === 'object' && address !== null ? address.port : port);
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await answers.finished();
      server.closeAllConnections();
      await closed;
      clearTimeout(late);
    },
    isListening: () => server.listening,
  };
}

/** Browsers open connections ahead of what they may ask: only those with an answer on them are waited for. */
function countAnswers(server: Server): { finished: () => Promise<void> } {
  const open = new Set<Promise<void>>();
  server.on('request', (_, outgoing: ServerResponse) => {
    const closed = Promise.withResolvers<void>();
    open.add(closed.promise);
    outgoing.once('close', () => {
      open.delete(closed.promise);
      closed.resolve();
    });
  });
  return {
    async finished() {
      await Promise.all(open);
    },
  };
}

/** Where every address of the machine listens, the loopback one is the one to open here. */
function urlOf(host: string, port: number): string {
  const shown = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
