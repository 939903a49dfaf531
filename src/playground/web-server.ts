/** Owns the web server's life: listening where it is told to, and closing without waiting for a browser's idle lines. */
import { once } from 'node:events';
import { createServer } from 'node:http';
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
/** How often connections are looked at that a browser keeps for later, with nothing on them. */
const IDLE_CHECK_MS = 20;

export function createWebServer(fetch: (request: Request) => Response | Promise<Response>): WebServer {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
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
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
    isListening: () => server.listening,
  };
}

/** Where every address of the machine listens, the loopback one is the one to open here. */
function urlOf(host: string, port: number): string {
  const shown = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
