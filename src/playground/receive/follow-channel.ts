/** Owns the stream of server-sent events by which a page follows the channel: every change, in order. */
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Member } from '../members.ts';
import { LIMITS } from '../render/limits.ts';
import { elementId } from '../render/render-message.ts';
import type { Change, Message, World } from '../world.ts';

/** How soon a browser comes back after the connection broke. */
const RETRY_MS = 1000;

export type Followers = {
  /** `after` is the position that the page shows, as `positionOf` gave it. */
  follow(context: Context, member: Member, after: string): Response;
  /** Ends every stream, so that the server can close. */
  close(): void;
};

/** `isUpdate`: the page shows the message already, with an older face. */
type RenderMessage = (message: Message, member: Member, isUpdate: boolean) => string | Promise<string>;

export function createFollowers(world: World, render: RenderMessage): Followers {
  const open = new Set<() => void>();
  return {
    follow(context, member, after) {
      if (open.size >= LIMITS.streams) return context.text('Too many windows are open.\n', 503);
      return streamSSE(context, async (stream) => {
        await stream.write(`retry: ${RETRY_MS}\n\n`);
        const from = parsePosition(after, world.id);
        // The page is from an earlier run of the program: what it shows is gone.
        if (from === null) return stream.writeSSE({ event: 'outdated', data: 'reload' });
        const changes = watchChanges(world, member);
        open.add(changes.end);
        stream.onAbort(changes.end);
        let shown = from;
        while (await changes.next()) shown = await sendAfter(shown, stream, { world, member, render });
        open.delete(changes.end);
      });
    },
    close: () => {
      for (const end of open) end();
    },
  };
}

type Following = { readonly world: World; readonly member: Member; readonly render: RenderMessage };

/**
 * Sends what changed after a position and returns the new one. Only the last event carries it: when the connection
 * breaks between two, the browser asks for all of them again, and replaces what it has.
 */
async function sendAfter(shown: number, stream: SSEStreamingApi, following: Following): Promise<number> {
  const { world, member } = following;
  const changes = world.changedAfter(shown, member.id);
  const last = changes.at(-1);
  for (const change of changes) {
    await stream.writeSSE({
      ...(await eventOf(change, shown, following)),
      ...(change === last ? { id: positionOf(world.id, change.revision) } : {}),
    });
  }
  return last?.revision ?? shown;
}

type Event = { readonly event: string; readonly data: string };

async function eventOf(change: Change, shown: number, { member, render }: Following): Promise<Event> {
  switch (change.kind) {
    case 'shown': {
      const isUpdate = change.message.postedIn <= shown;
      const data = await render(change.message, member, isUpdate);
      return { event: isUpdate ? 'update' : 'message', data };
    }
    case 'removed':
      return { event: 'update', data: `<li id="${elementId(change)}" hx-swap-oob="delete"></li>` };
    // The open pane asks for its thread anew; nobody else is interested.
    case 'thread':
      return { event: `thread-${change.root}`, data: 'changed' };
  }
}

/** `next` is true at once, then after each change; false once ended. A slow reader costs no more than a fast one. */
function watchChanges(world: World, member: Member): { next: () => Promise<boolean>; end: () => void } {
  let isOpen = true;
  let hasChanged = true;
  let wake = (): void => undefined;
  const note = (): void => {
    hasChanged = true;
    wake();
  };
  const unwatch = world.watch(member.id, note);
  return {
    async next() {
      if (isOpen && !hasChanged) await new Promise<void>((resolve) => (wake = resolve));
      hasChanged = false;
      return isOpen;
    },
    end() {
      isOpen = false;
      unwatch();
      note();
    },
  };
}

/** Where a page stands: which run of the program it is from, and the last change that it shows. */
export const positionOf = (worldId: string, revision: number): string => `${worldId}.${revision}`;

function parsePosition(position: string, worldId: string): number | null {
  const [id, revision = ''] = position.split('.');
  return id === worldId && /^\d{1,15}$/u.test(revision) ? Number(revision) : null;
}
