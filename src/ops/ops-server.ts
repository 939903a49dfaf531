/** Owns the operator's HTTP face: is it alive, is it ready, what does it count. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { ConfigError } from '../core/errors.ts';
import type { OperatorMetrics, SurfaceState } from './metrics.ts';

export type OpsOptions = {
  readonly host: string;
  readonly port: number;
  readonly metrics: OperatorMetrics;
  /** Each configured surface: ready means connected, and its token answered. */
  readonly surfaces: () => readonly SurfaceState[];
};

type OpsServer = { stop(): Promise<void> };

/** Listens at once. Throws `ConfigError` when the port is taken. */
export async function startOpsServer(options: OpsOptions): Promise<OpsServer> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response, options).catch((error: unknown) => {
      send(response, 500, { error: error instanceof Error ? error.message : String(error) });
    });
  });
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenError(error, options.port);
  }
  return {
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(url: string, response: ServerResponse, options: OpsOptions): Promise<void> {
  const surfaces = options.surfaces();
  switch (url.split('?')[0]) {
    case '/healthz':
      return send(response, 200, { status: 'ok' });
    case '/readyz': {
      const isReady = surfaces.every((one) => one.isReady);
      return send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', surfaces });
    }
    case '/metrics': {
      const { contentType, text } = await options.metrics.read();
      response.writeHead(200, { 'content-type': contentType }).end(text);
      return;
    }
    default:
      return send(response, 404, { error: 'not found: try /healthz, /readyz or /metrics' });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}

function listenError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  const why = code === 'EADDRINUSE' ? 'is already in use' : 'may not be opened by this user';
  return new ConfigError([`OPS_PORT: port ${port} ${why}. Set OPS_PORT to a free one, or to 0 for none.`]);
}
