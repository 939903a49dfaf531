/** Owns the world of the emulator: servers, members, channels, messages and interactions, as Discord keeps them. */
import { EventEmitter } from 'node:events';
import { APPLICATION_ID, BOT_ID } from './ids.ts';
import { newServer, type Channel, type Guild, type Server } from './servers.ts';
import type { MessageBody, ModalBody, RegisteredCommand } from './wire.ts';

export { APPLICATION_ID, BOT_ID };
export type { Channel, Guild };
export type Member = {
  readonly id: string;
  readonly name: string;
  /** BCP 47, as the client sends it. */
  readonly locale: string;
  readonly displayName: string;
  /** In the server where they act. */
  readonly roles: readonly string[];
  readonly permissions: bigint;
};

export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly nonce: string | null;
  readonly postedAt: number;
  /** Attached files by name. */
  files: ReadonlyMap<string, string>;
  /** The one member who sees it, or null: everybody. */
  readonly onlyFor: string | null;
  body: MessageBody;
  pings: readonly string[];
};

/** A form that stands before a member. */
export type Form = {
  readonly body: ModalBody;
  /** The message whose control opened it. */
  readonly sourceId: string | null;
  /** What stands in each field, by its custom id. */
  readonly typed: Map<string, string>;
};

export function formOf(body: ModalBody, sourceId: string | null): Form {
  const fields = body.components.flatMap(({ component }) => (component === undefined ? [] : [component]));
  const typed = fields.map(({ custom_id: id, value, options }): [string, string] => [
    id,
    value ?? options?.find((option) => option.default === true)?.value ?? '',
  ]);
  return { body, sourceId, typed: new Map(typed) };
}

export type Outcome = 'waiting' | 'answered' | 'refused';

export type InteractionRecord = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly member: Member;
  readonly channel: Channel;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sourceId: string | null;
  createdAt: number;
  outcome: Outcome;
  /** What `@original` is: the message of a type 4, the source of a type 6 or 7. */
  originalId: string | null;
  choices: readonly { readonly name: string; readonly value: string }[];
};

export type RequestRecord = { readonly method: string; readonly path: string; readonly status: number };

export type World = ReturnType<typeof createWorld>;

/** "in the past few minutes": https://discord.com/developers/docs/resources/message#create-message */
const NONCE_MS = 5 * 60_000;

const EPOCH = 1_420_070_400_000;

export function createWorld() {
  let counter = 0;
  const changes = new EventEmitter().setMaxListeners(0);
  return {
    guilds: new Map<string, Guild>(),
    /** The changing side of each server that was looked at. */
    servers: new Map<string, Server>(),
    /** Members who take no messages from the bot. */
    closedTo: new Set<string>(),
    channels: new Map<string, Channel>(),
    members: new Map<string, Member>(),
    messages: [] as Message[],
    interactions: new Map<string, InteractionRecord>(),
    /** By member. */
    forms: new Map<string, Form>(),
    commands: [] as readonly RegisteredCommand[],
    requests: [] as RequestRecord[],
    /** https://discord.com/developers/docs/events/gateway#session-start-limit-object */
    connectsLeft: 999,
    /** For how long a nonce is known; 0: none is, as after some minutes. */
    nonceMs: NONCE_MS,
    /** What was refused for breaking a rule: a test that expects none reads it. */
    refusals: [] as string[],
    /** A new snowflake: its time in the upper bits, a counter in the lower ones. */
    nextId: (): string => String((BigInt(Date.now() - EPOCH) << 22n) + BigInt((counter += 1))),
    changed: (): void => void changes.emit('change'),
    onChange: (listener: () => void): (() => void) => {
      changes.on('change', listener);
      return () => changes.off('change', listener);
    },
  };
}

export function serverOf(world: World, guild: Guild): Server {
  const known = world.servers.get(guild.id) ?? newServer(guild);
  world.servers.set(guild.id, known);
  return known;
}

/** A message on the screens of those who see it. */
export function addMessage(
  world: World,
  fields: Pick<Message, 'channelId' | 'body' | 'pings'> & Partial<Message>,
): Message {
  const message: Message = {
    id: world.nextId(),
    authorId: BOT_ID,
    onlyFor: null,
    nonce: null,
    postedAt: Date.now(),
    files: new Map(),
    ...fields,
  };
  world.messages.push(message);
  return message;
}

/** Waits until `look` neither throws nor returns undefined. Looks again at each change, fails with its last error. */
export function eventually<Value>(world: World, look: () => Value, withinMs = 20_000): Promise<Value & {}> {
  return new Promise((resolve, reject) => {
    let last: unknown = new Error('nothing yet');
    const attempt = (): void => {
      try {
        const value = look();
        if (value === undefined || value === null) return;
        finish();
        resolve(value);
      } catch (error) {
        last = error;
      }
    };
    const finish = (): void => {
      clearTimeout(timer);
      stop();
    };
    const timer = setTimeout(() => {
      finish();
      reject(last instanceof Error ? last : new Error(String(last)));
    }, withinMs);
    const stop = world.onChange(attempt);
    attempt();
  });
}
