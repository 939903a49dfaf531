/** Owns finding a port for a program that is told where to listen. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Of 127.0.0.1, and free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
