/** Owns the emulator as a whole: one server that is Slack to the bot, and hands to act with as its members. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createFaults, type Faults } from './faults.ts';
import { deliverOverHttp } from './http-bot.ts';
import type { Tokens } from './calls.ts';
import { directMessage, newChannel } from './channels.ts';
import { createUploads, type Uploads } from './file-methods.ts';
import { scopesInManifest } from './granted-scopes.ts';
import { createHands, type Hands, type Whereabouts } from './hands.ts';
import type { Workspace } from './payloads.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { createRequestListener } from './request-listener.ts';
import { createRequests, type RequestRecord, type StepListener } from './requests.ts';
import { createResponseUrls, type ResponseUrls } from './response-urls.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { createSurroundings } from './surroundings.ts';
import { createViews, type Views } from './views.ts';
import { createWorld, type Member, type World } from './world.ts';

export type EmulatorOptions = {
  readonly workspace?: Partial<Workspace>;
  /** What the workspace granted; what the manifest asks for where nothing is said. */
  readonly scopes?: readonly string[];
  /** Over HTTP instead of Socket Mode: where the bot listens, and the secret it shares with Slack. */
  readonly http?: { readonly url: string; readonly signingSecret: string };
};

/** A channel's id, a thread in it, or the direct message with the bot. */
type Place = string | { readonly channelId: string; readonly threadTs?: string };

export type SlackEmulator = ReturnType<typeof createSurroundings> & {
  /** Variables that point the program at this emulator over Socket Mode. */
  readonly env: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly tokens: Tokens;
  readonly world: World;
  readonly sockets: Sockets;
  readonly hooks: ResponseUrls;
  readonly views: Views;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly uploads: Uploads;
  /** Everything that was asked of Slack, with how it ended. */
  readonly requests: readonly RequestRecord[];
  /** Requests of which `<method> <channel>` matches. */
  requestsTo(pattern: RegExp): readonly RequestRecord[];
  /** Told at each step of each request, which waits for it; until the returned function is called. */
  onRequest(listener: StepListener): () => void;
  /** Web API methods and `response_url`, in the order they were called. */
  readonly calls: readonly string[];
  /** What the bot sent that Slack would have refused or the platform forbids. Empty in a good run. */
  readonly violations: readonly string[];
  addMember(member: Partial<Member> & { readonly id: string }): void;
  /** A member with their hands on the keyboard, in one channel or thread; `dm`: with the bot alone. */
  member(id: string, place?: Place): Hands;
  /** Lets Slack's clock run ahead. */
  passTime(ms: number): void;
  /** Slack's clock, in epoch milliseconds. */
  now(): number;
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
    scopes: options.scopes ?? scopesInManifest(),
  };
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const world = createWorld(now);
  const faults = createFaults();
  const limits = createRateLimits(now);
  const requests = createRequests();
  const calls: string[] = [];
  const violations: string[] = [];
  const violate = (text: string): void => void violations.push(text);
  const uploads = createUploads(() => base, violate);
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
    limits,
    requests,
    uploads,
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
  world.channels.set(CHANNEL, newChannel({ id: CHANNEL, name: 'study' }));
  world.channels.set(DIRECT_MESSAGE, directMessage('U0ALICE'));

  const emulator: SlackEmulator = {
    ...createSurroundings(world, tokens, { channelId: CHANNEL }),
    apiUrl: `${base}/api/`,
    env: { SLACK_API_URL: `${base}/api/`, SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app },
    tokens,
    world,
    sockets,
    hooks,
    views,
    faults,
    limits,
    uploads,
    requests: requests.all,
    requestsTo: requests.to,
    onRequest: requests.listen,
    calls,
    violations,
    addMember(member) {
      const name = member.id.toLowerCase();
      world.members.set(member.id, {
        name,
        displayName: name,
        teamId: workspace.teamId,
        locale: 'en-US',
        tz: 'Asia/Seoul',
        isAdmin: false,
        isOwner: false,
        isGuest: false,
        isDisabled: false,
        ...member,
      });
    },
    member: (id, place = CHANNEL) => {
      const where = whereabouts(id, place, world);
      return createHands(id, where, {
        world,
        workspace,
        views,
        violate,
        createHook: (message) => hooks.create(where.channelId, id, message),
        hookUrl: (hook) => `${base}/response/${hook.id}`,
        deliver: (type, payload) =>
          options.http === undefined
            ? sockets.deliver(type, payload)
            : deliverOverHttp(options.http.url, options.http.signingSecret, payload),
      });
    },
    now,
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

function whereabouts(memberId: string, place: Place, world: World): Whereabouts {
  if (typeof place !== 'string') return { channelId: place.channelId, threadTs: place.threadTs ?? null };
  if (place !== 'dm') return { channelId: place, threadTs: null };
  const im = directMessage(memberId);
  if (!world.channels.has(im.id)) world.channels.set(im.id, im);
  return { channelId: im.id, threadTs: null };
}
