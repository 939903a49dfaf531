/** Owns what an interaction brings with it and the SDK keeps to itself where it remembers no server: its channel, the roles. */
import { GatewayDispatchEvents, type Client } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

export type Surroundings = {
  /** The channel that a thread belongs to; any other channel itself. Null: none is told. */
  readonly channelId: string | null;
  readonly roleIds: readonly string[];
};

export type RawInteractions = {
  /** What came with it; once. */
  take(interactionId: string): Surroundings;
};

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
const rawInteraction = z.looseObject({
  id: z.string(),
  channel: z.looseObject({ id: z.string(), type: z.number(), parent_id: z.string().nullish() }).optional(),
  member: z.looseObject({ roles: z.array(z.string()) }).optional(),
});

/** Announcement threads, public and private ones. The parent of any other channel is its category. */
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);
/** Some kinds are dropped by the SDK and never asked for here. */
const REMEMBERED = 1_000;
const NOTHING: Surroundings = { channelId: null, roleIds: [] };

/** The raw event comes before the SDK's own, in the same turn. */
export function watchRawInteractions(client: Client): RawInteractions {
  const seen = new LRUCache<string, Surroundings>({ max: REMEMBERED });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: unknown) => {
    const parsed = rawInteraction.safeParse(raw);
    if (parsed.success) seen.set(parsed.data.id, surroundingsOf(parsed.data));
  });
  return {
    take(interactionId) {
      const found = seen.get(interactionId) ?? NOTHING;
      seen.delete(interactionId);
      return found;
    },
  };
}

function surroundingsOf({ channel, member }: z.infer<typeof rawInteraction>): Surroundings {
  const isThread = channel !== undefined && THREADS.has(channel.type);
  return {
    channelId: (isThread ? channel.parent_id : channel?.id) ?? null,
    roleIds: member?.roles ?? [],
  };
}
