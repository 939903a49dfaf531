/** Owns the stream of server-sent events by which a page follows the channel: every change, in order. */
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Member } from '../members.ts';
import { LIMITS } from '../render/limits.ts';
import { renderClockTime } from '../render/render-clock.ts';
import { elementId } from '../render/render-message.ts';
import type { TimeControl } from '../time-control.ts';
import type { Change, Message, World } from '../world.ts';

/** How soon a browser comes back after the connection broke. */
const RETRY_MS = 1000;

export type Followers = {
  /** `after` is the position that the page shows, as `positionOf` gave it. */
  follow(context: Context, member: Member, after: string): Response;
  /** Time was let run ahead: every page's clock follows. */
  tellTime(): void;
  /** Ends every stream, so that the server can close. */
  close(): void;
};

type Shows = {
  /** `isUpdate`: the page shows the message already, with an older face. */
  readonly message: (message: Message, member: Member, isUpdate: boolean) => string | Promise<string>;
  /** Null: time is the machine's own. */
  readonly time: TimeControl | null;
};

export function createFollowers(world: World, shows: Shows): Followers {
  const open = new Set<Watching>();
  return {
    follow(context, member, after) {
      if (open.size >= LIMITS.streams) return context.text('Too many windows are open.\n', 503);
      return streamSSE(context, async (stream) => {
        await stream.write(`retry: ${RETRY_MS}\n\n`);
        const from = parsePosition(after, world.id);
        // The page is from an earlier run of the program: what it shows is gone.
        if (from === null) return stream.writeSSE({ event: 'outdated', data: 'reload' });
        const changes = watchChanges(world, member);
        open.add(changes);
        stream.onAbort(() => changes.end());
        let shown = from;
        let aheadMs = 0;
        while (await changes.next()) {
          shown = await sendAfter(shown, stream, { world, member, render: shows.message });
          aheadMs = await sendTime(aheadMs, stream, member, shows.time);
        }
        open.delete(changes);
      });
    },
    tellTime: () => {
      for (const changes of open) changes.note();
    },
    close: () => {
      for (const changes of open) changes.end();
    },
  };
}

type Following = { readonly world: World; readonly member: Member; readonly render: Shows['message'] };

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

/** After what it brought. Returns how far time was ahead when it was told. */
async function sendTime(
  told: number,
  stream: SSEStreamingApi,
  member: Member,
  time: TimeControl | null,
): Promise<number> {
  const aheadMs = time?.aheadMs() ?? 0;
  if (time === null || aheadMs === told) return told;
  await stream.writeSSE({ event: 'clock', data: await renderClockTime(member, time) });
  return aheadMs;
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

type Watching = {
  /** True at once, then after each change; false once ended. */
  next(): Promise<boolean>;
  /** There is something to look at. */
  note(): void;
  end(): void;
};

/** A slow reader costs no more than a fast one. */
function watchChanges(world: World, member: Member): Watching {
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
    note,
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
