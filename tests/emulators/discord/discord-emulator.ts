/** Owns the emulated Discord: REST and gateway on one loopback port, and the members who use it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createActingMember, type ActingMember } from './members.ts';
import { handleRest } from './rest.ts';
import { createWorld, eventually, type Channel, type InteractionRecord, type Member } from './world.ts';

export type EmulatorOptions = {
  /** Servers beside the two that are always there. */
  readonly moreGuilds?: number;
  readonly membersPerGuild?: number;
  readonly sendsGuildsAnyway?: boolean;
};

export type DiscordEmulator = Awaited<ReturnType<typeof startDiscordEmulator>>;

export const STUDY = { id: '100000000000000001', name: 'study', locale: 'en-US' } as const;
export const KOREAN = { id: '100000000000000002', name: '스터디', locale: 'ko' } as const;

type Place = 'study' | 'korean' | 'dm';
type MemberOptions = { readonly at?: Place; readonly locale?: string; readonly displayName?: string };

export async function startDiscordEmulator(options: EmulatorOptions = {}) {
  const { moreGuilds = 0, membersPerGuild = 0, sendsGuildsAnyway = false } = options;
  const world = createWorld();
  const faults = createFaults();
  let token: string | null = 'token.for.tests';
  let deliveries = 1;
  let ageMs = 0;
  world.guilds.set(STUDY.id, STUDY).set(KOREAN.id, KOREAN);
  for (let index = 0; index < moreGuilds; index += 1) {
    const id = String(200_000_000_000_000_000n + BigInt(index) * 10_000n);
    world.guilds.set(id, { id, name: `server ${index}`, locale: 'en-US' });
  }
  const isToken = (candidate: string): boolean => candidate === token;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port()}/gateway`;
  const server = createServer((request, response) => {
    handleRest(request, response, { world, faults, isToken, gatewayUrl }).catch((error: unknown) => {
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
    gateway,
    /** The same name is the same person; `at` says where they act. */
    member: (name: string, options: MemberOptions = {}): ActingMember => {
      const member = memberOf(world.members, name, options);
      return createActingMember(member, channelOf(options.at ?? 'study', member), { world, dispatch });
    },
    revokeToken: (): void => {
      token = null;
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
  };
  members.set(name, member);
  return member;
}

function channelOf(place: Place, member: Member): Channel {
  switch (place) {
    case 'study':
      return { id: '110000000000000001', name: 'general', guild: STUDY };
    case 'korean':
      return { id: '110000000000000002', name: '일반', guild: KOREAN };
    case 'dm':
      return { id: `4${member.id.slice(1)}`, name: member.name, guild: null };
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the emulator has no port');
  return address;
}
