/** Owns the study channel: its messages and their threads, in order, and who may see each. In memory and bounded. */
import type { Card } from '../core/cards/card.ts';
import type { TextFile } from '../core/cards/text-file.ts';
import type { Locale } from '../core/i18n/locale.ts';

/** The one channel there is. */
export const CHANNEL_ID = 'study';

export type Message = {
  /** Unlike any other, also of an earlier run: what is shared is remembered by it. */
  readonly id: string;
  /** The only member who sees it; null: everybody does. */
  readonly onlyFor: string | null;
  /** The command line that it answers; null: a click, or what everybody sees. */
  readonly asked: string | null;
  readonly locale: Locale;
  readonly card: Card;
  /** What can be downloaded with it, until newer files need the room. */
  readonly files: readonly TextFile[];
  /** The message in whose thread it stands; null: in the channel. */
  readonly threadOf: string | null;
  /** The name of the thread that belongs to it; null: it has none. */
  readonly thread: string | null;
  /** How many messages everybody sees in its thread. */
  readonly replies: number;
  /** Epoch milliseconds. */
  readonly postedAt: number;
  /** The world's revision when it was posted, and when it last got a new face. */
  readonly postedIn: number;
  readonly changedIn: number;
};

export type Draft = Pick<Message, 'onlyFor' | 'asked' | 'locale' | 'card'> & {
  readonly threadOf?: string | null;
  readonly files?: readonly TextFile[];
};

/** What happened to a message since a page looked. */
export type Change =
  | { readonly kind: 'shown'; readonly message: Message; readonly revision: number }
  /** In the channel. What was taken out of a thread changes the thread. */
  | { readonly kind: 'removed'; readonly id: string; readonly revision: number }
  /** Something in the thread of this message. */
  | { readonly kind: 'thread'; readonly root: string; readonly revision: number };

/** Everything that is read names its reader: a private message reaches nobody else. */
export type World = {
  /** Names this run: a page that knows another one is out of date. */
  readonly id: string;
  /** Grows with every change. */
  revision(): number;
  /** Throws a `RangeError` for files that are larger than all that are kept. */
  post(draft: Draft): Message;
  /** A new face for a message that the member sees, with the same files; null when it is gone or somebody else's. */
  replace(id: string, memberId: string, card: Card): Message | null;
  find(id: string, memberId: string): Message | null;
  /** What stands in the channel, in order of posting. */
  visibleTo(memberId: string): readonly Message[];
  /** What stands in a message's thread, in order of posting. */
  threadOf(rootId: string, memberId: string): readonly Message[];
  /** What changed for the member after a revision, in order of change. */
  changedAfter(revision: number, memberId: string): readonly Change[];
  /** Calls back after every change that the member sees, until the returned function is called. */
  watch(memberId: string, onChange: () => void): () => void;
  /** All that the bot said, threads and private messages included, in order of posting: for the bot's own eyes. */
  said(): readonly Message[];
  /** A new face for what everybody sees; null when it is gone. */
  edit(id: string, card: Card): Message | null;
  /** Gives a message that everybody sees a thread of this name, unless it has one; null when it is gone. */
  openThread(id: string, name: string): Message | null;
  /** Takes a message away that everybody sees, with its thread. */
  remove(id: string): void;
};

type Watcher = { readonly memberId: string; readonly onChange: () => void };

/** `id` must be unique among all runs; `keep` is how many messages are kept, `keepBytes` how much of files: the oldest go first. */
export function createWorld(options: {
  id: string;
  keep: number;
  keepBytes: number;
  now: () => number;
}): World {
  const { id: worldId, keep, keepBytes, now } = options;
  const messages = new Map<string, Message>();
  const watchers = new Set<Watcher>();
  const removals: (Extract<Change, { kind: 'removed' }> | Extract<Change, { kind: 'thread' }>)[] = [];
  let revision = 0;
  let posted = 0;
  const put = (message: Message): Message => {
    messages.set(message.id, message);
    for (const { memberId, onChange } of watchers) if (isSeenBy(message, memberId)) onChange();
    return message;
  };
  const seen = (memberId: string): readonly Message[] =>
    [...messages.values()].filter((message) => isSeenBy(message, memberId));
  const find = (id: string, memberId: string): Message | null => {
    const message = messages.get(id);
    return message !== undefined && isSeenBy(message, memberId) ? message : null;
  };
  const change = (message: Message | null, changes: Partial<Message>): Message | null => {
    if (message === null) return null;
    revision += 1;
    return put({ ...message, ...changes, changedIn: revision });
  };
  const countReply = (rootId: string | null, by: 1 | -1): void => {
    const root = rootId === null ? undefined : messages.get(rootId);
    if (root !== undefined) change(root, { replies: root.replies + by });
  };
  const publicOne = (id: string): Message | null => {
    const message = messages.get(id);
    return message === undefined || message.onlyFor !== null ? null : message;
  };
  /** Takes files away, the oldest first, until no more than this is kept. */
  const makeRoom = (bytes: number): void => {
    let kept = sizeOf([...messages.values()].flatMap(({ files }) => files));
    for (const message of messages.values()) {
      if (kept <= bytes) return;
      kept -= sizeOf(message.files);
      if (message.files.length > 0) change(message, { files: [] });
    }
  };
  return {
    id: worldId,
    revision: () => revision,
    post({ threadOf = null, files = [], ...draft }) {
      const bytes = sizeOf(files);
      if (bytes > keepBytes) throw new RangeError(`files of ${bytes} bytes are more than ${keepBytes}`);
      if (bytes > 0) makeRoom(keepBytes - bytes);
      revision += 1;
      posted += 1;
      const id = `${worldId}-${posted}`;
      const at = { postedAt: now(), postedIn: revision, changedIn: revision };
      const message = put({ ...draft, id, files, threadOf, thread: null, replies: 0, ...at });
      if (message.onlyFor === null) countReply(threadOf, 1);
      for (const oldest of messages.keys()) {
        if (messages.size <= keep) break;
        messages.delete(oldest);
      }
      return message;
    },
    replace: (id, memberId, card) => change(find(id, memberId), { card }),
    find,
    visibleTo: (memberId) => seen(memberId).filter(({ threadOf }) => threadOf === null),
    threadOf: (rootId, memberId) => seen(memberId).filter(({ threadOf }) => threadOf === rootId),
    changedAfter: (after, memberId) =>
      [...seen(memberId).map(changeOf), ...removals]
        .filter((one) => one.revision > after)
        .sort((a, b) => a.revision - b.revision),
    watch(memberId, onChange) {
      const watcher = { memberId, onChange };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    said: () => [...messages.values()],
    edit: (id, card) => change(publicOne(id), { card }),
    openThread: (id, name) => {
      const message = publicOne(id);
      return message === null || message.thread !== null ? message : change(message, { thread: name });
    },
    remove(id) {
      const message = publicOne(id);
      if (message === null) return;
      revision += 1;
      for (const one of messages.values()) if (one.id === id || one.threadOf === id) messages.delete(one.id);
      countReply(message.threadOf, -1);
      removals.push(
        message.threadOf === null
          ? { kind: 'removed', id, revision }
          : { kind: 'thread', root: message.threadOf, revision },
      );
      if (removals.length > keep) removals.shift();
      for (const { onChange } of watchers) onChange();
    },
  };
}

const changeOf = (message: Message): Change =>
  message.threadOf === null
    ? { kind: 'shown', message, revision: message.changedIn }
    : { kind: 'thread', root: message.threadOf, revision: message.changedIn };

const sizeOf = (files: readonly TextFile[]): number =>
  files.reduce((bytes, { text }) => bytes + Buffer.byteLength(text, 'utf8'), 0);

const isSeenBy = ({ onlyFor }: Message, memberId: string): boolean =>
  onlyFor === null || onlyFor === memberId;
