/** Owns the workspace as its members see it: people, channels, and the messages each of them can read. */
import type { MessageBody } from './block-rules.ts';
import { linesOf, pingsOf } from './screen.ts';

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** A member of another workspace (Slack Connect) carries its id. */
  readonly teamId: string;
  readonly locale: string;
};

export type Channel = { readonly id: string; readonly name: string; readonly hasBot: boolean };

export type Message = {
  readonly ts: string;
  readonly channelId: string;
  /** Null: everybody in the channel sees it. */
  readonly viewerId: string | null;
  body: MessageBody;
};

export type World = {
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  readonly messages: readonly Message[];
  post(channelId: string, viewerId: string | null, body: MessageBody): Message;
  replace(message: Message, body: MessageBody): void;
  /** What a member sees in a channel now, oldest first. */
  visibleTo(memberId: string, channelId: string): readonly Message[];
  screenOf(memberId: string, channelId: string): string;
  /** Everything that any message, in any of its faces, notified. */
  pings(): readonly string[];
  /** Resolves as soon as a condition holds; fails with what everybody sees after `PATIENCE_MS`. */
  until(holds: () => boolean, what: string): Promise<void>;
  changed(): void;
};

const PATIENCE_MS = 10_000;

export function createWorld(): World {
  const members = new Map<string, Member>();
  const channels = new Map<string, Channel>();
  const messages: Message[] = [];
  const pinged: string[] = [];
  const watchers = new Set<() => void>();
  let clock = 1_700_000_000;
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const keep = (body: MessageBody): void => {
    pinged.push(...pingsOf(body));
    changed();
  };
  const world: World = {
    members,
    channels,
    messages,
    post(channelId, viewerId, body) {
      clock += 1;
      const message: Message = { ts: `${clock}.000100`, channelId, viewerId, body: withBlockIds(body) };
      messages.push(message);
      keep(body);
      return message;
    },
    replace(message, body) {
      message.body = withBlockIds(body);
      keep(body);
    },
    visibleTo: (memberId, channelId) =>
      messages.filter(
        (message) =>
          message.channelId === channelId && (message.viewerId === null || message.viewerId === memberId),
      ),
    screenOf: (memberId, channelId) =>
      world
        .visibleTo(memberId, channelId)
        .map((message) =>
          [message.viewerId === null ? '# everybody' : '# only you', ...linesOf(message.body)].join('\n'),
        )
        .join('\n\n'),
    pings: () => pinged,
    changed,
    until: (holds, what) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!holds()) return;
          clearTimeout(timer);
          watchers.delete(look);
          resolve();
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          const screens = messages.map(
            ({ viewerId, body }) => `--- ${viewerId ?? 'everybody'}\n${linesOf(body).join('\n')}`,
          );
          reject(new Error(`${PATIENCE_MS} ms went by without: ${what}\n${screens.join('\n')}`));
        }, PATIENCE_MS);
        watchers.add(look);
        look();
      }),
  };
  return world;
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
