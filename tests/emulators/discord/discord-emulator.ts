/** Owns the emulated Discord: REST and gateway on one loopback port, and the members who use it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createActingMember, type ActingMember } from './members.ts';
import { handleRest } from './rest.ts';
import { directChannelId } from './guild-routes.ts';
import { createRateLimits } from './rate-limits.ts';
import { createSurroundings } from './surroundings.ts';
import { newChannel, PERMISSIONS, type PermissionName } from './servers.ts';
import {
  createWorld,
  eventually,
  type Channel,
  type InteractionRecord,
  type Member,
  type World,
} from './world.ts';

export type EmulatorOptions = {
  /** Servers beside the two that are always there. */
  readonly moreGuilds?: number;
  readonly membersPerGuild?: number;
  readonly sendsGuildsAnyway?: boolean;
};

export type DiscordEmulator = Awaited<ReturnType<typeof startDiscordEmulator>>;

export const STUDY = { id: '100000000000000001', name: 'study', locale: 'en-US' } as const;
export const KOREAN = { id: '100000000000000002', name: '스터디', locale: 'ko' } as const;

/** The channels that are always there. */
const GENERAL = newChannel({ id: '110000000000000001', name: 'general', guild: STUDY });
const KOREAN_GENERAL = newChannel({ id: '110000000000000002', name: '일반', guild: KOREAN });

/** Another place is named by its channel's or thread's id. */
type Place = 'study' | 'korean' | 'dm' | { readonly channelId: string };
type MemberOptions = {
  readonly at?: Place;
  readonly locale?: string;
  readonly displayName?: string;
  readonly roles?: readonly string[];
  readonly permissions?: readonly PermissionName[];
};

export async function startDiscordEmulator(options: EmulatorOptions = {}) {
  const { moreGuilds = 0, membersPerGuild = 0, sendsGuildsAnyway = false } = options;
  const world = createWorld();
  const faults = createFaults();
  const limits = createRateLimits();
  let token: string | null = 'token.for.tests';
  let deliveries = 1;
  let ageMs = 0;
  world.guilds.set(STUDY.id, STUDY).set(KOREAN.id, KOREAN);
  world.channels.set(GENERAL.id, copyOf(GENERAL)).set(KOREAN_GENERAL.id, copyOf(KOREAN_GENERAL));
  for (let index = 0; index < moreGuilds; index += 1) {
    const id = String(200_000_000_000_000_000n + BigInt(index) * 10_000n);
    world.guilds.set(id, { id, name: `server ${index}`, locale: 'en-US' });
  }
  const isToken = (candidate: string): boolean => candidate === token;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port()}/gateway`;
  const server = createServer((request, response) => {
    handleRest(request, response, { world, faults, limits, isToken, gatewayUrl }).catch((error: unknown) => {
      world.refusals.push(`the emulator failed: ${String(error)}`);
      response.destroy();
    });
  });
  const gateway = createGateway(server, { world, isToken, gatewayUrl, membersPerGuild, sendsGuildsAnyway });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (): number => addressOf(server.address()).port;

  const dispatch = (interaction: InteractionRecord): void => {
    interaction.createdAt -= ageMs;
    ageMs = 0;
    for (let count = 0; count < deliveries; count += 1)
      gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    deliveries = 1;
  };

  return {
    apiUrl: `http://127.0.0.1:${port()}/api`,
    token: 'token.for.tests',
    /** What points the program here. */
    env: { DISCORD_TOKEN: 'token.for.tests', DISCORD_API_URL: `http://127.0.0.1:${port()}/api` },
    world,
    faults,
    limits,
    gateway,
    ...createSurroundings(world, { guild: STUDY, channelId: GENERAL.id }),
    /** The same name is the same person; `at` says where they act. */
    member: (name: string, options: MemberOptions = {}): ActingMember => {
      const member = memberOf(world.members, name, options);
      return createActingMember(member, channelOf(world, options.at ?? 'study', member), { world, dispatch });
    },
    revokeToken: (): void => {
      token = null;
    },
    restoreToken: (): void => {
      token = 'token.for.tests';
    },
    /** The next interaction is delivered so often. */
    deliverNext: (times: number): void => {
      deliveries = times;
    },
    /** The next interaction is already so old when it arrives. */
    ageNext: (ms: number): void => {
      ageMs = ms;
    },
    requestsTo: (pattern: RegExp) =>
      world.requests.filter(({ method, path }) => pattern.test(`${method} ${path}`)),
    eventually: <Value>(look: () => Value) => eventually(world, look),
    close: async (): Promise<void> => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function memberOf(members: Map<string, Member>, name: string, options: MemberOptions): Member {
  const known = members.get(name);
  const member: Member = {
    id: known?.id ?? String(300_000_000_000_000_000n + BigInt(members.size)),
    name,
    locale: options.locale ?? known?.locale ?? 'en-US',
    displayName: options.displayName ?? known?.displayName ?? name,
    roles: options.roles ?? known?.roles ?? [],
    permissions:
      options.permissions?.reduce((bits, each) => bits | PERMISSIONS[each], 0n) ?? known?.permissions ?? 0n,
  };
  members.set(name, member);
  return member;
}

/** A world of its own for every emulator: channels have a changing side. */
const copyOf = (channel: Channel): Channel => ({ ...channel, overwrites: [] });

function channelOf(world: World, place: Place, member: Member): Channel {
  const id = place === 'dm' ? directChannelId(member.id) : idOf(place);
  const known = world.channels.get(id);
  if (known !== undefined) return known;
  if (place !== 'dm') throw new Error(`there is no channel ${id}`);
  const channel = newChannel({ id, name: member.name, guild: null });
  world.channels.set(id, channel);
  return channel;
}

function idOf(place: Exclude<Place, 'dm'>): string {
  if (place === 'study') return GENERAL.id;
  return place === 'korean' ? KOREAN_GENERAL.id : place.channelId;
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the emulator has no port');
  return address;
}
