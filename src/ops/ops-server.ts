/** Owns the operator's HTTP face: is it alive, is it ready, what does it count. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { ConfigError, systemCode } from '../core/errors.ts';
import type { OperatorMetrics, SurfaceState } from './metrics.ts';

// As an import it would load a second undici for the WebSocket among its exports: 10 ms of every start.
const { createServer } = process.getBuiltinModule('node:http');

export type OpsOptions = {
  readonly host: string;
  readonly port: number;
  readonly metrics: OperatorMetrics;
  /** Each configured surface: ready means connected, and its token answered. */
  readonly surfaces: () => readonly SurfaceState[];
};

type OpsServer = { stop(): Promise<void> };

/** Listens at once. Throws `ConfigError` when a setting is in the way. */
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
    throw listenError(error, options);
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

function listenError(error: unknown, { host, port }: OpsOptions): unknown {
  const explain = (problem: string): ConfigError => new ConfigError([problem]);
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return explain(
        `OPS_PORT: port ${port} is already in use. Set OPS_PORT to a free one, or to 0 for none.`,
      );
    case 'EACCES':
      return explain(
        `OPS_PORT: this user may not listen on port ${port}. Set one above 1023, or 0 for none.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return explain(`OPS_HOST: «${host}» is no address of this machine. Unset it for this machine alone.`);
    default:
      return error;
  }
}
