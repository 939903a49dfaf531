/** Owns the emulated REST API, version 10, as far as a bot with commands meets it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Fault } from './faults.ts';
import { GUILD_ROUTES } from './guild-routes.ts';
import { answerInteraction, editMessage, followUp, readOriginal } from './interactions.ts';
import { MESSAGE_ROUTES } from './message-routes.ts';
import type { RateLimits } from './rate-limits.ts';
import { badForm, refuse, type Call, type RestAnswer, type RestOptions, type Route } from './routing.ts';
import { commandsProblem } from './rules.ts';
import { registeredCommand } from './wire.ts';
import { THREAD_ROUTES } from './thread-routes.ts';
import { APPLICATION_ID, BOT_ID } from './world.ts';

const isBadForm = ({ status, body }: RestAnswer): boolean =>
  status === 400 && JSON.stringify(body).includes('50035');

const APPLICATION = {
  id: APPLICATION_ID,
  name: 'Prepbot',
  bot: { id: BOT_ID, username: 'Prepbot' },
  flags: 0,
};

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: /^\/gateway\/bot$/u,
    place: 'gateway',
    needsToken: true,
    run: (_call, _ids, { gatewayUrl, world }) => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: 1000,
          remaining: world.connectsLeft,
          reset_after: 14_400_000,
          max_concurrency: 1,
        },
      },
    }),
  },
  {
    method: 'GET',
    pattern: /^(?:\/oauth2)?\/applications\/@me$/u,
    place: null,
    needsToken: true,
    run: () => ({ status: 200, body: APPLICATION }),
  },
  {
    method: 'GET',
    pattern: /^\/applications\/(\d+)\/commands$/u,
    place: 'commands.get',
    needsToken: true,
    run: ({ query }, _ids, { world }) => ({
      status: 200,
      body: world.commands.map((command, index) => ({
        id: String(800_000_000_000_000_000n + BigInt(index)),
        application_id: APPLICATION_ID,
        version: '1',
        default_member_permissions: null,
        nsfw: false,
        ...withoutDefaults(command, query.get('with_localizations') === 'true'),
      })),
    }),
  },
  {
    method: 'PUT',
    pattern: /^\/applications\/(\d+)\/commands$/u,
    place: 'commands.put',
    needsToken: true,
    run: ({ body }, _ids, { world }) => {
      const commands = z.array(registeredCommand).parse(body);
      const problem = commandsProblem(commands);
      if (problem !== null) return badForm(problem);
      world.commands = commands;
      return { status: 200, body: commands };
    },
  },
  {
    method: 'POST',
    pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/u,
    place: 'callback',
    needsToken: false,
    run: ({ body, files }, [id = '', token = ''], { world }) =>
      answerInteraction(world, id, token, body, files),
  },
  {
    method: 'POST',
    pattern: /^\/webhooks\/(\d+)\/([^/]+)$/u,
    place: 'followUp',
    needsToken: false,
    run: ({ body }, [, token = ''], { world }) => followUp(world, token, body),
  },
  {
    method: 'PATCH',
    pattern: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/u,
    place: 'edit',
    needsToken: false,
    run: ({ body, files }, [, token = '', id = ''], { world }) => editMessage(world, token, id, body, files),
  },
  {
    method: 'GET',
    pattern: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/u,
    place: null,
    needsToken: false,
    run: (_call, [, token = ''], { world }) => readOriginal(world, token),
  },
  ...MESSAGE_ROUTES,
  ...THREAD_ROUTES,
  ...GUILD_ROUTES,
];

/** Discord leaves out what is false, and localisations unless they are asked for. */
function withoutDefaults(value: unknown, isLocalised: boolean): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries
      .filter(([key, inner]) => inner !== false && (isLocalised || key !== 'description_localizations'))
      .map(([key, inner]): [string, unknown] => [
        key,
        key === 'options' && Array.isArray(inner)
          ? inner.map((option) => withoutDefaults(option, isLocalised))
          : inner,
      ]),
  );
}

export async function handleRest(
  request: IncomingMessage,
  response: ServerResponse,
  options: RestOptions & { readonly limits: RateLimits },
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  // Routes are written out by the SDK with `@` escaped, which is the same address.
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, '');
  const method = request.method ?? 'GET';
  const call: Call = { method, path, query: url.searchParams, ...(await readBody(request)) };
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.pattern.test(path));
  const respond = (answer: RestAnswer, headers: Record<string, string> = {}): void => {
    options.world.requests.push({ method, path, status: answer.status });
    if (isBadForm(answer)) options.world.refusals.push(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    const type = answer.body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(answer.status, { ...type, ...headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    options.world.changed();
  };
  if (route === undefined || !url.pathname.startsWith('/api/v10/')) {
    options.world.refusals.push(`no such route: ${method} ${url.pathname}`);
    return respond(refuse(404, 0, '404: Not Found'));
  }
  const token = /^Bot (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (route.needsToken && !options.isToken(token)) return respond(refuse(401, 0, '401: Unauthorized'));
  // https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints: the application's id
  if (path.startsWith('/webhooks/') && !path.startsWith(`/webhooks/${APPLICATION_ID}/`)) {
    return respond(refuse(404, 10015, 'Unknown Webhook'));
  }
  const ids = route.pattern.exec(path)?.slice(1) ?? [];
  const { headers, limited } = route.needsToken ? options.limits.take(method, path) : UNLIMITED;
  if (limited !== null) return tooMany(limited, (answer, more) => respond(answer, { ...headers, ...more }));
  const run = (): RestAnswer => route.run(call, ids, options);
  const fault = route.place === null ? null : options.faults.take(route.place, ids[0]);
  if (fault === null) return respond(run(), headers);
  options.world.changed();
  await misbehave(fault, run, respond, response);
  options.world.changed();
}

const UNLIMITED = { headers: {}, limited: null };

function tooMany(
  { retryAfterMs, isGlobal }: { readonly retryAfterMs: number; readonly isGlobal: boolean },
  respond: (answer: RestAnswer, headers: Record<string, string>) => void,
): void {
  const seconds = retryAfterMs / 1000;
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal };
  const scope = isGlobal ? { 'x-ratelimit-global': 'true' } : {};
  const headers = { 'retry-after': String(seconds), 'x-ratelimit-scope': isGlobal ? 'global' : 'user' };
  respond({ status: 429, body }, { ...headers, ...scope });
}

async function misbehave(
  fault: Fault,
  run: () => RestAnswer,
  respond: (answer: RestAnswer, headers?: Record<string, string>) => void,
  response: ServerResponse,
): Promise<void> {
  switch (fault.kind) {
    case 'rateLimit':
      return tooMany({ retryAfterMs: fault.retryAfterMs, isGlobal: fault.isGlobal === true }, respond);
    case 'fail':
      if (fault.when === 'after') run();
      return respond({ status: fault.status, body: { message: 'Internal Server Error', code: 0 } });
    case 'cut':
      if (fault.when === 'after') run();
      response.destroy();
      return;
    case 'refuse':
      return respond(refuse(fault.status, fault.code, 'refused on purpose'));
    case 'hold':
      await fault.until;
      return respond(run());
    case 'hang':
      if (fault.when === 'after') run();
  }
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(whole, type);
  const text = whole.toString('utf8');
  return { body: text === '' ? null : JSON.parse(text), files: new Map() };
}

/** https://discord.com/developers/docs/reference#uploading-files */
async function readForm(whole: Uint8Array<ArrayBuffer>, type: string): Promise<Pick<Call, 'body' | 'files'>> {
  const form = await new Response(whole, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files = new Map<string, string>();
  for (const [, value] of form) if (typeof value !== 'string') files.set(value.name, await value.text());
  return { body: typeof payload === 'string' ? JSON.parse(payload) : null, files };
}
