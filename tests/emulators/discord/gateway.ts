/** Owns the emulated gateway: https://discord.com/developers/docs/events/gateway over a real WebSocket. */
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { gatewayFrame, identifyData, resumeData } from './wire.ts';
import { APPLICATION_ID, BOT_ID, type World } from './world.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;
const CLOSE = {
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  invalidIntents: 4013,
  disallowedIntents: 4014,
};
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: off in the developer portal unless somebody turned them on. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const KNOWN_INTENTS = (1 << 26) - 1;
const GUILDS_INTENT = 1 << 0;

type Session = {
  readonly id: string;
  socket: WebSocket | null;
  sequence: number;
  /** For a resume: https://discord.com/developers/docs/events/gateway#resuming */
  readonly sent: { readonly s: number; readonly frame: string }[];
};

export type GatewayOptions = {
  readonly world: World;
  readonly isToken: (token: string) => boolean;
  readonly gatewayUrl: () => string;
  readonly membersPerGuild: number;
  /** Sends the servers whatever was asked for. */
  readonly sendsGuildsAnyway: boolean;
};

export function createGateway(server: Server, options: GatewayOptions) {
  const { world } = options;
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const log = { identifies: [] as { readonly intents: number }[], resumes: 0 };
  const types = new Set<string>();
  let closeNextIdentifyWith: number | null = null;

  const send = (session: Session, t: string, d: unknown): void => {
    session.sequence += 1;
    types.add(t);
    const frame = JSON.stringify({ op: OP.dispatch, s: session.sequence, t, d });
    session.sent.push({ s: session.sequence, frame });
    session.socket?.send(frame);
  };

  const ready = (session: Session, intents: number): void => {
    send(session, 'READY', {
      v: 10,
      user: {
        id: BOT_ID,
        username: 'Prepbot',
        discriminator: '0',
        avatar: null,
        bot: true,
        global_name: null,
      },
      guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.gatewayUrl(),
      application: { id: APPLICATION_ID, flags: 0 },
      private_channels: [],
      relationships: [],
    });
    if ((intents & GUILDS_INTENT) !== 0 || options.sendsGuildsAnyway) sendGuilds(session);
  };

  const sendGuilds = (session: Session): void => {
    for (const guild of world.guilds.values()) {
      send(session, 'GUILD_CREATE', guildPayload(guild, options.membersPerGuild));
    }
  };

  const identify = (socket: WebSocket, d: unknown): Session | null => {
    const data = identifyData.parse(d);
    log.identifies.push({ intents: data.intents });
    world.changed();
    const refused = closeNextIdentifyWith ?? refusalOf(data, options.isToken);
    closeNextIdentifyWith = null;
    if (refused !== null) {
      socket.close(refused);
      return null;
    }
    const session: Session = { id: `session-${world.nextId()}`, socket, sequence: 0, sent: [] };
    sessions.set(session.id, session);
    ready(session, data.intents);
    return session;
  };

  const resume = (socket: WebSocket, d: unknown): Session | null => {
    const data = resumeData.parse(d);
    log.resumes += 1;
    const session = sessions.get(data.session_id);
    if (!options.isToken(data.token)) socket.close(CLOSE.authenticationFailed);
    if (session === undefined || !options.isToken(data.token)) {
      socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
      return null;
    }
    session.socket = socket;
    for (const { s, frame } of session.sent) if (s > data.seq) socket.send(frame);
    send(session, 'RESUMED', {});
    return session;
  };

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (raw: Buffer) => {
      const { op, d } = gatewayFrame.parse(JSON.parse(raw.toString('utf8')));
      if (op === OP.heartbeat) socket.send(JSON.stringify({ op: OP.ack }));
      else if (op === OP.identify) session = identify(socket, d);
      else if (op === OP.resume) session = resume(socket, d);
      else if (session === null) socket.close(CLOSE.notAuthenticated);
      world.changed();
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
      world.changed();
    });
  });

  const connected = (): Session[] => [...sessions.values()].filter(({ socket }) => socket !== null);
  return {
    log,
    /** Kinds of events sent so far. */
    sentTypes: () => [...types],
    connected: () => connected().length,
    /** To every session, also those that are away and may resume. */
    dispatch: (t: string, d: unknown): void => {
      for (const session of sessions.values()) send(session, t, d);
    },
    /** Closes every connection. `isResumable: false` also forgets the sessions. */
    disconnect: (code: number, isResumable: boolean): void => {
      for (const session of connected()) {
        const { socket } = session;
        session.socket = null;
        if (!isResumable) sessions.delete(session.id);
        socket?.close(code);
      }
    },
    refuseNextIdentify: (code: number): void => {
      closeNextIdentifyWith = code;
    },
    stop: (): void => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function refusalOf(
  data: { readonly token: string; readonly intents: number },
  isToken: (token: string) => boolean,
): number | null {
  if (!isToken(data.token)) return CLOSE.authenticationFailed;
  if ((data.intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  return (data.intents & PRIVILEGED) === 0 ? null : CLOSE.disallowedIntents;
}

/** A server as GUILD_CREATE tells it, with members as they come with the privileged intent. */
export function guildPayload(guild: { readonly id: string; readonly name: string }, members: number) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: '1',
    member_count: members,
    large: false,
    unavailable: false,
    roles: [{ id: guild.id, name: '@everyone', permissions: '0', position: 0, color: 0, hoist: false }],
    channels: [{ id: `${guild.id}1`, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
    threads: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
    members: Array.from({ length: members }, (_, index) => ({
      user: {
        id: `${BigInt(guild.id) + BigInt(index + 10)}`,
        username: `member${index}`,
        discriminator: '0',
        avatar: null,
      },
      roles: [],
      joined_at: '2026-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    })),
  };
}
