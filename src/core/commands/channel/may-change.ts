/** Owns who looks after a channel, and in which channel somebody asks. */
import type { Place } from '../../ports/channel-messenger.ts';
import type { ChannelContext } from '../context.ts';
import { actorKey, type Request } from '../request.ts';

export type Asking = Pick<Request, 'actor' | 'channelId' | 'rights'>;

/** Who looks after a channel: whom the platform calls a manager, and whom the configuration names. */
export function mayChange(
  { actor, rights }: Asking,
  { organisers }: Pick<ChannelContext, 'organisers'>,
): boolean {
  if (rights.isManager) return true;
  const keys = [actorKey(actor), ...rights.roleIds.map((id) => `discord-role:${id}`)];
  return organisers.some((organiser) => keys.includes(organiser));
}

/** Where somebody asks; null in a direct message. */
export function placeOf({ actor, channelId }: Asking): Place | null {
  return channelId === null ? null : { surface: actor.surface, workspaceId: actor.workspaceId, channelId };
}
