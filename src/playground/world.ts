/** Owns the study channel: its messages, in order, and who may see each. In memory and bounded. */
import type { Card } from '../core/cards/card.ts';
import type { Locale } from '../core/i18n/locale.ts';

export type Message = {
  /** Unlike any other, also of an earlier run: what is shared is remembered by it. */
  readonly id: string;
  /** The only member who sees it; null: everybody does. */
  readonly onlyFor: string | null;
  /** The command line that it answers; null: a click, or what everybody sees. */
  readonly asked: string | null;
  readonly locale: Locale;
  readonly card: Card;
  /** Epoch milliseconds. */
  readonly postedAt: number;
  /** The world's revision when it was posted, and when it last got a new face. */
  readonly postedIn: number;
  readonly changedIn: number;
};

export type Draft = Pick<Message, 'onlyFor' | 'asked' | 'locale' | 'card'>;

/** Everything that is read names its reader: a private message reaches nobody else. */
export type World = {
  /** Names this run: a page that knows another one is out of date. */
  readonly id: string;
  /** Grows with every change. */
  revision(): number;
  post(draft: Draft): Message;
  /** A new face for a message that the member sees; null when it is gone or somebody else's. */
  replace(id: string, memberId: string, card: Card): Message | null;
  find(id: string, memberId: string): Message | null;
  /** In order of posting. */
  visibleTo(memberId: string): readonly Message[];
  /** What the member sees that was posted or got a new face after a revision, in order of change. */
  changedAfter(revision: number, memberId: string): readonly Message[];
  /** Calls back after every change that the member sees, until the returned function is called. */
  watch(memberId: string, onChange: () => void): () => void;
};

type Watcher = { readonly memberId: string; readonly onChange: () => void };

/** `id` must be unique among all runs; `keep` is how many messages are kept, the oldest go first. */
export function createWorld(options: { id: string; keep: number; now: () => number }): World {
  const { id: worldId, keep, now } = options;
  const messages = new Map<string, Message>();
  const watchers = new Set<Watcher>();
  let revision = 0;
  let posted = 0;
  const put = (message: Message): Message => {
    messages.set(message.id, message);
    for (const { memberId, onChange } of watchers) if (isSeenBy(message, memberId)) onChange();
    return message;
  };
  const find = (id: string, memberId: string): Message | null => {
    const message = messages.get(id);
    return message !== undefined && isSeenBy(message, memberId) ? message : null;
  };
  const visibleTo = (memberId: string): readonly Message[] =>
    [...messages.values()].filter((message) => isSeenBy(message, memberId));
  return {
    id: worldId,
    revision: () => revision,
    post(draft) {
      revision += 1;
      posted += 1;
      const id = `${worldId}-${posted}`;
      const message = put({ ...draft, id, postedAt: now(), postedIn: revision, changedIn: revision });
      for (const oldest of messages.keys()) {
        if (messages.size <= keep) break;
        messages.delete(oldest);
      }
      return message;
    },
    replace(id, memberId, card) {
      const message = find(id, memberId);
      if (message === null) return null;
      revision += 1;
      return put({ ...message, card, changedIn: revision });
    },
    find,
    visibleTo,
    changedAfter: (after, memberId) =>
      visibleTo(memberId)
        .filter(({ changedIn }) => changedIn > after)
        .sort((a, b) => a.changedIn - b.changedIn),
    watch(memberId, onChange) {
      const watcher = { memberId, onChange };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

const isSeenBy = ({ onlyFor }: Message, memberId: string): boolean =>
  onlyFor === null || onlyFor === memberId;
