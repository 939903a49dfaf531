/** Owns the emulator's HTTP side: Web API methods and response URLs, with whatever trouble was asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Faults } from './faults.ts';
import type { Workspace } from './payloads.ts';
import type { Answer, ResponseUrls } from './response-urls.ts';
import type { Sockets } from './sockets.ts';
import { answerApiCall, type Tokens } from './web-api.ts';
import type { Views } from './views.ts';
import type { World } from './world.ts';

type ListenerOptions = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly tokens: Tokens;
  readonly hooks: ResponseUrls;
  readonly faults: Faults;
  readonly sockets: () => Sockets;
  readonly views: Views;
  readonly violate: (text: string) => void;
  /** Told as soon as a call arrives: a method's name, or `response_url`. */
  readonly onCall: (target: string) => void;
};

export function createRequestListener(options: ListenerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, area = '', name = ''] = pathname.split('/');
    const target = area === 'response' ? 'response_url' : name;
    const body = await readText(request);
    options.onCall(target);
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-oauth-scopes', options.tokens.scopes.join(','));
    const act = (): Answer => answer(area, name, body, bearerOf(request), options);
    await answerWith(options.faults.take(target), act, response);
    options.world.changed();
  };
}

function answer(
  area: string,
  name: string,
  body: string,
  bearer: string | null,
  { hooks, sockets, ...options }: ListenerOptions,
): Answer {
  if (area === 'response') return hooks.use(name, parseJson(body));
  if (area !== 'api') return { status: 404, body: '' };
  const call = { method: name, arguments: new URLSearchParams(body), bearer };
  const openConnectionUrl = (): string => sockets().openUrl();
  return {
    status: 200,
    body: JSON.stringify(answerApiCall(call, { ...options, openConnectionUrl })),
  };
}

async function answerWith(fault: Fault | null, act: () => Answer, response: ServerResponse): Promise<void> {
  const send = ({ status, body }: Answer): void => void response.writeHead(status).end(body);
  switch (fault?.kind) {
    case undefined:
      return send(act());
    case 'hold':
      await fault.until;
      return send(act());
    case 'refuse':
      return send({ status: 200, body: JSON.stringify({ ok: false, error: fault.error }) });
    case 'cut':
      if (fault.hasEffect) act();
      return void response.destroy();
    case 'status':
      if (fault.hasEffect) act();
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
      return send({
        status: fault.status,
        body: JSON.stringify({ ok: false, error: `status_${fault.status}` }),
      });
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused as a message
  }
}

function bearerOf(request: IncomingMessage): string | null {
  return /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
