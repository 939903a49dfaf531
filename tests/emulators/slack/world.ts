/** Owns the workspace as its members see it: people, channels, and the messages each of them can read. */
import type { MessageBody } from './block-rules.ts';
import type { Channel } from './channels.ts';
import type { SharedFile } from './file-methods.ts';
import { linesOf, pingsOf } from './screen.ts';

export type { Channel };

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** A member of another workspace (Slack Connect) carries its id. */
  readonly teamId: string;
  readonly locale: string;
  /** IANA. */
  readonly tz: string;
  isAdmin: boolean;
  isOwner: boolean;
  isGuest: boolean;
  /** The account was deactivated. */
  isDisabled: boolean;
};

/** Whom one mention notifies together; only on paid plans. */
export type Group = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  isDisabled: boolean;
  readonly memberIds: readonly string[];
};

export type Message = {
  readonly ts: string;
  readonly channelId: string;
  /** Null: everybody in the channel sees it. */
  readonly viewerId: string | null;
  readonly authorId: string;
  /** The message that opened the thread it is a reply in; null: it stands in the channel. */
  readonly threadTs: string | null;
  readonly files: readonly SharedFile[];
  /** Whom it notified, in any of its faces. */
  pings: readonly string[];
  editedTs: string | null;
  /** It was deleted while its replies stay. */
  isTombstone: boolean;
  body: MessageBody;
};

type Details = Partial<Pick<Message, 'authorId' | 'threadTs' | 'files'>>;

export type World = {
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  readonly groups: Map<string, Group>;
  readonly messages: readonly Message[];
  /** Whether people can write to the app, and it to them. */
  hasMessagesTab: boolean;
  post(channelId: string, viewerId: string | null, body: MessageBody, details?: Details): Message;
  replace(message: Message, body: MessageBody): void;
  remove(message: Message): void;
  /** A message that more than one person sees; null: there is none. */
  find(channelId: string, ts: string): Message | null;
  /** Everybody's replies in a thread, oldest first. */
  repliesTo(channelId: string, ts: string): readonly Message[];
  /** What a member sees in a channel now, oldest first; with `threadTs` in that thread, from what opened it on. */
  visibleTo(memberId: string, channelId: string, threadTs?: string | null): readonly Message[];
  screenOf(memberId: string, channelId: string, threadTs?: string | null): string;
  /** Everything that any message, in any of its faces, notified. */
  pings(): readonly string[];
  /** Resolves as soon as a condition holds; fails with what everybody sees after `PATIENCE_MS`. */
  until(holds: () => boolean, what: string): Promise<void>;
  changed(): void;
};

const PATIENCE_MS = 10_000;

/** `now` is Slack's own clock, in epoch milliseconds. */
export function createWorld(now: () => number = Date.now): World {
  const members = new Map<string, Member>();
  const channels = new Map<string, Channel>();
  const messages: Message[] = [];
  const pinged: string[] = [];
  const watchers = new Set<() => void>();
  const nextTs = createTimestamps(now);
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  /** An edit notifies only whom the message did not name before: who edits it again does not notify again. */
  const notify = (message: Message): void => {
    const added = pingsOf(message.body).filter((ping) => !message.pings.includes(ping));
    message.pings = [...message.pings, ...added];
    pinged.push(...added);
    changed();
  };
  const world: World = {
    members,
    channels,
    groups: new Map(),
    messages,
    hasMessagesTab: true,
    post(channelId, viewerId, body, { authorId = 'U0PREPBOT', threadTs = null, files = [] } = {}) {
      const fixed = { ts: nextTs(), channelId, viewerId, authorId, threadTs, files };
      const changing = { pings: [], editedTs: null, isTombstone: false, body: withBlockIds(body) };
      const message: Message = { ...fixed, ...changing };
      messages.push(message);
      notify(message);
      return message;
    },
    replace(message, body) {
      message.body = withBlockIds(body);
      message.editedTs = nextTs();
      notify(message);
    },
    remove(message) {
      if (world.repliesTo(message.channelId, message.ts).length > 0) {
        message.isTombstone = true;
        message.body = { text: 'This message was deleted.' };
      } else if (messages.includes(message)) messages.splice(messages.indexOf(message), 1);
      changed();
    },
    find: (channelId, ts) =>
      messages.find((one) => one.ts === ts && one.channelId === channelId && one.viewerId === null) ?? null,
    repliesTo: (channelId, ts) =>
      messages.filter((one) => one.channelId === channelId && one.threadTs === ts && one.viewerId === null),
    visibleTo: (memberId, channelId, threadTs = null) =>
      canSee(channels.get(channelId), memberId)
        ? messages.filter(
            (one) =>
              one.channelId === channelId &&
              (one.viewerId === null || one.viewerId === memberId) &&
              standsIn(one, threadTs, world),
          )
        : [],
    screenOf: (memberId, channelId, threadTs = null) =>
      world
        .visibleTo(memberId, channelId, threadTs)
        .map((message) => screenOfOne(message, threadTs === null, world))
        .join('\n\n'),
    pings: () => pinged,
    changed,
    until: (holds, what) => watch(watchers, holds, () => `${what}\n${everything(messages)}`),
  };
  return world;
}

/** Growing and unlike any other, also within a millisecond. */
function createTimestamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(now() * 1000, last + 1);
    const text = String(Math.floor(last)).padStart(16, '0');
    return `${text.slice(0, -6)}.${text.slice(-6)}`;
  };
}

const canSee = (channel: Channel | undefined, memberId: string): boolean =>
  channel?.memberIds?.has(memberId) ?? true;

/** A thread's ephemeral messages show only once somebody has replied there. */
function standsIn(
  { ts, threadTs, viewerId, channelId }: Message,
  open: string | null,
  world: World,
): boolean {
  if (open === null) return threadTs === null;
  if (ts === open) return true;
  return threadTs === open && (viewerId === null || world.repliesTo(channelId, open).length > 0);
}

function screenOfOne(message: Message, countsReplies: boolean, world: World): string {
  const replies = countsReplies ? world.repliesTo(message.channelId, message.ts).length : 0;
  return [
    message.viewerId === null ? '# everybody' : '# only you',
    ...linesOf(message.body),
    ...message.files.map(({ name }) => `📎 ${name}`),
    ...(replies === 0 ? [] : [`↳ ${replies} ${replies === 1 ? 'reply' : 'replies'}`]),
  ].join('\n');
}

const everything = (messages: readonly Message[]): string =>
  messages
    .map(({ viewerId, body }) => `--- ${viewerId ?? 'everybody'}\n${linesOf(body).join('\n')}`)
    .join('\n');

function watch(watchers: Set<() => void>, holds: () => boolean, what: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!holds()) return;
      clearTimeout(timer);
      watchers.delete(look);
      resolve();
    };
    const timer = setTimeout(() => {
      watchers.delete(look);
      reject(new Error(`${PATIENCE_MS} ms went by without: ${what()}`));
    }, PATIENCE_MS);
    watchers.add(look);
    look();
  });
}

let blockIds = 0;

/** Slack gives each block an id of its own when the app gives none. */
function withBlockIds(body: MessageBody): MessageBody {
  if (body.blocks === undefined) return body;
  return {
    ...body,
    blocks: body.blocks.map((block) => {
      blockIds += 1;
      return { ...block, block_id: block.block_id ?? `b${blockIds}` };
    }),
  };
}
