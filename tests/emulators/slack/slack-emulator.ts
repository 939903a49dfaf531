/** Owns the emulator as a whole: one server that is Slack to the bot, and hands to act with as its members. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { deliverOverHttp } from './http-bot.ts';
import { createHands, type Hands } from './hands.ts';
import type { Workspace } from './payloads.ts';
import { createResponseUrls, type Answer, type ResponseUrls } from './response-urls.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { answerApiCall, type Tokens } from './web-api.ts';
import { createWorld, type Member, type World } from './world.ts';

export type EmulatorOptions = {
  readonly workspace?: Partial<Workspace>;
  readonly scopes?: readonly string[];
  /** Over HTTP instead of Socket Mode: where the bot listens, and the secret it shares with Slack. */
  readonly http?: { readonly url: string; readonly signingSecret: string };
};

export type SlackEmulator = {
  /** Variables that point the program at this emulator over Socket Mode. */
  readonly env: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly tokens: Tokens;
  readonly world: World;
  readonly sockets: Sockets;
  readonly hooks: ResponseUrls;
  readonly faults: Faults;
  /** Web API methods and `response_url`, in the order they were called. */
  readonly calls: readonly string[];
  /** What the bot sent that Slack would have refused or the platform forbids. Empty in a good run. */
  readonly violations: readonly string[];
  addMember(member: Partial<Member> & { readonly id: string }): void;
  /** A member with their hands on the keyboard, in one channel. */
  member(id: string, channelId?: string): Hands;
  /** Lets Slack's clock run ahead. */
  passTime(ms: number): void;
  close(): Promise<void>;
};

const CHANNEL = 'C0STUDY';
export const DIRECT_MESSAGE = 'D0ALICE';
const TEAM = 'T0STUDY';

export async function startSlackEmulator(options: EmulatorOptions = {}): Promise<SlackEmulator> {
  const workspace: Workspace = {
    teamId: TEAM,
    domain: 'study',
    enterpriseId: null,
    isOrgInstall: false,
    ...options.workspace,
  };
  const tokens: Tokens = {
    bot: 'xoxb-emulator-1',
    app: 'xapp-emulator-1',
    isBotAlive: true,
    isAppAlive: true,
    scopes: options.scopes ?? ['commands', 'users:read'],
  };
  const world = createWorld();
  const faults = createFaults();
  const calls: string[] = [];
  const violations: string[] = [];
  const violate = (text: string): void => void violations.push(text);
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const hooks = createResponseUrls(world, now, violate);
  const server = createServer((request, response) => void serve(request, response));
  const sockets = createSockets(server, () => world.changed(), violate);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, area = '', name = ''] = path.split('/');
    const target = area === 'response' ? 'response_url' : name;
    const body = await readText(request);
    calls.push(target);
    world.changed();
    const act = (): Answer => {
      if (area === 'response') return hooks.use(name, parseJson(body));
      if (area !== 'api') return { status: 404, body: '' };
      const call = { method: name, arguments: new URLSearchParams(body), bearer: bearerOf(request) };
      const answer = answerApiCall(call, {
        world,
        workspace,
        tokens,
        openConnectionUrl: () => sockets.openUrl(),
      });
      return { status: 200, body: JSON.stringify(answer) };
    };
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-oauth-scopes', tokens.scopes.join(','));
    await answerWith(faults.take(target), act, response);
    world.changed();
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the emulator has no port');
  const base = `http://127.0.0.1:${address.port}`;
  world.channels.set(CHANNEL, { id: CHANNEL, name: 'study', hasBot: false });
  world.channels.set(DIRECT_MESSAGE, { id: DIRECT_MESSAGE, name: 'directmessage', hasBot: true });

  const emulator: SlackEmulator = {
    apiUrl: `${base}/api/`,
    env: { SLACK_API_URL: `${base}/api/`, SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app },
    tokens,
    world,
    sockets,
    hooks,
    faults,
    calls,
    violations,
    addMember(member) {
      const name = member.id.toLowerCase();
      world.members.set(member.id, {
        name,
        displayName: name,
        teamId: workspace.teamId,
        locale: 'en-US',
        ...member,
      });
    },
    member: (id, channelId = CHANNEL) =>
      createHands(id, channelId, {
        world,
        workspace,
        violate,
        createHook: (message) => hooks.create(channelId, id, message),
        hookUrl: (hook) => `${base}/response/${hook.id}`,
        deliver: (type, payload) =>
          options.http === undefined
            ? sockets.deliver(type, payload)
            : deliverOverHttp(options.http.url, options.http.signingSecret, payload),
      }),
    passTime(ms) {
      ahead += ms;
    },
    async close() {
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  emulator.addMember({ id: 'U0ALICE' });
  emulator.addMember({ id: 'U0MINJI', locale: 'ko-KR' });
  return emulator;
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
