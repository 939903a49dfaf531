/** Owns the emulator as a whole: one server that is Slack to the bot, and hands to act with as its members. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createFaults, type Faults } from './faults.ts';
import { deliverOverHttp } from './http-bot.ts';
import { createHands, type Hands } from './hands.ts';
import type { Workspace } from './payloads.ts';
import { createRequestListener } from './request-listener.ts';
import { createResponseUrls, type ResponseUrls } from './response-urls.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { createViews, type Views } from './views.ts';
import type { Tokens } from './web-api.ts';
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
  readonly views: Views;
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
  const views = createViews(now, () => world.changed());
  const onCall = (target: string): void => {
    calls.push(target);
    world.changed();
  };
  const listener = createRequestListener({
    world,
    workspace,
    tokens,
    hooks,
    faults,
    sockets: () => sockets,
    views,
    violate,
    onCall,
  });
  const server = createServer((request, response) => void listener(request, response));
  const sockets = createSockets(server, () => world.changed(), violate);

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
    views,
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
        views,
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
