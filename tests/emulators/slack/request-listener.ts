/** Owns the emulator's HTTP side: Web API methods, uploads and response URLs, with whatever trouble was asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebApiOptions } from './calls.ts';
import type { Fault, Faults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import type { RequestRecord, Requests } from './requests.ts';
import type { Answer, ResponseUrls } from './response-urls.ts';
import type { Sockets } from './sockets.ts';
import { answerApiCall } from './web-api.ts';

type ListenerOptions = Omit<WebApiOptions, 'openConnectionUrl'> & {
  readonly hooks: ResponseUrls;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly requests: Requests;
  readonly sockets: () => Sockets;
  /** Told as soon as a call arrives: a method's name, `response_url` or `upload`. */
  readonly onCall: (target: string) => void;
};

type Incoming = {
  readonly area: string;
  readonly name: string;
  readonly target: string;
  readonly body: string;
  readonly arguments: URLSearchParams;
  readonly bearer: string | null;
};

export function createRequestListener(options: ListenerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await readCall(request);
    const channelId = call.arguments.get('channel') ?? call.arguments.get('channel_id');
    const threadTs = call.arguments.get('thread_ts');
    const { record, tell } = options.requests.begin({ target: call.target, channelId, threadTs });
    options.onCall(call.target);
    if (await tell('arrived')) return cut(record, response);
    response.setHeader('content-type', 'application/json');
    if (call.area === 'api') response.setHeader('x-oauth-scopes', options.tokens.scopes.join(','));
    const trouble = options.faults.take(call.target, channelId) ?? tooMuch(call, channelId, options);
    // Somebody may wait for it to be met.
    if (trouble !== null) options.world.changed();
    const act = async (): Promise<Answer> => {
      const answered = answer(call, options);
      await tell('done');
      return answered;
    };
    await answerWith(trouble, act, record, response);
    await tell('answered');
    options.world.changed();
  };
}

function tooMuch(
  { area, name }: Incoming,
  channelId: string | null,
  { limits }: ListenerOptions,
): Fault | null {
  const seconds = area === 'api' ? limits.take(name, channelId) : null;
  return seconds === null ? null : { kind: 'rateLimit', retryAfterMs: seconds * 1000 };
}

function answer(call: Incoming, { hooks, sockets, ...options }: ListenerOptions): Answer {
  switch (call.area) {
    case 'response':
      return hooks.use(call.name, parseJson(call.body));
    case 'upload':
      return options.uploads.receive(call.name, call.body)
        ? { status: 200, body: 'OK' }
        : { status: 404, body: '' };
    case 'api': {
      const openConnectionUrl = (): string => sockets().openUrl();
      const { name: method, arguments: given, bearer } = call;
      const answered = answerApiCall({ method, arguments: given, bearer }, { ...options, openConnectionUrl });
      return { status: 200, body: JSON.stringify(answered) };
    }
    default:
      return { status: 404, body: '' };
  }
}

function cut(record: RequestRecord, response: ServerResponse): void {
  record.outcome = 'cut';
  response.destroy();
}

async function answerWith(
  fault: Fault | null,
  act: () => Promise<Answer>,
  record: RequestRecord,
  response: ServerResponse,
): Promise<void> {
  const send = ({ status, body }: Answer): void => {
    record.outcome = status === 200 ? outcomeOf(body) : `status ${status}`;
    response.writeHead(status).end(body);
  };
  const fail = (status: number, error = `status_${status}`): void =>
    send({ status, body: JSON.stringify({ ok: false, error }) });
  switch (fault?.kind) {
    case undefined:
      return send(await act());
    case 'hold': {
      const early = fault.hasEffect === true ? await act() : null;
      await fault.until;
      return send(early ?? (await act()));
    }
    case 'refuse':
      return send({ status: 200, body: JSON.stringify({ ok: false, error: fault.error }) });
    case 'cut':
      if ('when' in fault ? fault.when === 'after' : fault.hasEffect) await act();
      return cut(record, response);
    case 'rateLimit':
      response.setHeader('retry-after', String(Math.ceil(fault.retryAfterMs / 1000)));
      return fail(429, 'ratelimited');
    case 'fail':
      if (fault.when === 'after') await act();
      return fail(fault.status);
    case 'status':
      if (fault.hasEffect) await act();
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
      return fail(fault.status, fault.status === 429 ? 'ratelimited' : undefined);
  }
}

/** Slack says no with status 200. */
function outcomeOf(body: string): string {
  const parsed = parseJson(body);
  if (typeof parsed !== 'object' || parsed === null || !('ok' in parsed) || parsed.ok === true) return 'ok';
  return 'error' in parsed && typeof parsed.error === 'string' ? parsed.error : 'not ok';
}

async function readCall(request: IncomingMessage): Promise<Incoming> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, area = '', name = ''] = pathname.split('/');
  const whole = await readWhole(request);
  const type = request.headers['content-type'] ?? '';
  const isForm = area === 'upload' && type.startsWith('multipart/form-data');
  const body = isForm ? await fileIn(whole, type) : whole.toString();
  const target = area === 'response' ? 'response_url' : area === 'upload' ? area : name;
  return {
    area,
    name,
    target,
    body,
    arguments: area === 'api' ? argumentsOf(body, type, searchParams) : new URLSearchParams(),
    bearer: /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? null,
  };
}

/** Slack takes arguments as a form, as JSON, or in the address; what is no text in JSON is as its JSON text in a form. */
function argumentsOf(body: string, type: string, inAddress: URLSearchParams): URLSearchParams {
  if (!type.startsWith('application/json'))
    return new URLSearchParams([...inAddress, ...new URLSearchParams(body)]);
  const parsed = parseJson(body);
  const entries: [string, unknown][] =
    typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return new URLSearchParams(
    entries.map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

async function readWhole(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function fileIn(whole: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  const form = await new Response(whole, { headers: { 'content-type': type } }).formData();
  for (const [, value] of form) if (typeof value !== 'string') return value.text();
  return '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused as a message
  }
}
