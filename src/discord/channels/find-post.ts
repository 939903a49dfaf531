/** Owns whether a post arrived: where to look for it, and when nobody can know. */
import type { Destination, Sighting } from '../../core/ports/channel-messenger.ts';
import { codeOf, DISCORD_CODES } from '../map-error.ts';
import type { ChannelRest } from './channel-rest.ts';
import { findInChannel, findInForum, type Search } from './find-message.ts';
import type { Forums } from './forums.ts';
import type { ChannelInspector } from './inspect-channel.ts';
import { directChannel } from './post-message.ts';

type Looking = { readonly rest: ChannelRest; readonly forums: Forums; readonly inspector: ChannelInspector };

export async function findPost(
  destination: Destination,
  wanted: Pick<Search, 'stamp' | 'since'>,
  context: Looking,
): Promise<Sighting> {
  try {
    const search = { ...wanted, self: await context.inspector.self() };
    const sighting = await findAt(destination, search, context);
    return sighting.kind === 'absent' && !(await canReadHistory(destination, context))
      ? { kind: 'unreadable' }
      : sighting;
  } catch (error) {
    const code = codeOf(error);
    if (code === DISCORD_CODES.missingAccess || code === DISCORD_CODES.missingPermissions) {
      return { kind: 'unreadable' };
    }
    // Nobody sees it there, and nothing can be posted there a second time: whoever tries is told that the channel is gone.
    if (code === DISCORD_CODES.unknownChannel) return { kind: 'absent' };
    throw error;
  }
}

async function findAt(
  destination: Destination,
  search: Search,
  { rest, forums }: Looking,
): Promise<Sighting> {
  switch (destination.kind) {
    case 'channel': {
      const { workspaceId, channelId } = destination.place;
      const forum = forums.known(channelId) ?? (await forums.look(channelId));
      return forum === null || workspaceId === null
        ? findInChannel(rest, channelId, search)
        : findInForum(rest, workspaceId, channelId, search);
    }
    case 'thread':
      return findInChannel(rest, destination.threadId, search);
    case 'member':
      return findInChannel(rest, await directChannel(rest, destination.memberId), search);
  }
}

async function canReadHistory(destination: Destination, { inspector }: Looking): Promise<boolean> {
  if (destination.kind === 'member') return true;
  const { problems } = await inspector.inspect(destination.place, null);
  return !problems.some((problem) => BLIND.has(problem));
}

const BLIND: ReadonlySet<string> = new Set(['not_member', 'cannot_see', 'cannot_read_history', 'unsuitable']);
